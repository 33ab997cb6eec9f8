// Measures the built site in a browser: `cargo xtask bench` says which maps, and prints the table that this writes.
//
// LEVIERS_BENCH is JSON: `{ "maps": [{ "name", "file" }], "slowdowns": [1, 4] }`, `file` null for the map of the site.
import { readFileSync } from "node:fs";
import { chromium } from "@playwright/test";
import { serveSite } from "../support/site.js";
import { longest, toFrame, traced } from "./threads.js";

const { maps, slowdowns } = JSON.parse(process.env.LEVIERS_BENCH);
const FLAGS = ["--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
if (process.getuid?.() === 0) FLAGS.push("--no-sandbox");

/** How long each gesture lasts, and how often it moves, milliseconds. */
const GESTURE_MS = 2000;
const MOVE_MS = 16;

/** Repetitions of each choice; the median is told. */
const TIMES = 5;

/** What the page itself records. */
function recorder() {
  const bench = { still: null, map: null, ready: null, panel: null, frames: null };
  window.bench = bench;
  let last = 0;
  const frame = (now) => {
    bench.frames?.push(now - last);
    last = now;
    // The picture of the page itself, before the program is there.
    if (bench.still === null && document.querySelector(".carte svg path, .figee path")) bench.still = now;
    const drawn = document.querySelector(".couche .contour, .couche canvas[data-trace]");
    if (bench.map === null && drawn) bench.map = now;
    const usable = document.querySelector(".symbole") && document.querySelector(".recherche input");
    if (bench.ready === null && bench.map !== null && usable) bench.ready = now;
    // A visitor in a hurry: the first symbol that there is, at once.
    if (bench.panel === null && location.hash === "#presse") {
      const symbol = document.querySelector(".symbole");
      if (document.querySelector(".panneau h2")) bench.panel = now;
      else if (symbol && !bench.pressed) {
        bench.pressed = true;
        symbol.dispatchEvent(new MouseEvent("click", { bubbles: true }));
      }
    }
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
}

const median = (list) => quantile(list, 0.5);
function quantile(list, share) {
  const sorted = [...list].sort((a, b) => a - b);
  return sorted.length ? sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] : NaN;
}

/** What `act` costs from the input `type` to the end of the frame that follows, and the longest task after it. */
async function cost(client, type, act) {
  const found = toFrame(await traced(client, act), type);
  if (!found) throw new Error(`no frame after ${type}`);
  return found;
}

/** The medians of several costs, each for itself. */
const middle = (costs) => ({
  wall: median(costs.map(({ wall }) => wall)),
  thread: median(costs.map(({ thread }) => thread)),
  later: median(costs.map(({ later }) => later)),
});

/** The frames while `act(share)` is called over and over, and the longest task until the drawing that follows is there. */
async function gesture(page, client, act) {
  await page.evaluate(() => (window.bench.frames = []));
  let frames = [];
  const moving = async () => {
    const start = Date.now();
    for (let now = start; now - start < GESTURE_MS; now = Date.now()) {
      await act((now - start) / GESTURE_MS);
      await page.waitForTimeout(MOVE_MS);
    }
    frames = await page.evaluate(() => window.bench.frames);
  };
  const events = await traced(client, moving, { after: 1500, categories: ["toplevel", "__metadata"] });
  await page.evaluate(() => (window.bench.frames = null));
  const share = (limit) => Math.round((100 * frames.filter((ms) => ms > limit + 1).length) / frames.length);
  return {
    fps: Math.round((1000 * frames.length) / frames.reduce((sum, ms) => sum + ms, 0)),
    p50: quantile(frames, 0.5),
    p95: quantile(frames, 0.95),
    over16: share(16.7),
    over33: share(33.3),
    longest: longest(events),
  };
}

/** Megabytes that the page's process holds; unknown where the system does not tell. */
async function memory(browser) {
  const client = await browser.newBrowserCDPSession();
  const { processInfo } = await client.send("SystemInfo.getProcessInfo");
  const sizes = processInfo.filter(({ type }) => type === "renderer").map(({ id }) => {
    try {
      return Number(readFileSync(`/proc/${id}/status`, "utf8").match(/VmRSS:\s+(\d+)/)[1]) / 1024;
    } catch {
      return NaN;
    }
  });
  return Math.max(...sizes);
}

async function measure(map, slowdown) {
  const site = await serveSite(map.file ? { "/carte.geojson": map.file } : {});
  const browser = await chromium.launch({ executablePath: process.env.LEVIERS_CHROMIUM || undefined, args: FLAGS });
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 }, locale: "fr-FR" });
  try {
    await page.addInitScript(recorder);
    const client = await page.context().newCDPSession(page);
    await client.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
    const address = site.url + (map.file ? "/?geojson=carte.geojson" : "/");
    const load = async () => {
      await page.goto(address);
      await page.waitForFunction(() => window.bench.ready !== null, null, { timeout: 180_000 });
    };
    const loading = await traced(client, load, { after: 2000, categories: ["toplevel", "__metadata"] });
    const { still, map: first, ready } = await page.evaluate(() => window.bench);
    const box = await page.locator(".carte").boundingBox();
    const place = { x: box.x + box.width * 0.55, y: box.y + box.height * 0.5 };
    const levers = page.locator(".choix-levier");
    // The pointer is there before: what hovering costs is told apart.
    const press = async (locator, type) => {
      await locator.scrollIntoViewIfNeeded();
      const target = await locator.boundingBox();
      const at = [target.x + target.width / 2, target.y + target.height / 2];
      await page.mouse.move(...at);
      await page.waitForTimeout(250);
      return cost(client, type, () => page.mouse.click(...at));
    };
    const others = [];
    const kinds = [];
    for (let n = 0; n < TIMES; n += 1) {
      kinds.push(await press(levers.nth(1 + n), "click"));
      others.push(await press(levers.nth(2 + n), "click"));
      await levers.nth(0).click();
      await page.waitForTimeout(400);
    }
    // Levers far down have scrolled the page; a hover must find its symbol in the window.
    await page.evaluate(() => scrollTo(0, 0));
    await page.waitForTimeout(400);
    const hovers = [];
    const symbols = await page.locator(".couche .symbole .cible").all();
    const some = Array.from({ length: TIMES }, (_, n) => symbols[Math.floor((n * symbols.length) / TIMES)]);
    for (const symbol of some) {
      await page.mouse.move(place.x, 2);
      await page.waitForTimeout(250);
      const target = await symbol.boundingBox();
      hovers.push(await cost(client, "pointermove", () => page.mouse.move(target.x + target.width / 2, target.y + target.height / 2)));
    }
    const selects = [];
    for (const symbol of some) {
      selects.push(await press(symbol, "click"));
      await page.waitForTimeout(400);
    }
    await page.keyboard.press("Escape");
    await page.waitForTimeout(400);
    const zoom = await gesture(page, client, async (share) => {
      await page.mouse.move(place.x, place.y);
      await page.keyboard.down("Control");
      await page.mouse.wheel(0, share < 0.75 ? -12 : 12);
      await page.keyboard.up("Control");
    });
    await page.mouse.move(place.x, place.y);
    await page.mouse.down();
    const pan = await gesture(page, client, (share) =>
      page.mouse.move(place.x + 160 * Math.sin(9 * share), place.y + 90 * Math.sin(7 * share)),
    );
    await page.mouse.up();
    const size = await memory(browser);
    await page.goto("about:blank");
    await page.goto(`${address}#presse`);
    await page.waitForFunction(() => window.bench.panel !== null, null, { timeout: 180_000 });
    const { panel } = await page.evaluate(() => window.bench);
    return {
      map: map.name,
      slowdown,
      still: map.file ? NaN : still,
      first,
      ready,
      panel,
      longest: longest(loading),
      kind: middle(kinds),
      lever: middle(others),
      hover: middle(hovers),
      select: middle(selects),
      pan,
      zoom,
      size,
    };
  } finally {
    await browser.close();
    await site.close();
  }
}

