// Filters: live counts, criteria one can take away, focus that stays, one announcement, one entry in the history each.
import { test, expect } from "../support/test.js";
import { TERRITORIES, citedFor } from "../support/atlas.js";
import * as at from "../support/map.js";

const summary = (page) => page.locator(".filtres > summary");
const box = (page, name) => page.getByRole("checkbox", { name });
const criteria = (page) => page.locator(".criteres .critere");

/** Remembers each text that the sentence takes from now on. */
function listen(page) {
  return page.evaluate(() => {
    window.said = [];
    const sentence = document.querySelector(".phrase");
    new MutationObserver(() => window.said.push(sentence.textContent)).observe(sentence, {
      childList: true,
      characterData: true,
      subtree: true,
    });
  });
}

test("a box says what would be left, filters without moving the focus, and is said once", async ({ page }) => {
  await at.open(page);
  await summary(page).click();
  const buying = box(page, /^ET Achats responsables/);
  await expect(buying).toHaveAccessibleName(new RegExp(`${citedFor("achats")}.territoires$`));
  await listen(page);
  await buying.focus();
  const history = await page.evaluate(() => window.history.length);
  await page.keyboard.press("Space");
  await expect(at.symbols(page)).toHaveCount(citedFor("achats"));
  await expect(buying).toBeFocused();
  await expect(page).toHaveURL(/[?&]et=achats/);
  expect(await page.evaluate(() => window.history.length)).toBe(history + 1);
  expect(await page.evaluate(() => window.said.length)).toBe(1);
  await expect(criteria(page)).toHaveText([/ET Achats responsables/]);
  await page.goBack();
  await expect(at.symbols(page)).toHaveCount(TERRITORIES.length);
  await expect(buying).not.toBeChecked();
});

test("an axis has one rule at a time", async ({ page }) => {
  await at.open(page, "");
  await summary(page).click();
  await box(page, /^ET Achats responsables/).check();
  await box(page, /^SAUF Achats responsables/).check();
  await expect(box(page, /^ET Achats responsables/)).not.toBeChecked();
  await expect(at.symbols(page)).toHaveCount(TERRITORIES.length - citedFor("achats"));
  await expect(page).toHaveURL(/sauf=achats/);
});

test("an option that would leave nothing says so, stays within reach, and its result shows the way out", async ({ page }) => {
  await page.goto("/?region=bretagne");
  await summary(page).click();
  const ept = page.locator(".option", { hasText: "Établissement public territorial" });
  await expect(ept).toContainText("aucun territoire");
  await expect(ept.locator("input")).toBeEnabled();
  await ept.locator("input").check();
  await expect(at.sentence(page)).toContainText("Aucun territoire sur");
  await expect(at.symbols(page)).toHaveCount(0);
  await expect(page.locator(".liste")).toContainText("Retirez-en un");
  await criteria(page).filter({ hasText: "Bretagne" }).click();
  await expect(at.symbols(page)).toHaveCount(5);
});

test("each criterion is taken away by its own button, all by one, and the focus is never lost", async ({ page }) => {
  await page.goto("/?et=achats&type=ville&region=bretagne&annee=2010-&sources=officielle+presse");
  await expect(criteria(page)).toHaveCount(6);
  await criteria(page).first().focus();
  await page.keyboard.press("Enter");
  await expect(criteria(page)).toHaveCount(5);
  await expect(at.sentence(page)).toBeFocused();
  await page.locator(".effacer").click();
  await expect(criteria(page)).toHaveCount(0);
  await expect(at.symbols(page)).toHaveCount(TERRITORIES.length);
  expect(new URL(page.url()).search).toBe("");
  await expect(at.sentence(page)).toBeFocused();
});

test("years are chosen from one to another, and an end gives way to the other", async ({ page }) => {
  await at.open(page);
  await summary(page).click();
  const [from, to] = [0, 1].map((end) => page.locator(".filtre-annees select").nth(end));
  await from.selectOption("2018");
  await expect(page).toHaveURL(/annee=2018-(&|$)/);
  await to.selectOption("2020");
  await expect(page).toHaveURL(/annee=2018-2020/);
  await from.selectOption("2022");
  await expect(page).toHaveURL(/annee=2022(&|$)/);
  await to.selectOption("");
  await expect(page).toHaveURL(/annee=2022-(&|$)/);
});

test("a symbol that the filter hides is no button and no stop of the keyboard", async ({ page }) => {
  await page.goto("/?et=achats&type=metropole&region=bretagne");
  await expect(at.symbols(page)).toHaveCount(2);
  await expect(page.locator(".ecarte")).toHaveCount(TERRITORIES.length - 2);
  expect(await page.locator(".ecarte[tabindex], .ecarte[role]").count()).toBe(0);
  await page.locator("h1").focus();
  await at.tabToMap(page, 40);
  const codes = new Set();
  for (const key of ["End", "Home", "ArrowRight", "ArrowLeft", "ArrowUp", "ArrowDown", "b", "r"]) {
    await page.keyboard.press(key);
    codes.add(await at.focusedSymbol(page));
  }
  expect(codes.size).toBe(2);
});

test("Escape closes the filters and the focus stays on their button", async ({ page }) => {
  await at.open(page);
  await summary(page).click();
  await box(page, /^OU Soutien direct/).focus();
  await page.keyboard.press("Escape");
  await expect(page.locator(".filtres")).not.toHaveAttribute("open");
  await expect(summary(page)).toBeFocused();
});
