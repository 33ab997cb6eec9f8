// From any state to any other: a flight that shows the way, at once for who asked for less motion, and in the end exactly
// the page that a fresh load of that state gives.
import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "../support/test.js";
import { DIST } from "../support/site.js";

const TOURS = JSON.parse(readFileSync(path.join(DIST, "parcours.json"), "utf8")).parcours;
const STEPS = TOURS.flatMap((tour) => tour.etapes.map((_, n) => `/?parcours=${tour.slug}&etape=${n + 1}`));

/** Views of every kind, near and far, that no step of the tours has. */
const VIEWS = [
  "/?levier=achats&territoire=rennes-metropole",
  "/?levier=achats&territoire=rennes-metropole&centre=-1.68,48.11&zoom=14",
  "/?levier=foncier&territoire=metropole-nice-cote-d-azur&centre=7.2,43.75&zoom=20",
  "/?centre=2.3,48.85&zoom=6",
  "/?levier=achats&croise=foncier&centre=3.06,50.6&zoom=9&territoire=metropole-europeenne-de-lille",
  "/?territoire=cap-excellence&centre=-61.5,16.2&zoom=2",
  "/",
];
const HOME = VIEWS.length - 1;

test.beforeEach(async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.addInitScript(() => {
    // Boxes beside the view have a state of their own, which no address says.
    const OWN = ".emporter, .composer, .recherche";
    /** `value` with its parts in one order: an element that is written over has them in another. */
    const sorted = (name, value) => {
      if (name === "class") return value.split(/\s+/).filter(Boolean).sort().join(" ");
      if (name === "style") return value.split(";").map((one) => one.trim()).filter(Boolean).sort().join(";");
      return value;
    };
    const written = (node) => {
      if (node.nodeType === Node.TEXT_NODE) return node.data;
      if (node.nodeType !== Node.ELEMENT_NODE || node.matches(OWN)) return "";
      const attributes = [...node.attributes].map(({ name, value }) => [name, sorted(name, value)]);
      // Where Tab comes back to on the map is the visitor's, from view to view.
      const stop = (name) => name === "tabindex" && node.matches(".symbole");
      const told = attributes.filter(([name, value]) => !stop(name) && (value !== "" || (name !== "class" && name !== "style")));
      if (node.matches("input, select")) told.push(["*", `${node.checked} ${node.value}`]);
      const all = told.map(([name, value]) => ` ${name}="${value}"`).sort().join("");
      return `<${node.localName}${all}>${[...node.childNodes].map(written).join("")}</${node.localName}>`;
    };
    /** All that is drawn and said, attributes in one order. */
    window.drawn = () => {
      const places = [...document.querySelectorAll(".etape .contenu, .etape, .cadre-tableau, .panneau")].map((one) => one.scrollTop);
      return `${written(document.querySelector(".leviers"))}\n${places.join(" ")}`;
    };
    window.digest = () => {
      let sum = 5381;
      const text = window.drawn();
      for (let n = 0; n < text.length; n += 1) sum = (Math.imul(sum, 33) + text.charCodeAt(n)) | 0;
      return sum;
    };
    window.goTo = (address) => {
      history.pushState(null, "", address);
      dispatchEvent(new PopStateEvent("popstate"));
    };
  });
});

const settled = async (page) => {
  // A flight begins with the next turn of the page, on a busy machine too; without motion there is none.
  const still = await page.evaluate(() => matchMedia("(prefers-reduced-motion: reduce)").matches);
  await page.waitForTimeout(still ? 100 : 600);
  await expect(page.locator(".attente-tardive")).toHaveCount(0);
  await page.waitForFunction(async () => {
    // A step is there with what carries it, a panel with its excerpts.
    const { search } = location;
    if (/parcours=/.test(search) && !document.querySelector(".etape .preuves li")) return false;
    if (!/parcours=/.test(search) && document.querySelector(".panneau") && !document.querySelector(".panneau .carte-extrait")) return false;
    const layer = document.querySelector(".couche");
    if (layer && layer.style.transform !== "") return false;
    if (document.getAnimations().some((one) => one.playState === "running")) return false;
    const before = window.digest();
    for (let n = 0; n < 4; n += 1) {
      await new Promise((done) => setTimeout(done, 150));
      if (window.digest() !== before) return false;
    }
    return true;
  });
};

