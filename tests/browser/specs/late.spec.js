// The late chunk of the program: what the page is without it, and how it comes after all.
import { BROKEN_FILE, expect, test } from "../support/test.js";
import { TERRITORIES, territory } from "../support/atlas.js";
import * as at from "../support/map.js";

const CHUNK = /-tard-[0-9a-f]+\.wasm$/;
const RENNES = territory("rennes-metropole");

// The loader tells developers what it met.
test.use({ tolerated: new RegExp(`${BROKEN_FILE.source}|^console error: (TypeError|CompileError|Failed to find a valid digest|Fetch API cannot load .* SRI)`) });

for (const [name, answer] of [
  ["does not answer", (route) => route.abort("connectionfailed")],
  ["answers 404", (route) => route.fulfill({ status: 404, body: "" })],
]) {
  test(`where the late chunk ${name}, the map stands, one box says so, and its button brings the rest`, async ({ page }) => {
    await page.route(CHUNK, answer);
    await page.goto("/?territoire=rennes-metropole");
    await expect(at.symbols(page)).toHaveCount(TERRITORIES.length);
    const alert = page.getByRole("alert");
    await expect(alert).toHaveCount(1);
    await expect(alert).toContainText("carte-leviers-tard.wasm");
    await expect(at.panel(page)).toHaveCount(0);
    await page.unroute(CHUNK);
    await alert.getByRole("button", { name: "Réessayer" }).click();
    await expect(alert).toHaveCount(0);
    await at.expectPanel(page, RENNES);
  });
}

test("where atlas.json is wrong and what would tell it is missing, one box says what is, and its button brings the map", async ({ page }) => {
  const files = [CHUNK, /\/atlas\.json$/];
  await page.route(files[0], (route) => route.abort("connectionfailed"));
  await page.route(files[1], (route) => route.fulfill({ body: "{}", contentType: "application/json" }));
  await page.goto("/");
  const alert = page.getByRole("alert");
  await expect(alert).toHaveCount(1);
  await expect(alert).toContainText("carte-leviers-tard.wasm");
  for (const file of files) await page.unroute(file);
  await alert.getByRole("button", { name: "Réessayer" }).click();
  await expect(alert).toHaveCount(0);
  await expect(at.symbols(page)).toHaveCount(TERRITORIES.length);
});

test("until the late chunk is there, nothing that follows its parts moves when they come", async ({ page }) => {
  let release;
  const held = new Promise((resolve) => (release = resolve));
  await page.route(CHUNK, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto("/");
  await expect(at.symbols(page)).toHaveCount(TERRITORIES.length);
  const [map, before] = [await at.map(page).boundingBox(), await at.centres(page)];
  release();
  await expect(page.locator(".attente-tardive")).toHaveCount(0);
  await expect(page.locator(".recherche input")).toBeVisible();
  expect(await at.map(page).boundingBox()).toEqual(map);
  expect(await at.centres(page)).toEqual(before);
});

test("[K-4] what is chosen before the late chunk is there opens with it, and its heading takes the focus", async ({ page }) => {
  let release;
  const held = new Promise((resolve) => (release = resolve));
  await page.route(CHUNK, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto("/");
  await at.symbol(page, RENNES).press("Enter");
  release();
  await at.expectPanel(page, RENNES);
  await expect(at.panelHeading(page)).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(at.symbol(page, RENNES)).toBeFocused();
});
