// Names on the map never lie over each other: on every slide of every tour, on screens of every form.
import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "../support/test.js";
import { DIST } from "../support/site.js";
import * as at from "../support/map.js";

const TOURS = JSON.parse(readFileSync(path.join(DIST, "parcours.json"), "utf8")).parcours;
const STEPS = TOURS.flatMap((tour) => tour.etapes.map((_, n) => `parcours=${tour.slug}&etape=${n + 1}`));

/** Each text of the map that shows, with the ground it stands on; lines of one label are one. */
const names = (page) =>
  page.evaluate(() => {
    const found = new Map();
    const texts = document.querySelectorAll(".carte :is(.noms text, .lien-nom, .legende-carton)");
    for (const [n, element] of texts.entries()) {
      if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
      const ground = element.closest(".nom-force")?.querySelector(".etiquette") ?? element;
      const [text, ...rest] = [element, ground].map((one) => one.getBoundingClientRect());
      // A chosen territory that has its name anyway has it once more, on its ground; a caption has two lines.
      const same = element.matches(".noms text, .lien-nom:not(.hors-atlas)");
      const label = same ? element.textContent : (element.closest("[data-lien]")?.dataset.lien ?? `${element.textContent} (${n})`);
      const before = found.get(label) ?? [text];
      const all = [...before, text, ...rest];
      const [x, y] = [Math.min(...all.map((box) => box.left)), Math.min(...all.map((box) => box.top))];
      const [right, bottom] = [Math.max(...all.map((box) => box.right)), Math.max(...all.map((box) => box.bottom))];
      found.set(label, [{ left: x, top: y, right, bottom, caption: element.matches(".legende-carton") }]);
    }
    return [...found].map(([label, [box]]) => ({ label, ...box }));
  });

/** What lies over what, by more than half a pixel. */
function overlaps(all) {
  const touch = (a, b) =>
    Math.min(a.right, b.right) - Math.max(a.left, b.left) > 0.5 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 0.5;
  // The two lines of a caption are set close, and captions stand in their cartons.
  const both = (a, b) => a.caption && b.caption;
  return all.flatMap((a, n) => all.slice(n + 1).filter((b) => !both(a, b) && touch(a, b)).map((b) => `${a.label} / ${b.label}`));
}

for (const [width, height] of [
  [1920, 1080],
  [1024, 768],
  [1080, 1920],
]) {
  test(`no name lies over another on any slide of ${width} × ${height}`, async ({ page }) => {
    test.setTimeout(180_000);
    await page.emulateMedia({ reducedMotion: "reduce" });
    await page.setViewportSize({ width, height });
    await at.open(page, `?mode=projection&${STEPS[0]}`);
    const found = [];
    let chosen = 0;
    for (const step of STEPS) {
      await page.evaluate((query) => {
        history.pushState(null, "", `/?mode=projection&${query}`);
        dispatchEvent(new PopStateEvent("popstate"));
      }, step);
      await expect(page.locator(".etape .preuves li").first()).toBeVisible();
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
      const all = await names(page);
      chosen += await page.locator(".nom-force text").count();
      found.push(...overlaps(all).map((pair) => `${step}: ${pair}`));
    }
    expect(chosen, "slides with the name of their territory").toBeGreaterThan(15);
    expect(found).toEqual([]);
  });
}

test("whatever territory is chosen, its name lies over no other", async ({ page }) => {
  test.setTimeout(180_000);
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.setViewportSize({ width: 1280, height: 800 });
  const found = [];
  for (const query of ["?levier=achats", "?"]) {
    await at.open(page, query);
    const slugs = await page.evaluate(() => fetch("/atlas.json").then((answer) => answer.json()).then((atlas) => atlas.territoires.map(({ slug }) => slug)));
    for (const slug of slugs) {
      await page.evaluate((address) => {
        history.pushState(null, "", address);
        dispatchEvent(new PopStateEvent("popstate"));
      }, `/${query}&territoire=${slug}`);
      await expect(page.locator(".nom-force text")).toHaveCount(1);
      found.push(...overlaps(await names(page)).map((pair) => `${slug}: ${pair}`));
    }
  }
  expect(found).toEqual([]);
});
