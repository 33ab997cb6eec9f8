// Pictures for a human in target/screenshots, and the facts about them that hold on every machine.
import { writeFileSync, mkdirSync } from "node:fs";
import path from "node:path";
import { test, expect } from "../support/test.js";
import { coloursOf } from "../support/picture.js";
import { SCREENSHOTS } from "../support/site.js";
import { TERRITORIES, territory } from "../support/atlas.js";
import * as at from "../support/map.js";

/** Fewer colours than this, or one that covers more than that, and something of the map is missing. */
const COLOURS = 40;
const LARGEST = 0.8;

const RENNES = territory("rennes-metropole");
const PICTURES = [
  { name: "1280x720", width: 1280, height: 720, query: "" },
  { name: "1280x720-levier", width: 1280, height: 720, query: "?levier=achats" },
  { name: "800x500", width: 800, height: 500, query: "" },
  { name: "360x780", width: 360, height: 780, query: "" },
  { name: "1280x720-sombre", width: 1280, height: 720, query: "?theme=sombre" },
  { name: "1280x720-panneau", width: 1280, height: 720, query: "?territoire=rennes-metropole" },
  { name: "360x780-panneau", width: 360, height: 780, query: "?territoire=rennes-metropole" },
  { name: "1280x720-en", width: 1280, height: 720, query: "?langue=en" },
];

/** Whether `inner` lies in `outer`, half a pixel of rounding aside. */
function within(inner, outer) {
  const [right, bottom] = [inner.x + inner.width, inner.y + inner.height];
  return (
    inner.x >= outer.x - 0.5 &&
    inner.y >= outer.y - 0.5 &&
    right <= outer.x + outer.width + 0.5 &&
    bottom <= outer.y + outer.height + 0.5
  );
}

/** Boxes of all that `selector` matches, in the window. */
function boxes(page, selector) {
  return page.locator(selector).evaluateAll((all) =>
    all.map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return { x, y, width, height, text: element.textContent.trim().slice(0, 40) };
    }),
  );
}

/** Between the middles of two boxes. */
const distance = (a, b) => Math.hypot(a.x + a.width / 2 - b.x - b.width / 2, a.y + a.height / 2 - b.y - b.height / 2);

for (const { name, width, height, query } of PICTURES) {
  test(`the map is drawn whole, and nothing sticks out, in ${name}`, async ({ page, context }) => {
    await page.setViewportSize({ width, height });
    await at.open(page, query);
    const panel = query.includes("territoire");
    if (panel) await at.expectPanel(page, RENNES);
    await expect.poll(() => page.evaluate(() => document.getAnimations().length)).toBe(0);
    mkdirSync(SCREENSHOTS, { recursive: true });
    await page.screenshot({ path: path.join(SCREENSHOTS, `${name}.png`) });

    const map = await at.map(page).boundingBox();
    const drawn = await boxes(page, ".symbole .fond, .symbole .disque");
    expect(drawn).toHaveLength(TERRITORIES.length);
    expect(drawn.filter((box) => !within(box, map))).toEqual([]);
    // Cities on the ring of their body are smaller, the chosen symbol larger: all others are equal.
    const sizes = new Map();
    for (const { width } of drawn) sizes.set(width.toFixed(1), (sizes.get(width.toFixed(1)) ?? 0) + 1);
    const alike = [...sizes.values()].filter((n) => n > 2);
    expect(alike.length, "symbols of one size, and cities of another").toBe(2);
    expect(sizes.size - alike.length, "larger ones").toBeLessThanOrEqual(panel ? 2 : 0);
    expect((await boxes(page, ".noms text")).filter((box) => !within(box, map))).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);

    if (panel) {
      const [box, inside] = await Promise.all([
        at.panel(page).boundingBox(),
        at.panel(page).evaluate((one) => one.scrollWidth - one.clientWidth),
      ]);
      expect(within({ ...box, height: 0 }, { x: 0, y: 0, width, height })).toBe(true);
      expect(box.height).toBeLessThanOrEqual(height + 0.5);
      expect(inside).toBe(0);
    } else {
      const picture = await at.map(page).screenshot();
      writeFileSync(path.join(SCREENSHOTS, `${name}-carte.png`), picture);
      const facts = await coloursOf(context, picture);
      expect(facts.colours).toBeGreaterThan(COLOURS);
      expect(facts.largest).toBeLessThan(LARGEST);
    }
  });
}

test("no two symbols overlap, at every width", async ({ page }) => {
  for (const width of [1280, 1000, 800, 640, 480, 360]) {
    await page.setViewportSize({ width, height: 720 });
    await at.open(page);
    const shapes = await boxes(page, ".symbole .fond, .symbole .disque");
    expect(shapes).toHaveLength(TERRITORIES.length);
    const close = shapes.flatMap((a, n) =>
      shapes.slice(n + 1).filter((b) => distance(a, b) < (a.width + b.width) / 2 - 0.5),
    );
    expect(close, `at ${width} px`).toEqual([]);
  }
});

test("the background covers the whole page in dark, however far one scrolls", async ({ page, context }) => {
  await page.setViewportSize({ width: 800, height: 500 });
  await at.open(page, "?theme=sombre");
  const below = () =>
    page.evaluate(() => {
      const last = [...document.querySelectorAll(".liste .entree")].at(-1).getBoundingClientRect();
      return last.bottom - document.querySelector(".leviers").getBoundingClientRect().bottom;
    });
  // Parts of the list get their height as they come into sight.
  await expect(async () => {
    await at.entries(page).last().scrollIntoViewIfNeeded();
    expect(await below()).toBeLessThanOrEqual(0);
  }).toPass();
  writeFileSync(path.join(SCREENSHOTS, "800x500-sombre-bas.png"), await page.screenshot());
  expect((await coloursOf(context, await page.screenshot())).largest).toBeGreaterThan(0.3);
});
