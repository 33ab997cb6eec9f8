// Measures the built site in a browser: `cargo xtask bench` says which maps, and prints the table that this writes.
//
// LEVIERS_BENCH is JSON: `{ "maps": [{ "name", "file" }], "slowdowns": [1, 4] }`, `file` null for the map of the site.
import { readFileSync } from "node:fs";
import { chromium } from "@playwright/test";
import { serveSite } from "../support/site.js";

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
  const bench = { map: null, ready: null, tasks: [], frames: null, inputs: [] };
  window.bench = bench;
  new PerformanceObserver((list) => {
    for (const task of list.getEntries()) bench.tasks.push(task.duration);
  }).observe({ type: "longtask", buffered: true });
  const afterFrame = (then) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => then(performance.now());
      port2.postMessage(null);
    });
  let last = 0;
  const frame = (now) => {
    bench.frames?.push(now - last);
    last = now;
    const drawn = document.querySelector(".couche .contour, .couche canvas[data-trace]");
    if (bench.map === null && drawn) bench.map = now;
    const usable = document.querySelector(".symbole") && document.querySelector(".recherche input");
    if (bench.ready === null && bench.map !== null && usable) bench.ready = now;
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
  for (const name of ["click", "pointermove"]) {
    addEventListener(name, (event) => afterFrame((end) => bench.inputs.push({ name, ms: end - event.timeStamp })), true);
  }
}

const median = (list) => quantile(list, 0.5);
function quantile(list, share) {
  const sorted = [...list].sort((a, b) => a - b);
  return sorted.length ? sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] : NaN;
}

/** The median of what `act` costs from the input `name` to the frame that follows. */
async function cost(page, name, act) {
  const all = [];
  for (let n = 0; n < TIMES; n += 1) {
    await page.evaluate(() => (window.bench.inputs = []));
    await act(n);
    await page.waitForFunction((name) => window.bench.inputs.some((input) => input.name === name), name);
    const inputs = await page.evaluate(() => window.bench.inputs);
    all.push(Math.max(...inputs.filter((input) => input.name === name).map((input) => input.ms)));
    await page.waitForTimeout(250);
  }
  return median(all);
}

/** The frames and long tasks while `act(share)` is called over and over, and for the drawing that follows. */
async function gesture(page, act) {
  await page.evaluate(() => Object.assign(window.bench, { frames: [], tasks: [] }));
  const start = Date.now();
  for (let now = start; now - start < GESTURE_MS; now = Date.now()) {
    await act((now - start) / GESTURE_MS);
    await page.waitForTimeout(MOVE_MS);
  }
  const frames = await page.evaluate(() => window.bench.frames);
  await page.waitForTimeout(1500);
  const tasks = await page.evaluate(() => {
    window.bench.frames = null;
    return window.bench.tasks;
  });
  const share = (limit) => Math.round((100 * frames.filter((ms) => ms > limit + 1).length) / frames.length);
  return {
    fps: Math.round((1000 * frames.length) / frames.reduce((sum, ms) => sum + ms, 0)),
    p50: quantile(frames, 0.5),
    p95: quantile(frames, 0.95),
    over16: share(16.7),
    over33: share(33.3),
    longest: Math.max(0, ...tasks),
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
    await page.goto(site.url + (map.file ? "/?geojson=carte.geojson" : "/"));
    await page.waitForFunction(() => window.bench.ready !== null, null, { timeout: 180_000 });
    await page.waitForTimeout(2000);
    const loaded = await page.evaluate(() => window.bench);
    const box = await page.locator(".carte").boundingBox();
    const middle = { x: box.x + box.width * 0.55, y: box.y + box.height * 0.5 };
    const radios = page.locator('.legende input[type="radio"]');
    const lever = await cost(page, "click", (n) => radios.nth(1 + n).click());
    await radios.nth(0).click();
    const hover = await cost(page, "pointermove", async (n) => {
      await page.mouse.move(middle.x + 40 * n, middle.y + 20 * n);
    });
    const symbols = await page.locator(".couche .symbole .cible").all();
    const select = await cost(page, "click", async (n) => {
      const target = await symbols[Math.floor((n * symbols.length) / TIMES)].boundingBox();
      await page.mouse.click(target.x + target.width / 2, target.y + target.height / 2);
    });
    await page.keyboard.press("Escape");
    const zoom = await gesture(page, async (share) => {
      await page.mouse.move(middle.x, middle.y);
      await page.keyboard.down("Control");
      await page.mouse.wheel(0, share < 0.75 ? -12 : 12);
      await page.keyboard.up("Control");
    });
    await page.mouse.move(middle.x, middle.y);
    await page.mouse.down();
    const pan = await gesture(page, (share) =>
      page.mouse.move(middle.x + 160 * Math.sin(9 * share), middle.y + 90 * Math.sin(7 * share)),
    );
    await page.mouse.up();
    const size = await memory(browser);
    return { map: map.name, slowdown, first: loaded.map, ready: loaded.ready, longest: Math.max(0, ...loaded.tasks), lever, hover, select, pan, zoom, size };
  } finally {
    await browser.close();
    await site.close();
  }
}

const whole = (ms) => (Number.isFinite(ms) ? String(Math.round(ms)) : "–");
const frames = (g) => `${g.fps} · ${g.p50.toFixed(1)} / ${g.p95.toFixed(1)} · ${g.over16} % / ${g.over33} % · ${whole(g.longest)}`;

console.log("| map | processor | first map | interactive | longest task | lever | hover | select | pan: fps · p50 / p95 · over 16.7 / 33 · longest task | zoom | memory, MB |");
console.log("|---|---|---:|---:|---:|---:|---:|---:|---|---|---:|");
for (const map of maps) {
  for (const slowdown of slowdowns) {
    try {
      const m = await measure(map, slowdown);
      const cells = [m.map, `${slowdown}×`, whole(m.first), whole(m.ready), whole(m.longest), whole(m.lever), whole(m.hover), whole(m.select), frames(m.pan), frames(m.zoom), whole(m.size)];
      console.log(`| ${cells.join(" | ")} |`);
    } catch (error) {
      console.log(`| ${map.name} | ${slowdown}× | ${String(error.message).split("\n", 1)[0]} |`);
    }
  }
}
