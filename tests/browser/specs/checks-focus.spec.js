// The focus on the map by its pixels, and a long walk through the whole explorer.
import { test, expect } from "../support/test.js";
import { TERRITORIES, territory } from "../support/atlas.js";
import * as at from "../support/map.js";
import { colourAt, contrast, pixelsOf } from "../support/picture.js";

const SYMBOLS = ["rennes-metropole", "ville-de-paris", "eurometropole-de-strasbourg", "cap-excellence", "ville-de-marseille"]
  .filter((slug) => TERRITORIES.some((one) => one.slug === slug))
  .map(territory);

const LOOKS = [
  { name: "light", query: "?theme=clair&levier=tous" },
  { name: "dark", query: "?theme=sombre&levier=tous" },
  { name: "light, one lever", query: "?theme=clair&levier=achats" },
  { name: "dark, one lever", query: "?theme=sombre&levier=achats" },
  { name: "forced colours, light", query: "?levier=tous", forced: "light" },
  { name: "forced colours, dark", query: "?levier=achats", forced: "dark" },
];

for (const { name, query, forced } of LOOKS) {
  test(`[K-6] the ring of the focus has 3:1 against the symbol and what is around it (${name})`, async ({ page, context }) => {
    if (forced) await page.emulateMedia({ forcedColors: "active", colorScheme: forced });
    await at.open(page, query);
    await at.tabToMap(page);
    for (const one of SYMBOLS) {
      await at.symbol(page, one).focus();
      await page.keyboard.press("Escape");
      await expect(page.locator(".infobulle")).toHaveCount(0);
      const ring = await at.symbol(page, one).locator(".anneau").evaluate((circle) => ({
        radius: circle.r.baseVal.value,
        stroke: Number.parseFloat(getComputedStyle(circle).strokeWidth),
      }));
      expect(ring.stroke, "two pixels at least").toBeGreaterThanOrEqual(2);
      const { x, y } = (await at.centres(page))[one.code];
      const clip = { x: x - 40, y: y - 40, width: 80, height: 80 };
      const pixels = await pixelsOf(context, await page.screenshot({ clip }));
      const around = (radius) =>
        Array.from({ length: 72 }, (_, n) => {
          const angle = (n * Math.PI) / 36;
          return colourAt(pixels, 40 + radius * Math.cos(angle), 40 + radius * Math.sin(angle));
        });
      const [stroke] = await at.symbol(page, one).locator(".anneau").evaluateAll((circles) =>
        circles.map((circle) => {
          const { stroke, fill } = getComputedStyle(circle);
          const [[...ink], ground] = [stroke, fill].map((colour) => colour.match(/[\d.]+/g).map(Number));
          // Highlight may be translucent: the ring lies on its own ground.
          return ink.slice(0, 3).map((part, n) => part * (ink[3] ?? 1) + ground[n] * (1 - (ink[3] ?? 1)));
        }),
      );
      const is = (colour) => contrast(colour, stroke) < 1.4;
      const drawn = around(ring.radius).filter(is).length / 72;
      expect(drawn, `${one.short}: neighbours cover a part of the ring, not most of it`).toBeGreaterThan(0.6);
      const half = ring.stroke / 2;
      for (const [where, radius] of [["inside", ring.radius - half - 1], ["outside", ring.radius + half + 2]]) {
        // Petals, outlines and names of strong colours may touch it: the ring is seen against most of what is there.
        const seen = around(radius).filter((colour) => contrast(colour, stroke) >= 3).length;
        expect(seen / 72, `${one.short}, ${where}`).toBeGreaterThan(0.6);
      }
    }
  });
}

test("[K-8] a random walk of 500 keys through map, panel, table, tours and full screen meets no trap", async ({ page }) => {
  test.slow();
  await at.open(page);
  let seed = 41;
  const random = (n) => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return seed % n;
  };
  const keys = ["Tab", "Tab", "Tab", "Shift+Tab", "Enter", " ", "Escape", "ArrowDown", "ArrowRight", "ArrowUp", "Home", "End", "+", "-", "0", "m", "PageDown"];
  const walked = [];
  for (let n = 0; n < 500; n += 1) {
    // A link would leave the page, and a file would be saved, as they should.
    const leaves = await page.evaluate(
      () => document.activeElement.closest('a[href]:not([href="#"]), .emporter button, .emporter a, [download]') !== null,
    );
    const key = leaves ? "Tab" : keys[random(keys.length)];
    walked.push(key);
    await page.keyboard.press(key);
  }
  await expect(page.locator(".leviers"), walked.join(" ")).toBeVisible();
  for (let n = 0; n < 4; n += 1) await page.keyboard.press("Escape");
  const limit = await page.locator(".leviers").evaluate(
    (root) => root.querySelectorAll('a, button, input, select, summary, [tabindex="0"]').length + 10,
  );
  const tags = [];
  for (let presses = 0; presses < limit && tags.at(-1) !== "body"; presses += 1) {
    await page.keyboard.press("Tab");
    tags.push((await at.focused(page)).tag);
  }
  expect(tags.at(-1), `Tab leaves the page: ${walked.join(" ")}`).toBe("body");
});
