// An upright touch stand: the panel under the map, all of it within reach of a finger.
import { mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "../support/test.js";
import { DIST, SCREENSHOTS } from "../support/site.js";
import * as at from "../support/map.js";

const TOURS = JSON.parse(readFileSync(path.join(DIST, "parcours.json"), "utf8")).parcours;

/** What is wrong with the targets of the page: too small, out of reach of a scroll, or under something else. */
const faults = (page) =>
  page.evaluate(() => {
    const controls = ":is(a[href], button, select, summary, input:not([type=file]), [role=option], .symbole[tabindex='0'])";
    const all = [...document.querySelectorAll(`.leviers ${controls}`)];
    const shown = all.filter((one) => one.checkVisibility({ opacityProperty: true }) && !one.closest(".evitement, .hors-ecran"));
    const targets = shown.map((one) => {
      if (one.matches("[type=radio], [type=checkbox]")) return one.closest("label");
      return one.matches(".symbole") ? one.querySelector(".cible") : one;
    });
    const told = (one) => `${one.getAttribute("class") || one.tagName} ${one.textContent.trim().slice(0, 24)}`;
    const wrong = [];
    for (const one of targets) {
      one.scrollIntoView({ block: "center", inline: "center", behavior: "instant" });
      const box = one.getBoundingClientRect();
      if (box.width === 0) continue;
      if (!one.matches(".cible") && (box.width < 43.5 || box.height < 43.5)) wrong.push(`${told(one)}: ${box.width.toFixed(0)} × ${box.height.toFixed(0)}`);
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
      const hit = document.elementFromPoint(x, y);
      // A symbol is chosen by the nearest one: the drawing hears it.
      const reached = one.matches(".cible") ? hit?.closest(".carte") : hit && (one.contains(hit) || hit.contains(one));
      if (!reached) wrong.push(`${told(one)}: under ${hit ? told(hit) : "nothing, out of the screen"}`);
    }
    return wrong;
  });

/** How the map and the panel share the screen. */
const shares = (page) =>
  page.evaluate(() => {
    scrollTo(0, 0);
    const [map, panel] = [".carte", ".panneau"].map((one) => document.querySelector(one)?.getBoundingClientRect());
    const { clientWidth: width, clientHeight: height, scrollWidth } = document.documentElement;
    return { map, panel, width, height, scrollWidth };
  });

for (const [width, height] of [
  [1080, 1920],
  [768, 1024],
]) {
  test(`[C-9] the panel lies under the map, and a finger reaches everything, on ${width} × ${height}`, async ({ page }) => {
    test.setTimeout(120_000);
    await page.setViewportSize({ width, height });
    mkdirSync(SCREENSHOTS, { recursive: true });
    await page.goto("/?mode=borne&inactif=0");
    await expect(page.locator(".etape .preuves li").first()).toBeVisible();
    await page.screenshot({ path: path.join(SCREENSHOTS, `borne-debout-${width}.png`) });
    const check = async (name) => {
      const { map, panel, width: inside, height: high, scrollWidth } = await shares(page);
      expect(scrollWidth, name).toBeLessThanOrEqual(inside);
      if (map && panel) {
        expect(map.bottom, `${name}: the map ends above the panel`).toBeLessThanOrEqual(panel.top + 1);
        expect(panel.width, name).toBeGreaterThan(0.95 * inside);
        expect(panel.bottom, name).toBeLessThanOrEqual(high + 1);
        expect(map.height, name).toBeGreaterThan(0.3 * high);
      }
      expect(await faults(page), name).toEqual([]);
    };
    // The tour that plays, held by a touch.
    await page.mouse.click(200, 10);
    await expect(page.locator(".invitation")).toHaveCount(0);
    await check("a step");
    // A territory.
    await page.locator(".etape .preuves button").first().click();
    await expect(page.locator(".panneau:not(.etape) .carte-extrait").first()).toBeVisible();
    await check("a panel");
    await page.getByRole("button", { name: "Fermer" }).first().click();
    await expect(page.locator(".panneau")).toHaveCount(0);
    await check("the map");
    for (const view of ["liste", "tableau", "cooperations"]) {
      await page.locator(`.vues [data-vue="${view}"]`).click();
      await expect(page.locator(".leviers")).toHaveAttribute("data-vue", view);
      expect((await faults(page)).slice(0, 5), view).toEqual([]);
    }
  });
}

test("an upright stand shows each step of each tour with map and text apart", async ({ page }) => {
  test.setTimeout(120_000);
  await page.setViewportSize({ width: 1080, height: 1920 });
  await at.open(page, "?mode=borne&inactif=0");
  await page.mouse.click(200, 10);
  for (const tour of TOURS) {
    for (let n = 0; n < tour.etapes.length; n += 1) {
      await page.evaluate((address) => {
        history.pushState(null, "", address);
        dispatchEvent(new PopStateEvent("popstate"));
      }, `/?mode=borne&inactif=0&parcours=${tour.slug}&etape=${n + 1}`);
      await expect(page).toHaveURL(new RegExp(`etape=${n + 1}$`));
      await expect(page.locator(".etape .preuves li").first()).toBeVisible();
      const { map, panel, height } = await shares(page);
      if (map) expect(map.bottom, `${tour.slug} ${n + 1}`).toBeLessThanOrEqual(panel.top + 1);
      expect(panel.bottom, `${tour.slug} ${n + 1}`).toBeLessThanOrEqual(height + 1);
    }
  }
});
