// A host's map of thousands of territories: a canvas under the symbols, a list that says what it leaves out.
import { expect, test } from "../support/test.js";
import * as cam from "../support/camera.js";
import * as at from "../support/map.js";

/** Cells of a side: 3,600 in all, more than are drawn as elements of the page. */
const SIDE = 60;

/** Name of the last cell. */
const LAST = "Bout-du-Monde";

/** A grid over the mainland: the first column is cited for purchases, the second is not, nobody asked the others. */
function grid() {
  const corner = (i, j) => [0.5 + i * 0.09 + 0.02 * Math.sin(3 * i + 5 * j), 44.5 + j * 0.06 + 0.015 * Math.sin(7 * i + j)];
  const features = [];
  for (let i = 0; i < SIDE; i += 1) {
    for (let j = 0; j < SIDE; j += 1) {
      const ring = [corner(i, j), corner(i + 1, j), corner(i + 1, j + 1), corner(i, j + 1), corner(i, j)];
      const properties = { code: `C${i}-${j}`, nom: i + j === 2 * SIDE - 2 ? LAST : `Commune ${i}-${j}` };
      if (i < 2) properties.leviers = i === 0 ? ["achats"] : [];
      features.push({ type: "Feature", properties, geometry: { type: "Polygon", coordinates: [ring] } });
    }
  }
  return JSON.stringify({ type: "FeatureCollection", features });
}

const canvas = (page) => page.locator("canvas[data-trace]");
const trace = (page) => canvas(page).getAttribute("data-trace");

/** How many pixels of the canvas have each colour, as `#rrggbbaa`; the most frequent ones. */
const colours = (page) =>
  canvas(page).evaluate((canvas) => {
    const { width, height } = canvas;
    const copy = new OffscreenCanvas(width, height).getContext("2d", { willReadFrequently: true });
    copy.drawImage(canvas, 0, 0);
    const { data } = copy.getImageData(0, 0, width, height);
    const counts = new Map();
    for (let n = 0; n < data.length; n += 4) {
      if (data[n + 3] === 0) continue;
      const colour = `#${[0, 1, 2, 3].map((k) => data[n + k].toString(16).padStart(2, "0")).join("")}`;
      counts.set(colour, (counts.get(colour) ?? 0) + 1);
    }
    return [...counts].sort((a, b) => b[1] - a[1]).slice(0, 40).map(([colour]) => colour);
  });

test("thousands of territories are drawn on a canvas that follows colouring, theme and camera, and stay within reach", async ({ page }) => {
  await page.route("**/grille.geojson", (route) => route.fulfill({ body: grid(), contentType: "application/geo+json" }));
  await page.goto("/?geojson=grille.geojson&levier=achats");
  await expect(canvas(page)).toHaveCount(1);
  await expect(page.locator(".couche .contour")).toHaveCount(0);
  await expect(page.locator(".symbole")).toHaveCount(2 * SIDE);
  // Each territory has its code in the page, where nothing of it shows.
  await expect(page.locator(".couche [data-code]:not(.symbole)")).toHaveCount(SIDE * SIDE);
  await expect(page.locator(`.couche [data-code="C${SIDE - 1}-${SIDE - 1}"]`)).toBeHidden();
  // What is cited has the tint of the lever, as an outline of the page has it: an opacity of 35 %.
  const light = await colours(page);
  expect(light.some((colour) => colour.endsWith("59"))).toBe(true);
  expect(light).toContain("#dde4e9ff");

  await expect(page.locator(".liste .entree")).toHaveCount(300);
  await expect(page.locator(".liste .mention")).toContainText(/300 premiers de 3\s600 territoires/);

  // A territory without a symbol answers to the pointer by its outline.
  const box = await at.map(page).boundingBox();
  const middle = { x: box.x + 0.6 * box.width, y: box.y + 0.35 * box.height };
  await page.mouse.move(middle.x, middle.y);
  await expect(page.locator(".infobulle .titre")).toHaveText(/^Commune \d+-\d+$/);
  const name = await page.locator(".infobulle .titre").textContent();
  await page.mouse.click(middle.x, middle.y);
  await expect(at.panelHeading(page)).toHaveText(name);
  await expect(page.locator(".contour-choisi")).toHaveCount(1);
  await page.keyboard.press("Escape");

  // One that the list leaves out is found by its name.
  await page.locator(".recherche input").fill("bout du monde");
  await page.locator('.recherche [role="option"]', { hasText: LAST }).click();
  await expect(at.panelHeading(page)).toHaveText(LAST);
  await page.keyboard.press("Escape");

  const before = await trace(page);
  await page.mouse.move(middle.x, middle.y);
  // Closer, large outlines are filled with a pattern by the page itself.
  await expect(async () => {
    await page.keyboard.down("Control");
    await page.mouse.wheel(0, -400);
    await page.keyboard.up("Control");
    await cam.rest(page);
    expect(await page.locator(".couche .contour.plein").count()).toBeGreaterThan(0);
  }).toPass();
  await expect.poll(() => trace(page)).not.toBe(before);

  const bright = await trace(page);
  await page.emulateMedia({ colorScheme: "dark" });
  await expect.poll(() => trace(page)).not.toBe(bright);
  expect(await colours(page)).toContain("#2c363dff");
});
