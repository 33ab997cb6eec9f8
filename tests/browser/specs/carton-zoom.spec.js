// Cartons seen closer: by button, keyboard, double click and wheel, with a scale of their own, and back.
import { test, expect } from "../support/test.js";
import { TERRITORIES, territory } from "../support/atlas.js";
import * as at from "../support/map.js";
import * as cam from "../support/camera.js";

const GUADELOUPE = territory("cap-excellence");
const SAINT_DENIS = territory("cinor");
const NANTES = territory("nantes-metropole");
const PARIS = territory("ville-de-paris");

/** How wide the outline of `of` is in a carton, CSS px. */
const width = (page, of) =>
  page.locator(`.cartons path.contour[data-code="${of.code}"]`).first().evaluate((path) => path.getBoundingClientRect().width);

const scale = (page) => page.locator(".echelle .legende-carton").textContent();

/** The middle of the symbol of `of`, in the window. */
const place = async (page, of) => (await at.centres(page))[of.code];

test("the chosen territory of a carton is brought closer by its button, and the map comes home", async ({ page }) => {
  await at.open(page);
  const [before, bar] = [await width(page, GUADELOUPE), await scale(page)];
  const frames = await page.locator(".cartons .cadre").count();
  await at.symbol(page, GUADELOUPE).press("Enter");
  await cam.button(page, `Voir de près\u00a0: ${GUADELOUPE.short}`).click();
  await expect.poll(() => width(page, GUADELOUPE)).toBeGreaterThan(1.8 * before);
  expect(await scale(page), "the bar is that of the carton").not.toBe(bar);
  await expect(at.symbols(page), "every territory keeps its symbol").toHaveCount(TERRITORIES.length);
  await expect(page.locator(".cartons .cadre"), "the other cartons stay").toHaveCount(frames);
  await expect(cam.button(page, "Zoomer"), "it has one size").toHaveAttribute("aria-disabled", "true");
  // The address says it, and a reload shows it.
  const { lon, lat } = cam.camera(page);
  expect([Math.round(lon), Math.round(lat)]).toEqual([-61, 16]);
  await page.reload();
  await expect.poll(() => width(page, GUADELOUPE)).toBeGreaterThan(1.8 * before);
  await expect(page.locator(".avis, .notices")).toHaveCount(0);
  await cam.button(page, "Voir toute la carte").click();
  await expect.poll(() => width(page, GUADELOUPE)).toBeLessThan(1.1 * before);
  await expect(page).not.toHaveURL(/zoom=/);
  expect(await scale(page)).toBe(bar);
});

test("[K-7] plus and minus enlarge the carton that has the focus; a symbol under it brings the map back", async ({ page }) => {
  await at.open(page);
  const before = await width(page, SAINT_DENIS);
  await at.symbol(page, SAINT_DENIS).focus();
  await page.keyboard.press("+");
  await expect.poll(() => width(page, SAINT_DENIS)).toBeGreaterThan(1.8 * before);
  expect(await at.focusedSymbol(page), "[K-5] the focus survives").toBe(SAINT_DENIS.code);
  await page.keyboard.press("-");
  await expect.poll(() => width(page, SAINT_DENIS)).toBeLessThan(1.1 * before);
  await page.keyboard.press("+");
  await expect.poll(() => width(page, SAINT_DENIS)).toBeGreaterThan(1.8 * before);
  await at.symbol(page, NANTES).focus();
  await expect.poll(() => width(page, SAINT_DENIS)).toBeLessThan(1.1 * before);
  expect(await at.focusedSymbol(page)).toBe(NANTES.code);
});

test("a double click or the wheel over a carton enlarge it; in it a drag moves nothing and a click chooses", async ({ page }) => {
  await at.open(page);
  const before = await width(page, GUADELOUPE);
  const { x, y } = await place(page, GUADELOUPE);
  await page.mouse.dblclick(x + 20, y + 14);
  await expect.poll(() => width(page, GUADELOUPE)).toBeGreaterThan(1.8 * before);
  await page.keyboard.press("Escape");
  const there = await place(page, GUADELOUPE);
  const address = page.url();
  await page.mouse.move(there.x + 60, there.y);
  await page.mouse.down();
  await page.mouse.move(there.x + 160, there.y + 40, { steps: 5 });
  await page.mouse.up();
  await page.waitForTimeout(500);
  expect(await place(page, GUADELOUPE)).toEqual(there);
  expect(page.url()).toBe(address);
  await page.keyboard.down("Control");
  await page.mouse.wheel(0, 200);
  await page.keyboard.up("Control");
  await expect.poll(() => width(page, GUADELOUPE)).toBeLessThan(1.1 * before);
  await page.mouse.move(x + 20, y + 14);
  await page.mouse.dblclick(x + 20, y + 14);
  await expect.poll(() => width(page, GUADELOUPE)).toBeGreaterThan(1.8 * before);
  const again = await place(page, GUADELOUPE);
  await page.mouse.click(again.x, again.y);
  await expect(at.panelHeading(page)).toHaveText(GUADELOUPE.name);
});

test("Île-de-France is seen closer from its carton, and then leaves it", async ({ page }) => {
  await at.open(page);
  await at.symbol(page, PARIS).focus();
  await page.keyboard.press("+");
  await cam.rest(page);
  await expect.poll(() => cam.camera(page).zoom).toBeGreaterThan(3);
  await expect(page.locator(`.couche .symbole[data-code="${PARIS.code}"]`)).toHaveCount(1);
  expect(await at.focusedSymbol(page)).toBe(PARIS.code);
});
