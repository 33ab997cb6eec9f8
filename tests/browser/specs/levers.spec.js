// One lever at a time: sentence, address, symbols, outlines and list say the same.
import { test, expect } from "../support/test.js";
import { TERRITORIES, LEVERS, citedFor } from "../support/atlas.js";
import { LANGUAGES, plain } from "../support/words.js";
import * as at from "../support/map.js";

/** Checks that everything in the page shows `lever`. */
async function expectLever(page, lever, lang) {
  const words = LANGUAGES[lang];
  await expect(page).toHaveURL(new RegExp(`[?&]levier=${lever.slug}(&|$)`));
  await expect(at.radio(page, lever)).toBeChecked();
  await expect(at.sentence(page)).toContainText(lever.short[lang]);
  const inSentence = Number.parseInt(await at.sentence(page).innerText(), 10);
  expect(inSentence).toBe(citedFor(lever.slug));

  const expected = Object.fromEntries(TERRITORIES.map((one) => [one.code, one.states[lever.slug]]));
  await expect.poll(() => at.statesOf(page, ".symbole", ".disque")).toEqual(expected);
  await expect.poll(() => at.statesOf(page, ".liste .entree", ".etat")).toEqual(expected);
  await expect(page.locator(".symbole .disque.cite")).toHaveCount(inSentence);
  await expect(page.locator(".symbole .coche")).toHaveCount(inSentence);

  const texts = await at.entries(page).evaluateAll((all) =>
    all.map((entry) => [entry.dataset.code, entry.querySelector(".etat").textContent]),
  );
  const wanted = Object.entries(expected).map(([code, state]) => [code, words.states[state]]);
  expect(Object.fromEntries(texts)).toEqual(Object.fromEntries(wanted));
  const names = await at.symbols(page).evaluateAll((all) =>
    all.map((symbol) => [symbol.dataset.code, symbol.getAttribute("aria-label")]),
  );
  for (const [code, name] of names) expect(name).toMatch(new RegExp(`, ${words.states[expected[code]]}$`));
}

for (const lang of Object.keys(LANGUAGES)) {
  test(`[N-12] sentence, address, symbols and list agree on every lever chosen by mouse (${lang})`, async ({ page }) => {
    await at.open(page, LANGUAGES[lang].query);
    expect(await at.symbols(page).count()).toBe(await at.entries(page).count());
    for (const lever of LEVERS) {
      await page.locator(".choix-levier").nth(lever.number).click();
      await expectLever(page, lever, lang);
    }
    await page.locator(".choix-levier").first().click();
    await expect(page).toHaveURL(/[?&]levier=tous/);
    await expect(page.locator(".symbole .petale")).toHaveCount(TERRITORIES.length * LEVERS.length);
  });

  test(`[N-12] the arrow keys choose among the radio buttons, and everything agrees (${lang})`, async ({ page }) => {
    await at.open(page, LANGUAGES[lang].query);
    await at.radio(page, null).focus();
    for (const lever of LEVERS) {
      await page.keyboard.press("ArrowDown");
      await expect(at.radio(page, lever)).toBeFocused();
      await expectLever(page, lever, lang);
    }
  });
}

test("each rose has seven petals in the state that the atlas gives", async ({ page }) => {
  await at.open(page);
  const drawn = await at.symbols(page).evaluateAll((all) =>
    all.map((symbol) => [
      symbol.dataset.code,
      [...symbol.querySelectorAll(".petale")].map((petal) => petal.getAttribute("class").replace("petale ", "")),
    ]),
  );
  const expected = TERRITORIES.map((one) => [
    one.code,
    LEVERS.map((lever) => `l${lever.number} ${one.states[lever.slug]}`),
  ]);
  expect(Object.fromEntries(drawn)).toEqual(Object.fromEntries(expected));
});

test("a petal of the big rose chooses its lever, its heart all of them", async ({ page }) => {
  await at.open(page);
  await page.locator(".choix-petale").nth(LEVERS[5].number - 1).click();
  await expectLever(page, LEVERS[5], "fr");
  await page.locator(".rose-legende .coeur").click();
  await expect(page).toHaveURL(/[?&]levier=tous/);
  await expect(at.radio(page, null)).toBeChecked();
});

test("the outlines take the state of the lever", async ({ page }) => {
  const [lever] = LEVERS;
  await at.open(page, `?levier=${lever.slug}`);
  await expect(page.locator(`.contour.l${lever.number}`)).not.toHaveCount(0);
  await expect(page.locator(`.contour.l${lever.number}.cite`)).not.toHaveCount(0);
});

test("[N-5] the levers are native radio buttons in a fieldset with a legend, named by their visible text", async ({ page }) => {
  await at.open(page);
  const group = page.getByRole("group", { name: "Leviers", exact: true });
  await expect(group.getByRole("radio")).toHaveCount(LEVERS.length + 2);
  for (const lever of LEVERS) {
    const name = await at.radio(page, lever).evaluate((input) => input.labels[0].textContent);
    expect(plain(name)).toContain(lever.short.fr);
    expect(plain(name)).toContain(String(citedFor(lever.slug)));
  }
});

test("[P-12] choosing a radio button keeps the focus on it, by mouse and by keyboard", async ({ page }) => {
  await at.open(page);
  await page.locator(".choix-levier").nth(2).click();
  await expect(page).toHaveURL(/levier=soutien-direct/);
  await expect(at.radio(page, LEVERS[1])).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await expect(page).toHaveURL(/levier=ecosysteme/);
  await expect(at.radio(page, LEVERS[0])).toBeFocused();
});

test("[K-5] changing the lever keeps the map's tab stop on the same territory", async ({ page }) => {
  await at.open(page);
  await at.tabToMap(page);
  await page.keyboard.press("End");
  const code = await at.focusedSymbol(page);
  await page.locator(".choix-levier").nth(3).click();
  await expect(page.locator(".symbole .disque")).toHaveCount(TERRITORIES.length);
  await expect(page.locator('.dessin [tabindex="0"]')).toHaveAttribute("data-code", code);
});

test("[P-10] a choice changes the announced sentence once, and hovering nothing", async ({ page }) => {
  await at.open(page);
  await expect(at.sentence(page)).toHaveAttribute("role", "status");
  await page.evaluate(() => {
    window.said = [];
    const target = document.querySelector(".phrase");
    new MutationObserver(() => window.said.push(target.textContent)).observe(target, {
      childList: true,
      characterData: true,
      subtree: true,
    });
  });
  for (const one of TERRITORIES.slice(0, 5)) await at.symbol(page, one).hover();
  expect(await page.evaluate(() => window.said)).toEqual([]);
  await page.locator(".choix-levier").nth(6).click();
  await expect(page).toHaveURL(/levier=achats/);
  await expect.poll(() => page.evaluate(() => window.said.length)).toBe(1);
});