const fresh = async (page, address) => {
  await page.goto(address);
  // The page's own first view gives way to the map.
  await expect(page.locator(".leviers.fige, .leviers.attente")).toHaveCount(0);
  await expect(page.locator(".leviers")).toHaveCount(1);
  await page.waitForFunction(() => {
    const late = document.getElementById("moteur")?.dataset.styles;
    return late === undefined || [...document.styleSheets].some((sheet) => sheet.href?.endsWith(late));
  });
  await settled(page);
  return page.evaluate(() => window.drawn());
};

/** Full outlines stay once a near view has asked for them (decision 0016): from here on they are all there is. */
async function withoutOverview(page) {
  for (const name of ["territoires", "contexte"]) {
    const full = { path: path.join(DIST, `${name}.geojson`), contentType: "application/geo+json" };
    await page.route(`**/${name}.apercu.geojson`, (route) => route.fulfill(full));
  }
}

/** Fails with the first place where the two differ. */
function expectSame(found, expected, what) {
  if (found === expected) return;
  let at = 0;
  while (found[at] === expected[at]) at += 1;
  const around = (text) => text.slice(Math.max(0, at - 200), at + 200);
  expect(around(found), what).toBe(around(expected));
}

/** Waits until the page is that of `wanted`; fails with the first place where it is not. */
async function becomes(page, wanted, what) {
  let sum = 5381;
  for (let n = 0; n < wanted.length; n += 1) sum = (Math.imul(sum, 33) + wanted.charCodeAt(n)) | 0;
  const same = await page
    .waitForFunction((sum) => window.digest() === sum, sum, { polling: 20, timeout: 10_000 })
    .then(() => true, () => false);
  if (!same) expectSame(await page.evaluate(() => window.drawn()), wanted, what);
}

/** Goes from each of `count` places to those `aparts` farther on, around them, once; from the last one on. */
async function everyWay(count, aparts, go) {
  const ways = new Set();
  let at = count - 1;
  const on = async (to) => {
    ways.add(`${at} ${to}`);
    await go(at, to);
    at = to;
  };
  for (const apart of aparts) {
    for (let from = 0; from < count; from += 1) {
      if (ways.has(`${from} ${(from + apart) % count}`)) continue;
      if (at !== from) await on(from);
      while (!ways.has(`${at} ${(at + apart) % count}`)) await on((at + apart) % count);
    }
  }
  expect(ways.size).toBeGreaterThanOrEqual(count * aparts.length);
}

/** How far apart steps are that the whole run goes between: `LEVIERS_PAS=tous` takes every distance, 812 ways. */
const APARTS = process.env.LEVIERS_PAS === "tous" ? Array.from({ length: STEPS.length - 1 }, (_, n) => n + 1) : [1, 12];

test("from step to step of the four tours, and from tour to tour, the page becomes that of a fresh load", async ({ page }) => {
  test.setTimeout(600_000);
  await page.emulateMedia({ reducedMotion: "reduce" });
  const wanted = [];
  for (const step of STEPS) {
    await page.goto("about:blank");
    wanted.push(await fresh(page, step));
  }
  const go = async (from, to) => {
    await page.evaluate((address) => window.goTo(address), STEPS[to]);
    await becomes(page, wanted[to], `${STEPS[from]} → ${STEPS[to]}`);
  };
  await everyWay(STEPS.length, APARTS, go);
});

