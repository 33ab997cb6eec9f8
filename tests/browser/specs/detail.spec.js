// What the first view loads is what the budget counts, and the full outlines come later, only where they would show.
import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { test, expect, BROKEN_FILE } from "../support/test.js";
import { TERRITORIES } from "../support/atlas.js";
import * as at from "../support/map.js";

const CHORE = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../../../xtask/src/size.rs");
const FULL = ["/contexte.geojson", "/territoires.geojson"];
const outlines = (page) => page.locator(".fonds path").evaluateAll((paths) => paths.map((p) => p.getAttribute("d")).join(""));
const data = (asked) => asked.filter((file) => /json$/.test(file)).sort();

test("before the map can be used, the browser asks for the data that the budget counts, and no other", async ({ page, site }) => {
  const [, list] = readFileSync(CHORE, "utf8").match(/const FIRST_DATA[^=]*= \[([^\]]*)\]/);
  const counted = [...list.matchAll(/"([^"]+)"/g)].map(([, file]) => `/${file}`).sort();
  site.asked.length = 0;
  await at.open(page);
  expect(data(site.asked)).toEqual(counted);
  // Nothing else follows by itself in an ordinary window.
  await page.waitForLoadState("networkidle");
  expect(data(site.asked)).toEqual(counted);
});

test.describe("on a wall", () => {
  test.use({ viewport: { width: 3200, height: 1900 } });

  test("the full outlines follow the first view, and no symbol moves", async ({ page, site }) => {
    let release;
    const held = new Promise((resolve) => (release = resolve));
    await page.route(/\/(territoires|contexte)\.geojson$/, async (route) => {
      await held;
      await route.continue();
    });
    site.asked.length = 0;
    await at.open(page);
    const [before, drawn] = [await at.centres(page), await outlines(page)];
    expect(data(site.asked)).not.toContain(FULL[1]);
    await at.symbols(page).nth(3).focus();
    release();
    await expect.poll(() => outlines(page)).not.toBe(drawn);
    expect(await at.centres(page)).toEqual(before);
    expect((await at.focused(page)).code).toBe(await at.symbols(page).nth(3).getAttribute("data-code"));
    expect(data(site.asked)).toEqual(expect.arrayContaining(FULL));
  });

  test.describe("without them", () => {
    test.use({ tolerated: BROKEN_FILE });

    test("the overview stays, and nothing is said", async ({ page }) => {
      const refused = page.waitForResponse(/\/territoires\.geojson$/);
      await page.route(/\/territoires\.geojson$/, (route) => route.fulfill({ status: 404 }));
      await at.open(page);
      await refused;
      await expect(at.symbols(page)).toHaveCount(TERRITORIES.length);
      await expect(page.getByRole("alert")).toHaveCount(0);
    });
  });
});
