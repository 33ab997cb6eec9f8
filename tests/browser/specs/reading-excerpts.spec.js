// Excerpts: readings, neighbours, citations, and the history that each choice leaves.
import { test, expect } from "../support/test.js";
import { TERRITORIES, citedFor } from "../support/atlas.js";
import * as at from "../support/map.js";

const current = (page) => page.locator(".carte-extrait[aria-current]");

test("a reading lists every excerpt of a lever, by territory, and follows the filter", async ({ page }) => {
  await page.goto("/?lire=achats");
  await expect(page.locator(".lecture h2")).toHaveText(/achats/);
  await expect(page.locator(".lecture section")).toHaveCount(citedFor("achats"));
  await expect(page.locator(".lecture .identite")).toContainText(`de ${citedFor("achats")}`);
  const names = await page.locator(".lecture h3").allTextContents();
  expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, "fr", { ignorePunctuation: true })));
  await page.goto("/?lire=achats&region=bretagne");
  await expect(page.locator(".lecture section").first()).toBeVisible();
  const few = await page.locator(".lecture section").count();
  expect(few).toBeGreaterThan(0);
  expect(few).toBeLessThan(citedFor("achats"));
});

test("next and previous lead from excerpt to excerpt, within a territory and within a lever", async ({ page }) => {
  await page.goto("/?extrait=E004");
  await expect(current(page)).toHaveAttribute("data-extrait", "E004");
  await page.locator(".voisins a", { hasText: "Extrait suivant" }).click();
  await expect(current(page)).not.toHaveAttribute("data-extrait", "E004");
  const second = await current(page).getAttribute("data-extrait");
  expect(page.url()).toContain(`extrait=${second}`);
  await page.locator(".voisins a", { hasText: "Extrait précédent" }).click();
  await expect(current(page)).toHaveAttribute("data-extrait", "E004");
  await page.goto("/?lire=achats");
  const first = page.locator(".lecture .carte-extrait").first();
  await first.locator(".reference a", { hasText: "Lien" }).last().click();
  await expect(page).toHaveURL(/lire=achats.*extrait=/);
  const cards = await page.locator(".lecture .carte-extrait").evaluateAll((all) => all.map((one) => one.dataset.extrait));
  for (const id of cards.slice(1, 6)) {
    await page.locator(".voisins a", { hasText: "Extrait suivant" }).click();
    await expect(current(page)).toHaveAttribute("data-extrait", id);
  }
});

test("an excerpt is cited as text, BibTeX and RIS, with the day and its address", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("/?extrait=E004");
  const card = current(page);
  await card.locator(".citer > summary").click();
  const text = card.locator("pre");
  const year = String(new Date().getFullYear());
  await expect(text).toContainText("extrait E004");
  await expect(text).toContainText(`${new URL(page.url()).origin}/?territoire=grenoble-alpes-metropole&extrait=E004`);
  await expect(text).toContainText(year);
  await card.getByRole("button", { name: "BibTeX" }).click();
  await expect(text).toContainText("@misc{leviers-E004,");
  await card.getByRole("button", { name: "RIS" }).click();
  await expect(text).toContainText("TY  - ELEC");
  await card.getByRole("button", { name: "Copier" }).click();
  await expect(card.locator(".fait")).toHaveText("Copié.");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain("ER  - ");
});

test("the sentence is copied as it stands", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("/?et=achats");
  await expect(at.symbols(page)).toHaveCount(citedFor("achats"));
  await page.getByRole("button", { name: "Copier la phrase" }).click();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(await at.sentence(page).textContent());
});

test("each choice adds one entry to the history, and going back undoes them one by one", async ({ page }) => {
  await page.goto("/?vue=tableau");
  await expect(page.locator(".tableau tbody tr")).toHaveCount(TERRITORIES.length);
  const start = await page.evaluate(() => window.history.length);
  await page.locator(".trier", { hasText: "Achats responsables" }).click();
  await page.locator('.lire[data-lire="achats"]').first().click();
  await expect(page.locator(".lecture")).toBeVisible();
  await page.keyboard.press("Escape");
  await page.locator('.vues a[data-vue="liste"]').click();
  await page.locator('.vues a[data-vue="liste"]').click();
  expect(await page.evaluate(() => window.history.length)).toBe(start + 4);
  for (const expected of [/vue=tableau&tri=achats$/, /lire=achats/, /vue=tableau&tri=achats$/, /vue=tableau$/]) {
    await page.goBack();
    await expect(page).toHaveURL(expected);
  }
  await expect(page.locator(".tableau")).toBeVisible();
});

test("inside a frame no choice adds an entry to the page's history", async ({ page }) => {
  // A host page of its own: ours forbids frames.
  await page.route("**/hote.html", (route) =>
    route.fulfill({
      contentType: "text/html",
      body: '<iframe title="Carte" width="900" height="700" src="/?vue=liste"></iframe>',
    }),
  );
  await page.goto("/hote.html");
  const frame = page.frameLocator("iframe");
  await expect(frame.locator(".liste.vue .entree")).toHaveCount(TERRITORIES.length);
  const start = await page.evaluate(() => window.history.length);
  await frame.locator('.vues a[data-vue="tableau"]').click();
  await frame.locator(".trier").first().click();
  await frame.locator(".tableau tbody .entree").first().click();
  await expect(frame.locator(".panneau h2")).toBeVisible();
  expect(await page.evaluate(() => window.history.length)).toBe(start);
  const inside = page.frames()[1].url();
  expect(inside).toContain("vue=tableau");
  expect(inside).toContain("territoire=");
});

test("unknown values of the address get a sentence and the rest is followed", async ({ page }) => {
  await page.goto("/?et=achat+foncier&vue=table&annee=20&region=bretagn");
  const notice = page.locator(".avis");
  for (const text of ["et=achat", "achats", "vue=table", "annee=20", "region=bretagn", "bretagne"]) {
    await expect(notice).toContainText(text);
  }
  await expect(at.symbols(page)).toHaveCount(citedFor("foncier"));
});