const whole = (ms) => (Number.isFinite(ms) ? String(Math.round(ms)) : "–");
const both = ({ thread, wall, later }) => `${whole(thread)} / ${whole(wall)} (${whole(later)})`;
const frames = (g) => `${g.fps} · ${g.p50.toFixed(1)} / ${g.p95.toFixed(1)} · ${g.over16} % / ${g.over33} % · ${whole(g.longest)}`;

const COLUMNS = [
  "map",
  "processor",
  "picture",
  "first map",
  "interactive",
  "panel of a click at once",
  "longest task",
  "roses to discs",
  "another lever",
  "hover",
  "select",
  "pan: fps · p50 / p95 · over 16.7 / 33 · longest task",
  "zoom",
  "memory, MB",
];
console.log(`| ${COLUMNS.join(" | ")} |`);
console.log(`|---|---|${"---:|".repeat(9)}---|---|---:|`);
for (const map of maps) {
  for (const slowdown of slowdowns) {
    try {
      const m = await measure(map, slowdown);
      const times = [m.still, m.first, m.ready, m.panel, m.longest].map(whole);
      const costs = [m.kind, m.lever, m.hover, m.select].map(both);
      const cells = [m.map, `${slowdown}×`, ...times, ...costs, frames(m.pan), frames(m.zoom), whole(m.size)];
      console.log(`| ${cells.join(" | ")} |`);
    } catch (error) {
      console.log(`| ${map.name} | ${slowdown}× | ${String(error.message).split("\n", 1)[0]} |`);
    }
  }
}
