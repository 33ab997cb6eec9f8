// Wheel, drag, pinch, double click and double tap: the map moves, the page keeps what is its own.
import { test, expect } from "../support/test.js";
import { territory } from "../support/atlas.js";
import * as at from "../support/map.js";
import * as cam from "../support/camera.js";

const RENNES = territory("rennes-metropole");

/** Turns the wheel by `dy`, with Ctrl held. */
async function ctrlWheel(page, ...turns) {
  await page.keyboard.down("Control");
  for (const dy of turns) await page.mouse.wheel(0, dy);
  await page.keyboard.up("Control");
}

/** How many entries the history has. */
const entries = (page) => page.evaluate(() => history.length);

test("[E-5] a plain wheel over the map scrolls the page and says how to zoom; the map stays", async ({ page }) => {
  await page.setViewportSize({ width: 800, height: 500 });
  await at.open(page);
  const { x, y } = await cam.middle(page);
  await page.mouse.move(x, y);
  await page.mouse.wheel(0, 120);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(50);
  await expect(page.locator(".consigne.visible")).toHaveText("Utilisez Ctrl ou ⌘ + molette pour zoomer");
  expect(cam.camera(page).zoom).toBe(1);
  await expect(page.locator(".consigne.visible"), "the message leaves").toHaveCount(0, { timeout: 4000 });
});

test("[E-5] Ctrl and the wheel zoom about the pointer, within bounds, and the page does not scroll", async ({ page }) => {
  await page.setViewportSize({ width: 800, height: 500 });
  await at.open(page);
  const before = await cam.place(page, RENNES);
  await page.mouse.move(before.x, before.y);
  await ctrlWheel(page, -100, -100, -100);
  await cam.rest(page);
  await expect.poll(() => cam.camera(page).zoom).toBeGreaterThan(2);
  const after = await cam.place(page, RENNES);
  // The symbol comes nearer to its true place as one zooms: it may have been moved from it.
  expect(Math.hypot(after.x - before.x, after.y - before.y)).toBeLessThan(70);
  expect(await page.evaluate(() => scrollY)).toBe(0);
  await ctrlWheel(page, ...Array(40).fill(-200));
  await cam.rest(page);
  await expect.poll(() => cam.camera(page).zoom).toBe(48);
  await ctrlWheel(page, ...Array(60).fill(200));
  await cam.rest(page);
  await expect.poll(() => cam.camera(page).zoom).toBe(1);
  await expect(page).not.toHaveURL(/zoom=|centre=/);
});

test("[P-4] a drag moves the map and chooses nothing; pan and zoom add nothing to the history", async ({ page }) => {
  await at.open(page, "?centre=2.35,48.85&zoom=6");
  const before = await entries(page);
  const { lon } = cam.camera(page);
  const from = await cam.middle(page);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 120, from.y + 10, { steps: 6 });
  const moved = await page.evaluate(() => document.querySelector(".couche").style.transform);
  expect(moved, "the layer itself moves").toMatch(/^translate3d\(/);
  await page.waitForTimeout(120);
  await page.mouse.up();
  await cam.rest(page);
  await expect.poll(() => cam.camera(page).lon).toBeLessThan(lon);
  await expect(at.panel(page)).toHaveCount(0);
  expect(await entries(page)).toBe(before);
});

test("a drag let go in movement goes on a while; with reduced motion it stops at once", async ({ page }) => {
  const moved = {};
  for (const reducedMotion of ["no-preference", "reduce"]) {
    await page.emulateMedia({ reducedMotion });
    await at.open(page, "?centre=2.35,47&zoom=6");
    const from = await cam.middle(page);
    const start = cam.camera(page).lon;
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x - 100, from.y, { steps: 5 });
    await page.mouse.up();
    const animations = await page.evaluate(() => document.getAnimations().length);
    await cam.rest(page);
    await expect.poll(() => cam.camera(page).lon).toBeGreaterThan(start);
    moved[reducedMotion] = cam.camera(page).lon - start;
    if (reducedMotion === "reduce") expect(animations).toBe(0);
    else expect(animations).toBeGreaterThan(0);
  }
  // The hand moved it as far in both.
  expect(moved["no-preference"]).toBeGreaterThan(1.1 * moved.reduce);
});

test("a double click zooms about its place, with Shift it zooms out", async ({ page }) => {
  await at.open(page);
  const empty = await cam.emptyPlace(page);
  await page.mouse.dblclick(empty.x, empty.y);
  await cam.rest(page);
  await expect.poll(() => cam.camera(page).zoom).toBe(2);
  await page.keyboard.down("Shift");
  await page.mouse.dblclick(empty.x, empty.y);
  await page.keyboard.up("Shift");
  await cam.rest(page);
  await expect.poll(() => cam.camera(page).zoom).toBe(1);
});

test.describe("with fingers", () => {
  test.use({ hasTouch: true, viewport: { width: 360, height: 740 } });

  test("[E-5] one finger scrolls the page and says how to move the map", async ({ page }) => {
    await at.open(page);
    await at.map(page).scrollIntoViewIfNeeded();
    const from = await cam.middle(page);
    const before = await page.evaluate(() => scrollY);
    const touch = await cam.fingers(page);
    await touch.start([[from.x, from.y]]);
    for (let n = 1; n <= 8; n += 1) await touch.move([[from.x, from.y - 15 * n]]);
    await touch.end();
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before + 40);
    await expect(page.locator(".consigne.visible")).toHaveText("Utilisez deux doigts pour déplacer la carte");
    expect(cam.camera(page).zoom).toBe(1);
    await expect(at.panel(page)).toHaveCount(0);
  });

  test("[P-3] two fingers zoom and move the map, not the page", async ({ page }) => {
    await at.open(page);
    await at.map(page).scrollIntoViewIfNeeded();
    const { x, y } = await cam.middle(page);
    const [scale, scroll] = await page.evaluate(() => [visualViewport.scale, scrollY]);
    const touch = await cam.fingers(page);
    const pair = (half, dx) => [
      [x - half + dx, y],
      [x + half + dx, y],
    ];
    await touch.start(pair(30, 0));
    for (let n = 1; n <= 10; n += 1) await touch.move(pair(30 + 6 * n, 2 * n));
    await touch.end();
    await cam.rest(page);
    await expect.poll(() => cam.camera(page).zoom).toBeGreaterThan(2.5);
    expect(cam.camera(page).zoom).toBeLessThan(3.5);
    expect(await page.evaluate(() => [visualViewport.scale, scrollY])).toEqual([scale, scroll]);
    await expect(at.panel(page)).toHaveCount(0);
  });

  test("a tap chooses the nearest symbol; a double tap zooms", async ({ page }) => {
    await at.open(page);
    await at.map(page).scrollIntoViewIfNeeded();
    const empty = await cam.emptyPlace(page);
    const touch = await cam.fingers(page);
    for (let tap = 0; tap < 2; tap += 1) {
      await touch.start([[empty.x, empty.y]]);
      await touch.end();
    }
    await cam.rest(page);
    await expect.poll(() => cam.camera(page).zoom).toBe(2);
    await cam.button(page, "Voir toute la carte").click();
    await cam.rest(page);
    await at.map(page).evaluate((map) => map.scrollIntoView({ block: "start" }));
    const rennes = await cam.place(page, RENNES);
    await page.touchscreen.tap(rennes.x, rennes.y);
    await at.expectPanel(page, RENNES);
  });
});
