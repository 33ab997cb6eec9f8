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

/** Waits until no carton flies. */
const landed = (page) => expect(page.locator(".envol")).toHaveCount(0);

async function scale(page) {
  await landed(page);
  return page.locator(".echelle .legende-carton").textContent();
}

/** The middle of the symbol of `of`, in the window. */
async function place(page, of) {
  await landed(page);
  return (await at.centres(page))[of.code];
}

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

/** Each flight of a carton that `act` starts: its code's outline at the beginning and at the end, in the window. */
async function cartonFlights(page, code, act) {
  await page.evaluate((code) => {
    window.flown = [];
    const box = (path) => {
      const { x, y, width } = path.getBoundingClientRect();
      return { x, y, width };
    };
    window.onFlight = ({ target }) => {
      const path = target.matches(".envol") && target.querySelector(`path.contour[data-code="${code}"]`);
      if (!path) return;
      const [flight] = target.getAnimations();
      flight.currentTime = 0;
      const from = box(path);
      flight.currentTime = 349;
      const to = box(path);
      flight.currentTime = 0;
      window.flown.push({ from, to, reached: target.querySelectorAll(":focus").length, inert: target.inert });
    };
    document.addEventListener("transitionrun", window.onFlight);
  }, code);
  await act();
  await landed(page);
  await cam.rest(page);
  return page.evaluate(() => {
    document.removeEventListener("transitionrun", window.onFlight);
    return window.flown;
  });
}

test("[P-6] a carton grows out of its place and shrinks back into it, from where it was seen; at once for less motion", async ({ page }) => {
  await at.open(page);
  const outline = page.locator(`.cartons path.contour[data-code="${GUADELOUPE.code}"]`).first();
  const box = () => outline.evaluate((path) => path.getBoundingClientRect().toJSON());
  const near = (found, wanted) => {
    for (const side of ["x", "y", "width"]) expect(Math.abs(found[side] - wanted[side]), side).toBeLessThan(3);
  };
  const grow = async () => {
    await at.symbol(page, GUADELOUPE).focus();
    await page.keyboard.press("+");
    await expect(page).toHaveURL(/zoom=/);
  };
  const small = await box();
  const grown = await cartonFlights(page, GUADELOUPE.code, grow);
  const large = await box();
  expect(large.width).toBeGreaterThan(1.8 * small.width);
  expect(grown).toHaveLength(1);
  near(grown[0].from, small);
  near(grown[0].to, large);
  expect([grown[0].reached, grown[0].inert]).toEqual([0, true]);
  // Straight to a place of the mainland: it shrinks while the map flies on.
  const away = await cartonFlights(page, GUADELOUPE.code, () =>
    page.evaluate(() => {
      history.pushState(null, "", "/?centre=-1.68,48.11&zoom=8");
      dispatchEvent(new PopStateEvent("popstate"));
    }),
  );
  expect(away).toHaveLength(1);
  near(away[0].from, large);
  near(away[0].to, small);
  expect(await page.locator(".cartons").getAttribute("style") ?? "", "nothing is left of it").toBe("");
  await page.emulateMedia({ reducedMotion: "reduce" });
  expect(await cartonFlights(page, GUADELOUPE.code, grow)).toEqual([]);
  near(await box(), large);
});
