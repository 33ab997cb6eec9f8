// The search: a combobox that finds territories, communes, axes and excerpts by any spelling.
import { test, expect } from "../support/test.js";
import { territory } from "../support/atlas.js";
import * as at from "../support/map.js";

const field = (page) => page.locator('.recherche [role="combobox"]');
const options = (page) => page.locator('.recherche [role="option"]');
const group = (page, name) => page.locator(`.recherche [role="group"][aria-label="${name}"] [role="option"]`);
const TERRITORIES = "Territoires";
const COMMUNES = "Communes";
const AXES = "Leviers, thèmes et cadres";
const EXCERPTS = "Extraits";

/** What is typed, the group to look in, and what its first result contains. */
const CASES = [
  ["rennes metropole", TERRITORIES, "Rennes Métropole"],
  ["RENNES", TERRITORIES, "Rennes Métropole"],
  ["saint etienne", TERRITORIES, "Saint-Étienne Métropole"],
  ["St-Étienne", TERRITORIES, "Saint-Étienne Métropole"],
  ["nice cote d'azur", TERRITORIES, "Nice Côte d"],
  ["MEL", TERRITORIES, "Métropole européenne de Lille"],
  ["Grand Lyon", TERRITORIES, "Métropole de Lyon"],
  ["communauté urbaine de Bordeaux", TERRITORIES, "Bordeaux Métropole"],
  ["Grand Paris", TERRITORIES, "Métropole du Grand Paris"],
  ["ville de lyon", TERRITORIES, "Ville de Lyon"],
  ["stras", TERRITORIES, "Strasbourg"],
  ["Strassbourg", TERRITORIES, "Strasbourg"],
  ["Monpellier", TERRITORIES, "Montpellier"],
  ["Toulousse", TERRITORIES, "Toulouse Métropole"],
  ["243500139", TERRITORIES, "Rennes Métropole"],
  ["243 500 139", TERRITORIES, "Rennes Métropole"],
  ["69123", TERRITORIES, "Ville de Lyon"],
  ["35047", COMMUNES, "Bruz, dans Rennes Métropole"],
  ["Villeurbanne", COMMUNES, "Villeurbanne, dans Métropole de Lyon"],
  ["villeurbane", COMMUNES, "Villeurbanne, dans Métropole de Lyon"],
  ["la ciotat", COMMUNES, "La Ciotat, dans"],
  ["ciotat", COMMUNES, "La Ciotat, dans"],
  ["aix en provence", COMMUNES, "Aix-en-Provence, dans"],
  ["echirolles", COMMUNES, "Échirolles, dans Grenoble-Alpes Métropole"],
  ["st herblain", COMMUNES, "Saint-Herblain, dans Nantes Métropole"],
  ["montreuil", COMMUNES, "Montreuil, dans Est Ensemble"],
  ["villeneuve d'ascq", COMMUNES, "Villeneuve-d'Ascq, dans"],
  ["achats", AXES, "achats"],
  ["tiers lieux", AXES, "tiers-lieux"],
  ["procurement", AXES, "achats"],
  ["alimentaton", AXES, "Alimentation"],
  ["ARTIS", EXCERPTS, "ARTIS"],
  ["couches réutilisables", EXCERPTS, "Grenoble-Alpes Métropole"],
];

test("each spelling finds what was meant, in its group", async ({ page }) => {
  await at.open(page);
  await field(page).focus();
  for (const [query, name, expected] of CASES) {
    await field(page).fill(query);
    await expect(group(page, name).first(), query).toContainText(expected);
  }
  await field(page).fill("zzzzzzzz");
  await expect(options(page)).toHaveCount(0);
  await expect(page.locator(".resultats")).toContainText("Aucun résultat");
});

test("the files of the search are asked for when the field is first used, and from our own origin", async ({ page, site }) => {
  await at.open(page);
  const before = site.asked.length;
  expect(site.asked.some((path) => path.endsWith("communes.json") && site.asked.indexOf(path) >= before)).toBe(false);
  const asked = page.waitForRequest(/communes\.json/);
  await field(page).focus();
  await asked;
});

test("the keyboard alone searches, chooses, comes back and leaves", async ({ page }) => {
  await at.open(page);
  await field(page).focus();
  await expect(field(page)).toHaveAttribute("aria-expanded", "false");
  await page.keyboard.type("villeurbanne");
  await expect(field(page)).toHaveAttribute("aria-expanded", "true");
  await expect(group(page, COMMUNES).first()).toBeVisible();
  await page.keyboard.press("ArrowDown");
  const active = await field(page).getAttribute("aria-activedescendant");
  await expect(page.locator(`[id="${active}"]`)).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Escape");
  await expect(field(page)).toHaveAttribute("aria-expanded", "false");
  await expect(field(page)).toHaveValue("villeurbanne");
  await page.keyboard.press("Escape");
  await expect(field(page)).toHaveValue("");
  await page.keyboard.type("bruz");
  await expect(group(page, COMMUNES).first()).toContainText("Bruz");
  await page.keyboard.press("Enter");
  await at.expectPanel(page, territory("rennes-metropole"));
  await expect(at.panelHeading(page)).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(field(page)).toBeFocused();
});

test("an axis opens its reading, an excerpt its card", async ({ page }) => {
  await at.open(page);
  await field(page).fill("achats");
  await group(page, AXES).first().click();
  await expect(page).toHaveURL(/lire=achats/);
  await expect(page.locator(".lecture h2")).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(at.panel(page)).toHaveCount(0);
  await field(page).fill("ARTIS");
  await group(page, EXCERPTS).first().click();
  await expect(page).toHaveURL(/extrait=E004/);
  await expect(page.locator(".carte-extrait[aria-current] h4")).toContainText("ARTIS");
});

test("the number of results is said once per search", async ({ page }) => {
  await at.open(page);
  await field(page).focus();
  await page.waitForResponse(/communes\.json/).catch(() => {});
  await field(page).fill("nantes");
  await expect(page.locator('.recherche [role="status"]')).toHaveText(/^\d+\sr.sultats?$/);
  await field(page).fill("");
  await expect(page.locator('.recherche [role="status"]')).toHaveText("");
});