test("a flight leads from view to view and leaves nothing behind: the page is that of a fresh load", async ({ page }) => {
  test.setTimeout(300_000);
  await withoutOverview(page);
  const wanted = [];
  for (const view of VIEWS) {
    await page.goto("about:blank");
    wanted.push(await fresh(page, view));
  }
  await everyWay(VIEWS.length, [1, 2, 6], async (from, to) => {
    await page.evaluate((address) => window.goTo(address), VIEWS[to]);
    await becomes(page, wanted[to], `${VIEWS[from]} → ${VIEWS[to]}`);
  });
});

/** Each flight of the layer on the way to `address`: the scales that it leads from and to, of what is drawn. */
const flights = (page, address) =>
  page.evaluate(async (address) => {
    const layer = document.querySelector(".couche");
    const seen = [];
    const scale = (transform) => new DOMMatrix(transform === "none" ? "" : transform).a;
    layer.addEventListener("transitionrun", (event) => {
      if (event.target !== layer) return;
      for (const flight of layer.getAnimations()) seen.push(flight.effect.getKeyframes().map((key) => scale(key.transform)));
    });
    window.goTo(address);
    await new Promise((done) => setTimeout(done, 3000));
    return seen;
  }, address);

test("closer, the map grows; farther, it shrinks; from one territory to another it shows the way between", async ({ page }) => {
  await fresh(page, VIEWS[HOME]);
  const closer = await flights(page, VIEWS[1]);
  expect(closer).toHaveLength(1);
  expect(closer[0][0]).toBeCloseTo(1, 3);
  expect(closer[0][1]).toBeCloseTo(14, 1);
  await settled(page);
  const farther = await flights(page, VIEWS[HOME]);
  expect(farther).toHaveLength(1);
  expect(farther[0][0]).toBeCloseTo(14, 1);
  expect(farther[0][1]).toBeCloseTo(1, 3);
  await settled(page);
  await flights(page, VIEWS[1]);
  await settled(page);
  // Out to where both are seen, then in.
  const between = await flights(page, VIEWS[2]);
  expect(between).toHaveLength(2);
  expect(between[0][0]).toBeGreaterThan(2);
  expect(between[0][1]).toBeCloseTo(1, 3);
  // A slow machine begins the second before the first has come to its end, from where it is.
  expect(between[1][0]).toBeLessThan(2);
  expect(between[1][1]).toBeGreaterThan(2);
});

test("[P-6] who asked for less motion is there at once", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await fresh(page, VIEWS[HOME]);
  for (const view of [VIEWS[1], VIEWS[2], VIEWS[HOME]]) {
    expect(await flights(page, view)).toEqual([]);
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
    await settled(page);
  }
});

test("a hand on the map ends a flight where it is, and the address says where", async ({ page }) => {
  await withoutOverview(page);
  await fresh(page, VIEWS[1]);
  await page.evaluate((address) => window.goTo(address), VIEWS[2]);
  await page.waitForTimeout(120);
  const box = await page.locator(".carte").boundingBox();
  await page.mouse.move(box.x + 200, box.y + 200);
  await page.mouse.down();
  await page.mouse.move(box.x + 230, box.y + 210, { steps: 3 });
  await page.mouse.up();
  await page.mouse.move(box.x + 5, box.y - 5);
  await settled(page);
  const drawing = () => page.locator(".principal .fonds").evaluate((one) => one.outerHTML);
  const found = await drawing();
  const query = new URL(page.url()).search;
  await page.goto("about:blank");
  await fresh(page, `/${query}`);
  expectSame(found, await drawing(), query);
});

test("the keys of a tour lead through it with motion to the same pages", async ({ page }) => {
  test.setTimeout(120_000);
  const [tour] = TOURS;
  const wanted = [];
  for (let n = 0; n < tour.etapes.length; n += 1) {
    await page.goto("about:blank");
    wanted.push(await fresh(page, `/?parcours=${tour.slug}&etape=${n + 1}`));
  }
  await page.goto("about:blank");
  await fresh(page, `/?parcours=${tour.slug}&etape=1`);
  for (let n = 1; n < tour.etapes.length; n += 1) {
    await page.keyboard.press("PageDown");
    await becomes(page, wanted[n], `${n} → ${n + 1}`);
  }
});
