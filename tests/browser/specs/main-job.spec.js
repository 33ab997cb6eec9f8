// The main job: from arriving to a sourced excerpt, by mouse and by keyboard alone, in both languages.
import { test, expect } from "../support/test.js";
import { TERRITORIES, LEVERS, territory } from "../support/atlas.js";
import { LANGUAGES, plain, status } from "../support/words.js";
import * as at from "../support/map.js";

const NANTES = territory("nantes-metropole");
const RENNES = territory("rennes-metropole");

/** Checks what a visitor reads in the panel of `expected`. */
async function expectReadablePanel(page, expected, words) {
  await at.expectPanel(page, expected);
  await expect(at.panelHeading(page)).toBeFocused();
  for (const card of await at.cards(page).all()) {
    await expect(card.locator("h4")).not.toBeEmpty();
    const text = plain(await card.locator("h4 + p").innerText());
    expect(text.length, "text of the excerpt").toBeGreaterThan(40);
    const reference = card.locator(".reference");
    expect(plain(await reference.innerText())).toMatch(/^(20\d\d|année non précisée|undated) · \S/);
    const source = reference.locator("a").first();
    await expect(source).toHaveAttribute("href", /^https?:\/\//);
    expect(plain(await source.innerText()).length, "publisher").toBeGreaterThan(1);
    await expect(reference.locator(".marque").first()).toHaveText(words.summary);
    await expect(reference.locator("a").last()).toHaveAttribute("href", /[?&]extrait=E\d+/);
  }
}

/** Address and content of the open panel. */
async function opened(page) {
  const dom = await at.panel(page).evaluate((panel) => panel.outerHTML);
  return { url: page.url(), dom };
}

for (const [lang, words] of Object.entries(LANGUAGES)) {
  test.describe(lang, () => {
    test(`a visitor who arrives reads the sentence and sees every territory (${lang})`, async ({ page }) => {
      await at.open(page, words.query);
      await expect(at.sentence(page)).toBeVisible();
      expect(plain(await at.sentence(page).innerText())).toMatch(words.sentence);
      await expect(at.map(page)).toBeVisible();
      await expect(at.entries(page)).toHaveCount(TERRITORIES.length);
      await expect(page.locator(".mention")).toBeVisible();
      await expect(page.locator(".mention")).toContainText("IGN");
    });

    test(`a click on a symbol opens its sourced excerpts, Escape gives the focus back (${lang})`, async ({ page }) => {
      await at.open(page, words.query);
      await at.symbol(page, NANTES).click();
      await expect(page).toHaveURL(/[?&]territoire=nantes-metropole/);
      await expectReadablePanel(page, NANTES, words);
      await expect(at.symbol(page, NANTES)).toHaveAttribute("aria-pressed", "true");
      expect(plain(await at.sentence(page).innerText())).toContain(NANTES.name);
      await page.keyboard.press("Escape");
      await expect(at.panel(page)).toHaveCount(0);
      await expect(at.symbol(page, NANTES)).toBeFocused();
      await expect(page).not.toHaveURL(/territoire=/);
    });

    test(`[K-1] [K-2] the map is one tab stop; Tab leaves it both ways (${lang})`, async ({ page }) => {
      await at.open(page, words.query);
      await at.tabToMap(page);
      await expect(page.locator('.dessin [tabindex="0"]')).toHaveCount(1);
      await page.keyboard.press("Tab");
      expect((await at.focused(page)).onMap).toBe(false);
      await page.keyboard.press("Shift+Tab");
      expect((await at.focused(page)).onMap).toBe(true);
      await page.keyboard.press("Shift+Tab");
      expect((await at.focused(page)).onMap).toBe(false);
    });

    test(`[K-2] arrows, Home, End and letters move the focus from symbol to symbol (${lang})`, async ({ page }) => {
      await at.open(page, words.query);
      await at.tabToMap(page);
      const order = await at.symbols(page).evaluateAll((all) => all.map((symbol) => symbol.dataset.code));
      await page.keyboard.press("End");
      expect(await at.focusedSymbol(page)).toBe(order.at(-1));
      await page.keyboard.press("Home");
      expect(await at.focusedSymbol(page)).toBe(order[0]);
      await at.typeAheadTo(page, RENNES);
      const from = await at.symbol(page, RENNES).boundingBox();
      const moves = { ArrowRight: ["x", 1], ArrowLeft: ["x", -1], ArrowUp: ["y", -1], ArrowDown: ["y", 1] };
      for (const [key, [axis, sign]] of Object.entries(moves)) {
        await at.symbol(page, RENNES).focus();
        await page.keyboard.press(key);
        const code = await at.focusedSymbol(page);
        expect(code, key).not.toBe(RENNES.code);
        const to = await at.symbol(page, { code }).boundingBox();
        expect(Math.sign(to[axis] - from[axis]), key).toBe(sign);
        await expect(page.locator('.dessin [tabindex="0"]')).toHaveAttribute("data-code", code);
      }
    });

    test(`[K-3] [K-4] Enter and Space open the panel exactly as a click does (${lang})`, async ({ page }) => {
      await at.open(page, words.query);
      await at.symbol(page, RENNES).click();
      await expectReadablePanel(page, RENNES, words);
      const byClick = await opened(page);
      for (const key of ["Enter", "Space"]) {
        await at.open(page, words.query);
        await at.tabToMap(page);
        await at.typeAheadTo(page, RENNES);
        await page.keyboard.press(key);
        await expectReadablePanel(page, RENNES, words);
        expect(await opened(page), key).toEqual(byClick);
        await page.keyboard.press("Escape");
        await expect(at.symbol(page, RENNES)).toBeFocused();
      }
    });

    test(`[K-4] the list opens the same panel, and Escape gives the focus back to its entry (${lang})`, async ({ page }) => {
      await at.open(page, words.query);
      await at.symbol(page, NANTES).click();
      await at.expectPanel(page, NANTES);
      const byClick = await opened(page);
      for (const open of [(entry) => entry.click(), (entry) => entry.press("Enter"), (entry) => entry.press("Space")]) {
        await at.open(page, words.query);
        await open(at.entry(page, NANTES));
        await expectReadablePanel(page, NANTES, words);
        expect(await opened(page)).toEqual(byClick);
        await expect(at.entry(page, NANTES)).toHaveAttribute("aria-current", "true");
        await page.keyboard.press("Escape");
        await expect(at.panel(page)).toHaveCount(0);
        await expect(at.entry(page, NANTES)).toBeFocused();
      }
    });

    test(`[K-4] the close button closes and gives the focus back, by mouse and by keyboard (${lang})`, async ({ page }) => {
      await at.open(page, words.query);
      const close = at.panel(page).getByRole("button", { name: words.close, exact: true });
      for (const push of [() => close.click(), () => close.press("Enter")]) {
        await at.symbol(page, RENNES).click();
        await at.expectPanel(page, RENNES);
        await push();
        await expect(at.panel(page)).toHaveCount(0);
        await expect(at.symbol(page, RENNES)).toBeFocused();
      }
    });

    test(`a permalink opens the same excerpt again (${lang})`, async ({ page }) => {
      await at.open(page, words.query);
      await at.symbol(page, NANTES).click();
      await at.expectPanel(page, NANTES);
      const card = at.cards(page).nth(2);
      const title = await card.locator("h4").innerText();
      const link = card.locator(".reference a").last();
      const href = await link.getAttribute("href");
      await link.click();
      await expect(card).toHaveAttribute("aria-current", "true");
      expect(new URL(page.url()).search).toBe(href);
      await page.reload();
      await at.expectPanel(page, NANTES);
      await expect(page.locator(".carte-extrait[aria-current]")).toHaveCount(1);
      await expect(page.locator(".carte-extrait[aria-current] h4")).toHaveText(title);
    });

    test(`every button says the number of levers cited (${lang})`, async ({ page }) => {
      await at.open(page, words.query);
      const said = await at.entries(page).evaluateAll((all) =>
        all.map((entry) => [entry.dataset.code, entry.querySelector(".etat").textContent]),
      );
      const expected = TERRITORIES.map((one) => [one.code, status(lang, one)]);
      expect(Object.fromEntries(said.map(([code, text]) => [code, plain(text)]))).toEqual(Object.fromEntries(expected));
    });

    test(`[C-1] the legend names three states and every lever with its number and count (${lang})`, async ({ page }) => {
      await at.open(page, words.query);
      const states = await page.locator(".etats li").allInnerTexts();
      expect(states.map(plain)).toEqual(Object.values(words.states));
      const labels = await page.locator(".choix-levier").allInnerTexts();
      for (const lever of LEVERS) {
        expect(plain(labels[lever.number])).toContain(lever.short[lang]);
        expect(plain(labels[lever.number])).toMatch(new RegExp(`^${lever.number} .* \\d+ (sur|of) ${TERRITORIES.length}$`));
      }
    });
  });
}
