// What is pointed at: the nearest symbol, the outline under the pointer, the tooltip.
import { test, expect } from "../support/test.js";
import { TERRITORIES, territory } from "../support/atlas.js";
import { LANGUAGES, plain, status } from "../support/words.js";
import * as at from "../support/map.js";
import * as cam from "../support/camera.js";

const RENNES = territory("rennes-metropole");
const tooltip = (page) => page.locator(".infobulle");

test("a click beside a symbol, within its 24 px, chooses it; one farther off chooses nothing", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await at.open(page);
  await at.map(page).scrollIntoViewIfNeeded();
  const centres = Object.entries(await at.centres(page));
  // A symbol that no other is near to, so that the place beside it is its own.
  const alone = centres.find(([code, a]) =>
    centres.every(([other, b]) => other === code || Math.hypot(a.x - b.x, a.y - b.y) > 40),
  );
  const [code, place] = alone;
  await page.mouse.click(place.x + 8, place.y - 8);
  await at.expectOpen(page, TERRITORIES.find((one) => one.code === code));
  await page.keyboard.press("Escape");
  const empty = await cam.emptyPlace(page);
  await page.mouse.click(empty.x, empty.y);
  await expect(at.panel(page)).toHaveCount(0);
});

for (const width of [1280, 800, 360]) {
  test(`[P-1] the place of each symbol is its own: pointing at it reaches no other at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await at.open(page);
    await at.map(page).evaluate((map) => map.scrollIntoView({ block: "start" }));
    for (const [code, { x, y }] of Object.entries(await at.centres(page))) {
      // The tooltip of the one before would hold the pointer.
      await page.mouse.move(1, 1);
      await page.mouse.move(x, y);
      await expect(page.locator(`.symbole.proche[data-code="${code}"]`)).toHaveCount(1);
    }
  });
}

test("zoomed in, the outline under the pointer is highlighted and chosen", async ({ page }) => {
  await at.open(page, "?centre=-1.68,48.11&zoom=20");
  const place = await page.evaluate(() => {
    const box = document.querySelector(".carte").getBoundingClientRect();
    const symbols = [...document.querySelectorAll(".symbole .cible")].map((one) => one.getBoundingClientRect());
    const outline = [...document.querySelectorAll(".principal .contour.plein")];
    for (let y = box.top + 20; y < box.bottom - 150; y += 9) {
      for (let x = box.left + 20; x < box.right - 80; x += 9) {
        const far = symbols.every((r) => Math.hypot(x - r.x - r.width / 2, y - r.y - r.height / 2) > 40);
        // Well inside it, not on its line.
        const around = [[0, 0], [6, 0], [-6, 0], [0, 6], [0, -6]];
        const holds = (path) => around.every(([dx, dy]) => document.elementsFromPoint(x + dx, y + dy).includes(path));
        if (far && outline.some(holds)) return { x, y };
      }
    }
    return null;
  });
  expect(place).not.toBeNull();
  await page.mouse.move(place.x, place.y);
  await expect(at.symbol(page, RENNES)).toHaveClass(/proche/);
  await expect(tooltip(page)).toContainText(RENNES.short);
  await page.mouse.click(place.x, place.y);
  await at.expectPanel(page, RENNES);
});

test("[K-10] hover and focus show the same tooltip: the name and what the map says", async ({ page }) => {
  await at.open(page);
  const { x, y } = await cam.place(page, RENNES);
  await page.mouse.move(x, y);
  await expect(tooltip(page)).toHaveCount(1);
  const lines = async () => (await tooltip(page).locator("text").allTextContents()).map(plain);
  expect(await lines()).toEqual([RENNES.short, status("fr", RENNES)]);
  await page.mouse.move(0, 0);
  await expect(tooltip(page)).toHaveCount(0);
  await at.symbol(page, RENNES).focus();
  expect(await lines()).toEqual([RENNES.short, status("fr", RENNES)]);
  await page.keyboard.press("Escape");
  await expect(tooltip(page)).toHaveCount(0);
  await expect(at.symbol(page, RENNES), "the focus stays").toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Shift+Tab");
  await expect(tooltip(page)).toHaveCount(1);
});

test("[K-10] the pointer can go over the tooltip it called; it stays until the pointer leaves or Escape", async ({ page }) => {
  await at.open(page);
  const { x, y } = await cam.place(page, RENNES);
  await page.mouse.move(x, y);
  const box = await tooltip(page).locator("rect").boundingBox();
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 12 });
  await expect(tooltip(page)).toContainText(RENNES.short);
  await page.waitForTimeout(1200);
  await expect(tooltip(page), "no time takes it away").toHaveCount(1);
  await page.keyboard.press("Escape");
  await expect(tooltip(page)).toHaveCount(0);
});

test("[P-10] hovering, zooming and moving announce nothing", async ({ page }) => {
  await at.open(page);
  await page.evaluate(() => {
    window.said = [];
    for (const live of document.querySelectorAll("[role=status], [aria-live]")) {
      new MutationObserver(() => window.said.push(live.textContent)).observe(live, { childList: true, characterData: true, subtree: true });
    }
  });
  const { x, y } = await cam.place(page, RENNES);
  await page.mouse.move(x, y);
  await cam.button(page, "Zoomer").click();
  await cam.rest(page);
  await cam.button(page, "Aller vers le sud").click();
  await cam.rest(page);
  expect(await page.evaluate(() => window.said)).toEqual([]);
});

for (const scheme of ["light", "dark"]) {
  test(`[C-5] in forced colours (${scheme}) filled outlines keep a pattern and an edge`, async ({ page }) => {
    await page.emulateMedia({ forcedColors: "active", colorScheme: scheme });
    await at.open(page, "?centre=-1.68,48.11&zoom=20&levier=achats");
    const canvas = await page.locator(".leviers").evaluate((root) => getComputedStyle(root).backgroundColor);
    const line = await page.locator(".principal .trait-premier").first().evaluate((one) => getComputedStyle(one).stroke);
    const edge = await page.locator(".principal .contour.plein").first().evaluate((one) => getComputedStyle(one).stroke);
    for (const ink of [line, edge]) expect(ink).not.toBe(canvas);
  });
}
