// The language of each part of the page is right, for who hears it read.
import { test, expect } from "../support/test.js";
import { territory } from "../support/atlas.js";
import * as at from "../support/map.js";

const RENNES = territory("rennes-metropole");

/** The language that assistive techniques see for the first element that `selector` matches. */
const langOf = (page, selector) =>
  page.locator(selector).first().evaluate((element) => element.closest("[lang]").getAttribute("lang"));

test("[E-4] the page is in French, and its title and language follow the switch", async ({ page }) => {
  await at.open(page);
  await expect(page.locator("html")).toHaveAttribute("lang", "fr");
  await expect(page.locator(".leviers:not(.fige)")).toHaveAttribute("lang", "fr");
  await page.getByRole("button", { name: "English" }).click();
  await expect(page.locator(".leviers:not(.fige)")).toHaveAttribute("lang", "en");
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Levers");
  await expect(page).toHaveURL(/langue=en/);
  await page.getByRole("button", { name: "Français" }).click();
  await expect(page.locator(".leviers:not(.fige)")).toHaveAttribute("lang", "fr");
  await expect(page).not.toHaveURL(/langue=/);
});

test("[E-4] the title of the document follows the state", async ({ page }) => {
  await at.open(page);
  const fresh = await page.title();
  await page.locator(".choix-levier").nth(6).click();
  await expect.poll(() => page.title()).not.toBe(fresh);
  await at.symbol(page, RENNES).click();
  await expect.poll(() => page.title()).toContain(RENNES.name);
});

test("[N-10] in English, French names carry lang=fr and texts are English", async ({ page }) => {
  await at.open(page, "?langue=en&territoire=rennes-metropole");
  await at.expectPanel(page, RENNES);
  expect(await langOf(page, ".liste .entree > span:first-child")).toBe("fr");
  expect(await langOf(page, ".panneau h2")).toBe("fr");
  expect(await langOf(page, ".noms text")).toBe("fr");
  expect(await langOf(page, ".panneau .genre span")).toBe("fr");
  expect(await langOf(page, ".carte-extrait h4")).toBe("en");
  expect(await langOf(page, ".carte-extrait h4 + p")).toBe("en");
  expect(await langOf(page, ".choix-levier .nom")).toBe("en");
});

test("[N-10] in English, the names of régions in the list carry lang=fr", async ({ page }) => {
  await at.open(page, "?langue=en");
  expect(await langOf(page, ".liste h3")).toBe("fr");
});

test("[N-10] the language switch names each language in itself", async ({ page }) => {
  await at.open(page);
  for (const [name, lang] of [["Français", "fr"], ["English", "en"]]) {
    await expect(page.getByRole("button", { name })).toHaveAttribute("lang", lang);
  }
  await expect(page.getByRole("button", { name: "Français" })).toHaveAttribute("aria-pressed", "true");
});

test("[N-10] titles of sources are in the language of the source", async ({ page }) => {
  await at.open(page, "?langue=en&territoire=rennes-metropole");
  await at.expectPanel(page, RENNES);
  for (const link of await at.cards(page).locator('a[href^="http"]').all()) {
    await expect(link).toHaveAttribute("lang", /^(fr|en)$/);
  }
});

test("[N-10] changing the language changes the excerpts of the open panel", async ({ page }) => {
  await at.open(page, "?territoire=rennes-metropole");
  await at.expectPanel(page, RENNES);
  const french = await at.cards(page).first().locator("h4").innerText();
  await page.getByRole("button", { name: "English" }).click();
  await expect(at.cards(page).first().locator("h4")).not.toHaveText(french);
  await expect(at.cards(page)).toHaveCount(RENNES.excerpts.length);
  await expect(page.locator(".marque").first()).toHaveText("summary");
  await expect(at.panel(page).getByRole("button", { name: "Close", exact: true })).toBeVisible();
});
