// Nothing moves while a page of the site becomes what it is: neither as it loads, nor as the map takes the place of its
// static content, nor as the late part of the map comes.
import { test, expect } from "../support/test.js";
import { TERRITORIES } from "../support/atlas.js";
import * as at from "../support/map.js";

const SIZES = [{ width: 1280, height: 720 }, { width: 800, height: 500 }, { width: 360, height: 640 }];

/** Notes in `window.shifts` each shift of the layout, with what moved: the measure of browsers (CLS), of all frames. */
const note = (page) =>
  page.addInitScript(() => {
    window.shifts = [];
    new PerformanceObserver((list) => {
      for (const { value, sources } of list.getEntries()) {
        window.shifts.push([value, ...sources.map(({ node, previousRect, currentRect }) => `${node?.nodeName}.${node?.className?.baseVal ?? node?.className} ${previousRect.x},${previousRect.y} ${previousRect.width}x${previousRect.height} → ${currentRect.x},${currentRect.y} ${currentRect.width}x${currentRect.height}`)]);
      }
    }).observe({ type: "layout-shift", buffered: true });
  });

/** Two frames after which what was laid out is measured. */
const settle = (page) => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 100)))));

for (const size of SIZES) {
  const named = `${size.width} × ${size.height}`;

  for (const [what, query] of Object.entries({ "in French": "/", "in English": "/?langue=en", "of a lever": "/?levier=achats", "of a territory": "/?territoire=rennes-metropole" })) {
    test(`the explorer ${what} does not shift at ${named}, whatever comes late`, async ({ page }) => {
      await page.setViewportSize(size);
      await note(page);
      const releases = [];
      for (const pattern of [/_bg\.wasm$/, /-tard-.*\.wasm$/]) {
        const held = new Promise((release) => releases.push(release));
        await page.route(pattern, async (route) => (await held, route.continue()));
      }
      await page.goto(query);
      await expect(page.locator(".fige .figee")).toBeVisible();
      await settle(page);
      releases[0]();
      await expect(at.symbols(page)).toHaveCount(TERRITORIES.length);
      await expect(page.locator(".fige")).toHaveCount(0);
      await settle(page);
      releases[1]();
      await expect(page.locator(".attente-tardive")).toHaveCount(0);
      if (query.includes("territoire")) await expect(page.locator(".panneau > h2")).toBeVisible();
      await settle(page);
      expect(await page.evaluate(() => window.shifts)).toEqual([]);
    });
  }

  for (const file of ["leviers/achats.html", "en/leviers/achats.html", "territoires/rennes-metropole.html", "en/territoires/rennes-metropole.html", "en/index.html"]) {
    test(`/${file} does not shift at ${named}`, async ({ page }) => {
      await page.setViewportSize(size);
      await note(page);
      await page.goto(`/${file}`);
      await expect(page.locator("main h1")).toBeVisible();
      await settle(page);
      expect(await page.evaluate(() => window.shifts)).toEqual([]);
    });
  }
}
