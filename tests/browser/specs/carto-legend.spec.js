// Colourings, their legend, cities on the ring of their body, cartons: what is drawn and what is said agree.
import { test, expect } from "../support/test.js";
import { TERRITORIES, LEVERS, territory } from "../support/atlas.js";
import * as at from "../support/map.js";

const ACHATS = LEVERS.find((lever) => lever.slug === "achats");
const FONCIER = LEVERS.find((lever) => lever.slug === "foncier");
const LYON = territory("metropole-de-lyon");
const VILLEURBANNE = territory("ville-de-villeurbanne");

const key = (page) => page.locator(".legende .etats li");
const keyCounts = (page) => key(page).locator(".compte").allInnerTexts();
const second = (page) => page.locator(".croisement select");

/** The classes of the pieces of each symbol, by code. */
function pieces(page, selector) {
  return page.evaluate((selector) => {
    const classes = (symbol) => [...symbol.querySelectorAll(selector)].map((piece) => piece.getAttribute("class"));
    return Object.fromEntries([...document.querySelectorAll(".symbole")].map((one) => [one.dataset.code, classes(one)]));
  }, selector);
}

test("[C-1] two levers crossed: halves of each symbol, key, sentence and address agree", async ({ page }) => {
  await at.open(page, "?levier=achats");
  await second(page).focus();
  await second(page).selectOption({ label: FONCIER.short.fr });
  await expect(page).toHaveURL(/[?&]levier=achats&croise=foncier(&|$)/);
  await expect(second(page)).toBeFocused();
  const expected = TERRITORIES.map((one) => [
    one.code,
    [`demi l${ACHATS.number} ${one.states.achats}`, `demi l${FONCIER.number} ${one.states.foncier}`],
  ]);
  await expect.poll(() => pieces(page, ".demi")).toEqual(Object.fromEntries(expected));

  const both = TERRITORIES.filter((one) => one.states.achats === "cite" && one.states.foncier === "cite").length;
  expect(both).toBeGreaterThan(0);
  await expect(key(page)).toHaveCount(5);
  const counts = (await keyCounts(page)).map(Number);
  expect(counts[0]).toBe(both);
  expect(counts.reduce((sum, n) => sum + n)).toBe(TERRITORIES.length);
  expect(Number.parseInt(await at.sentence(page).innerText(), 10)).toBe(both);

  await page.goBack();
  await expect(page.locator(".symbole .disque")).toHaveCount(TERRITORIES.length);
  await expect(second(page)).toHaveValue("0");
});

test("[C-1] the number of levers is told by size and digit, without colour, with its caution", async ({ page }) => {
  await at.open(page, "?levier=nombre");
  const number = (one) => Object.values(one.states).filter((state) => state === "cite").length;
  const radius = await page.evaluate(() =>
    [...document.querySelectorAll(".symbole")].map((one) => {
      const disc = one.querySelector(".taille");
      const target = one.querySelector(".anneau");
      return [one.dataset.code, disc.r.baseVal.value / target.r.baseVal.value, getComputedStyle(disc).fill];
    }),
  );
  expect(radius).toHaveLength(TERRITORIES.length);
  const byCode = Object.fromEntries(radius.map(([code, share]) => [code, share]));
  const big = territory("nantes-metropole");
  const small = TERRITORIES.find((one) => number(one) === 1);
  expect(byCode[big.code]).toBeGreaterThan(byCode[small.code]);
  // Filled ones have one colour: size alone tells them apart.
  const cited = new Set(TERRITORIES.filter((one) => number(one) > 0).map((one) => one.code));
  expect(new Set(radius.filter(([code]) => cited.has(code)).map(([, , fill]) => fill)).size).toBe(1);
  await expect(page.locator(".prudence")).toContainText("n’est pas un classement");
  const counts = (await keyCounts(page)).map(Number);
  expect(counts.reduce((sum, n) => sum + n)).toBe(TERRITORIES.length);
});

test("a petal and its line in the list are one control", async ({ page }) => {
  await at.open(page, "?levier=tous");
  await at.openLegend(page);
  const petal = page.locator(".choix-petale").nth(ACHATS.number - 1);
  const line = page.locator(".choix-levier").nth(ACHATS.number);
  await petal.hover();
  await expect(line).toHaveClass(/\bpointe\b/);
  await line.hover();
  await expect(petal).toHaveClass(/\bpointe\b/);
  await petal.click();
  await expect(at.radio(page, ACHATS)).toBeChecked();
});

test("a city and its body are shown together, both ways, by keyboard", async ({ page }) => {
  await at.open(page, "?levier=tous");
  await at.symbol(page, VILLEURBANNE).focus();
  await page.keyboard.press("Enter");
  await expect(at.panelHeading(page)).toHaveText(VILLEURBANNE.name);
  await expect(page.locator(".parent")).toHaveCount(1);
  await page.locator(".panneau .relation button", { hasText: LYON.name }).press("Enter");
  await expect(at.panelHeading(page)).toHaveText(LYON.name);
  await expect(page.locator(".parent")).toHaveCount(3);
  await expect(page.locator(".panneau .relation")).toContainText(VILLEURBANNE.name);
  await expect(page.locator(".vedette .petale")).toHaveCount(LEVERS.length);
});

test("each carton is a group that says its name and its scale, and its caption shows them", async ({ page }) => {
  await at.open(page);
  const names = await page
    .locator(".symboles > [role=group]")
    .evaluateAll((all) => all.map((group) => [group.getAttribute("aria-label"), group.childElementCount]));
  const cartons = names.filter(([name]) => name.includes("carton"));
  for (const place of ["Île-de-France", "Guadeloupe", "Martinique", "Guyane", "La Réunion", "Mayotte"]) {
    const found = cartons.find(([name]) => name.startsWith(place));
    expect(found, place).toBeDefined();
    expect(found[0]).toMatch(/ \d+(,\d)?\u00a0fois l’échelle de la carte$/);
    expect(found[1]).toBeGreaterThan(0);
  }
  const captions = (await page.locator(".legende-carton").allTextContents()).join(" ");
  expect(captions).toMatch(/Île-de-France ×\d/);
  expect(captions).toMatch(/\d+\u00a0km/);
});
