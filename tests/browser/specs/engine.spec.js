// [E-6] Without its engine the page keeps its static content, says why, and gives the links.
import { test, expect } from "../support/test.js";
import { TERRITORIES } from "../support/atlas.js";
import { plain } from "../support/words.js";
import * as at from "../support/map.js";

/** Checks the static page: its heading, the reason, the links. */
async function expectStaticPage(page) {
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  const alert = page.getByRole("alert");
  await expect(alert).toBeVisible();
  expect(plain(await alert.innerText())).toContain("La carte n’a pas pu démarrer");
  await expect(alert.getByRole("link", { name: "Réessayer" })).toBeVisible();
  await expect(page.getByText("Chargement de la carte…")).toHaveCount(0);
  const texts = await alert.getByRole("link", { name: "extraits" }).getAttribute("href");
  const answer = await page.request.get(`/${texts}`);
  expect(answer.ok()).toBe(true);
}

test.describe("refused or missing", () => {
  // The browser and the page tell developers the reason.
  test.use({ tolerated: /^(console error|console warning|CSP): / });

  test("[E-6] when the policy refuses WebAssembly, the static page stays and says so", async ({ page, complaints }) => {
    await page.route("**/", async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replace(" 'wasm-unsafe-eval'", "");
      await route.fulfill({ response, body });
    });
    await page.goto("/");
    await expectStaticPage(page);
    expect(complaints.filter((complaint) => complaint.startsWith("uncaught"))).toEqual([]);
  });

  for (const [what, pattern] of [
    ["the WebAssembly file", "**/*.wasm"],
    ["the JavaScript of the engine", "**/carte-leviers-*.js"],
  ]) {
    test(`[E-6] when ${what} is missing, the page says so, and its retry brings the map`, async ({ page }) => {
      await page.route(pattern, (route) => route.fulfill({ status: 404 }));
      await page.goto("/");
      await expectStaticPage(page);
      await page.unroute(pattern);
      await page.getByRole("link", { name: "Réessayer" }).click();
      await expect(at.symbols(page)).toHaveCount(TERRITORIES.length);
    });
  }

  test("the retry of the static page keeps the state of the address", async ({ page }) => {
    await page.route("**/*.wasm", (route) => route.fulfill({ status: 404 }));
    await page.goto("/?levier=achats");
    await expectStaticPage(page);
    await page.unroute("**/*.wasm");
    await page.getByRole("link", { name: "Réessayer" }).click();
    await expect(at.symbols(page)).toHaveCount(TERRITORIES.length);
    await expect(page).toHaveURL(/levier=achats/);
  });

  test("a WebAssembly file of the wrong media type starts all the same", async ({ page }) => {
    await page.route("**/*.wasm", async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, headers: { "content-type": "application/octet-stream" } });
    });
    await at.open(page);
  });
});

test.describe("without JavaScript", () => {
  // What the page preloads is of no use then, as the browser remarks.
  test.use({ javaScriptEnabled: false, tolerated: /preloaded using link preload but not used/ });

  test("[E-6] the page has its heading and the links to the data, and nothing that loads for ever", async ({ page }) => {
    await page.goto("/");
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    for (const name of ["atlas des territoires", "extraits"]) {
      const link = page.locator("noscript").getByRole("link", { name });
      await expect(link).toBeVisible();
      expect((await page.request.get(`/${await link.getAttribute("href")}`)).ok()).toBe(true);
    }
    await expect(page.getByText("Chargement de la carte…")).toBeHidden();
  });
});
