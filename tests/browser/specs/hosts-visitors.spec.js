// The visitor of a host page: keys go through the maps, wheel and finger scroll the page, nothing is taken at load.
import { test, expect } from "../support/test.js";
import { UNKNOWN_PERMISSION, openExample } from "../support/host.js";
import { TERRITORIES } from "../support/atlas.js";
import { fingers } from "../support/camera.js";

const symbols = (of) => of.locator(".symbole");
const element = (page) => page.locator("carte-leviers");
const frame = (page) => page.frameLocator("iframe");
/** Tabs that a map may take, at most (checks, E-3). */
const TABS = 12;

test.use({ tolerated: UNKNOWN_PERMISSION });

/** Id, or tag, of what has the focus in the page. */
const focus = (page) => page.evaluate(() => document.activeElement.id || document.activeElement.tagName);

/** Waits for it to be `where`: a frame of another site takes the focus a moment later. */
const expectFocus = (page, where) => expect.poll(() => focus(page)).toBe(where);

/** Presses `key` from within a map until the focus leaves it: how many times, and where it is then. */
async function leave(page, key, tag) {
  for (let presses = 1; presses <= TABS; presses += 1) {
    await page.keyboard.press(key);
    await page.waitForTimeout(50);
    if ((await focus(page)) !== tag) return [presses, await focus(page)];
  }
  throw new Error(`${TABS} presses of ${key} do not leave the map`);
}

for (const [name, tag, map] of [
  ["hauteur-fixe", "CARTE-LEVIERS", element],
  ["cadre", "IFRAME", frame],
]) {
  test(`[E-3] ${name}.html: Tab from before the map reaches it, « Passer la carte » what follows it, within ${TABS} keys; and back`, async ({ page, hosts }) => {
    await openExample(page, hosts, name);
    await expect(symbols(map(page))).toHaveCount(TERRITORIES.length);
    await expect(map(page).locator(".attente-tardive")).toHaveCount(0);
    const skip = map(page).getByText("Passer la carte");
    const back = map(page).getByText("Revenir au début de la carte");
    await page.locator("#avant").focus();
    await page.keyboard.press("Tab");
    await expectFocus(page, tag);
    await expect(skip).toBeFocused();
    await expect(skip).toBeInViewport();
    expect((await skip.boundingBox()).width).toBeGreaterThan(80);
    await page.keyboard.press("Enter");
    await expect(back).toBeFocused();
    await leave(page, "Tab", tag);
    await page.keyboard.press("Shift+Tab");
    await expectFocus(page, tag);
    await expect(back).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(skip).toBeFocused();
    expect(await leave(page, "Shift+Tab", tag)).toEqual([1, "avant"]);
    // Whoever goes through the map comes out of it at its end: nothing holds the focus.
    await page.keyboard.press("Tab");
    const path = [];
    for (let n = 0; n < 400 && (await focus(page)) === tag; n += 1) {
      path.push(n);
      await page.keyboard.press("Tab");
    }
    expect(path.length).toBeLessThan(400);
  });
}

test("[E-7] at 320 px, and at 400 %, neither the page nor the maps scroll sideways", async ({ page, hosts }) => {
  for (const size of [{ width: 320, height: 640 }, { width: 320, height: 180 }]) {
    await page.setViewportSize(size);
    await openExample(page, hosts, "simple");
    await expect(symbols(element(page))).toHaveCount(TERRITORIES.length);
    await page.locator("iframe").scrollIntoViewIfNeeded();
    await expect(symbols(frame(page))).toHaveCount(TERRITORIES.length);
    for (const view of ["carte", "tableau"]) {
      await element(page).evaluate((map, view) => (map.vue = view), view);
      if (view === "tableau") await expect(element(page).locator(".tableau")).toBeVisible();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      expect(await element(page).evaluate((map) => map.scrollWidth - map.clientWidth)).toBe(0);
    }
    expect(await frame(page).locator("html").evaluate((html) => html.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  }
});

test("[E-8] neither map takes the focus, the scroll, the title or the address of its page, at load or later", async ({ page, hosts }) => {
  await openExample(page, hosts, "page-longue");
  const kept = () => page.evaluate(() => [document.activeElement.id, scrollY, document.title, location.hash, history.length]);
  await page.locator("#avant").focus();
  let before = await kept();
  await expect(symbols(element(page))).toHaveCount(TERRITORIES.length);
  await expect(element(page).locator(".attente-tardive")).toHaveCount(0);
  expect(await kept()).toEqual(before);
  // The frame is lazy, and stands below the map.
  await page.evaluate(() => scrollTo(0, document.querySelector("iframe").offsetTop - 300));
  before = await kept();
  await expect(symbols(frame(page))).toHaveCount(TERRITORIES.length);
  expect(await kept()).toEqual(before);
});

test.describe("with a finger", () => {
  test.use({ hasTouch: true });

  for (const [what, map, tag] of [
    ["element", element, "carte-leviers"],
    ["frame", frame, "iframe"],
  ]) {
    test(`[E-5] page-longue.html: over the ${what}, wheel and finger scroll the page, not the map`, async ({ page, hosts }) => {
      await openExample(page, hosts, "page-longue");
      await page.locator(tag).scrollIntoViewIfNeeded();
      await expect(symbols(map(page))).toHaveCount(TERRITORIES.length);
      await expect(map(page).locator(".attente-tardive")).toHaveCount(0);
      const drawing = map(page).locator(".carte");
      await drawing.scrollIntoViewIfNeeded();
      const scale = () => map(page).locator(".fonds").first().evaluate((drawn) => drawn.getBoundingClientRect().width);
      const before = await scale();
      const middle = async () => {
        const { x, y, width, height } = await drawing.boundingBox();
        return { x: x + width / 2, y: Math.min(y + height / 2, 600) };
      };
      const scrolled = () => page.evaluate(() => scrollY);
      const start = await scrolled();
      let at = await middle();
      await page.mouse.move(at.x, at.y);
      await page.mouse.wheel(0, 200);
      await expect.poll(scrolled).toBe(start + 200);
      at = await middle();
      const touch = await fingers(page);
      await touch.start([[at.x, at.y]]);
      for (let n = 1; n <= 10; n += 1) await touch.move([[at.x, at.y - 20 * n]]);
      await touch.end();
      await expect.poll(scrolled).toBeGreaterThan(start + 300);
      expect(await scale()).toBe(before);
    });
  }
});
