// axe-core without a single violation, best practices included, in the states a visitor meets.
import { test, expect } from "../support/test.js";
import { expectAccessible } from "../support/axe.js";
import { territory } from "../support/atlas.js";
import * as at from "../support/map.js";

const RENNES = territory("rennes-metropole");
const PHONE = { width: 360, height: 780 };

const STATES = [
  { name: "fresh", query: "" },
  { name: "one lever", query: "?levier=achats" },
  { name: "panel open", query: "?territoire=rennes-metropole", panel: true },
  { name: "dark", query: "?theme=sombre" },
  { name: "dark, one lever, panel open", query: "?levier=foncier&territoire=rennes-metropole&theme=sombre", panel: true },
  { name: "a system in dark, panel open", query: "?territoire=rennes-metropole", panel: true, system: "dark" },
  { name: "a system in dark, light asked for", query: "?theme=clair", system: "dark" },
  { name: "English, panel open", query: "?langue=en&territoire=rennes-metropole", panel: true },
  { name: "360 px, legend open", query: "", size: PHONE, legend: true },
  { name: "360 px, panel open", query: "?territoire=rennes-metropole", size: PHONE, panel: true },
  { name: "800×500, dark", query: "?theme=sombre", size: { width: 800, height: 500 } },
  { name: "a notice about the address", query: "?levier=acats" },
];
for (const { name, query, size, panel, legend, system } of STATES) {
  test(`axe finds nothing in the state: ${name}`, async ({ page }) => {
    if (size) await page.setViewportSize(size);
    if (system) await page.emulateMedia({ colorScheme: system });
    await at.open(page, query);
    if (panel) await at.expectPanel(page, RENNES);
    if (legend) await at.openLegend(page);
    // Parts of the list out of sight are laid out when they come into sight: colours are read where the last layout has them.
    await page.locator(".liste section").evaluateAll(async (parts) => {
      for (const part of parts) {
        part.scrollIntoView();
        await new Promise(requestAnimationFrame);
      }
      scrollTo(0, 0);
    });
    await expectAccessible(page);
  });
}

test.describe("with broken files", () => {
  test.use({ tolerated: /^console (error|warning): / });

  for (const file of ["atlas.json", "territoires.geojson", "extraits.fr.json"]) {
    test(`axe finds nothing when ${file} is missing`, async ({ page }) => {
      // Without their overview the map asks for the full outlines.
      const requests = new RegExp(`/${file.replace(".geojson", "(\\.apercu)?.geojson")}$`);
      await page.route(requests, (route) => route.fulfill({ status: 404 }));
      await page.goto("/?territoire=rennes-metropole");
      await expect(page.getByRole("alert").first()).toBeVisible();
      await expectAccessible(page);
    });
  }

  test("axe finds nothing when the engine does not start", async ({ page }) => {
    await page.route("**/*.wasm", (route) => route.fulfill({ status: 404 }));
    await page.goto("/");
    await expect(page.getByRole("alert")).toBeVisible();
    await expectAccessible(page);
  });
});

test("axe finds nothing while the map is loading", async ({ page }) => {
  await page.route("**/atlas.json", () => {});
  await page.goto("/");
  await expect(page.locator("#chargement")).toBeVisible();
  await expectAccessible(page);
});
