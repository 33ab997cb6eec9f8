// Where things are in the page of the map, and the few gestures that most tests share.
import { expect } from "@playwright/test";
import { TERRITORIES } from "./atlas.js";

export const map = (page) => page.locator(".carte");
export const symbols = (page) => page.locator(".symbole");
export const symbol = (page, territory) => page.locator(`.symbole[data-code="${territory.code}"]`);
export const entries = (page) => page.locator(".leviers:not(.fige) .liste .entree");
export const entry = (page, territory) => page.locator(`.entree[data-code="${territory.code}"]`);
export const sentence = (page) => page.locator('.phrase[role="status"]');
export const panel = (page) => page.locator(".panneau");
export const panelHeading = (page) => page.locator(".panneau > h2");
export const cards = (page) => page.locator(".panneau .carte-extrait");
export const radios = (page) => page.locator('.legende input[type="radio"]');

/** The radio button of a lever; `null` is that of all levers. */
export const radio = (page, lever) => radios(page).nth(lever?.number ?? 0);

/** Opens the page with `query` and waits until the map can be used. */
export async function open(page, query = "") {
  await page.goto(`/${query}`);
  await expect(symbols(page)).toHaveCount(TERRITORIES.length);
  // What comes with the late chunk is there too.
  await expect(page.locator(".attente-tardive")).toHaveCount(0);
  // So are the styles that follow the first view.
  await page.waitForFunction(() => {
    const late = document.getElementById("moteur")?.dataset.styles;
    return late === undefined || [...document.styleSheets].some((sheet) => sheet.href?.endsWith(late));
  });
}

/** Waits until the panel shows `territory` with all its excerpts. */
export async function expectPanel(page, territory) {
  await expect(panelHeading(page)).toHaveText(territory.name);
  await expect(cards(page)).toHaveCount(territory.excerpts.length);
}

/** The same in one question to the page, for tests that open every panel; checks what marks `territory` as open too. */
export async function expectOpen(page, territory) {
  const facts = () =>
    page.evaluate(() => ({
      name: document.querySelector(".panneau > h2")?.textContent,
      cards: document.querySelectorAll(".panneau .carte-extrait").length,
      pressed: [...document.querySelectorAll('.symbole[aria-pressed="true"]')].map((symbol) => symbol.dataset.code),
      current: [...document.querySelectorAll(".entree[aria-current]")].map((entry) => entry.dataset.code),
    }));
  const { code, name, excerpts } = territory;
  const expected = { name, cards: excerpts.length, pressed: [code], current: [code] };
  await expect.poll(facts, { intervals: [0, 10, 20, 50, 100, 250] }).toEqual(expected);
}

/** The middle of each symbol in the window, by code. */
export async function centres(page) {
  const found = await page.locator(".symbole .cible").evaluateAll((targets) =>
    targets.map((target) => {
      const { x, y, width, height } = target.getBoundingClientRect();
      return [target.parentElement.dataset.code, { x: x + width / 2, y: y + height / 2 }];
    }),
  );
  return Object.fromEntries(found);
}

/** Makes the radio buttons visible where the legend starts closed. */
export async function openLegend(page) {
  const legend = page.locator(".leviers:not(.fige) .legende");
  if ((await legend.getAttribute("open")) === null) await legend.locator("summary").click();
  await expect(radios(page).first()).toBeVisible();
}

/** The focused element: its tag, classes, code of territory and text; the deepest one. */
export function focused(page) {
  return page.evaluate(() => {
    const { activeElement: element } = document;
    return {
      tag: element.tagName.toLowerCase(),
      className: element.getAttribute("class") ?? "",
      code: element.dataset?.code ?? null,
      text: element.textContent.slice(0, 80),
      onMap: element.closest(".dessin") !== null,
    };
  });
}

/** Code of the symbol that has the focus; `null` elsewhere. */
export async function focusedSymbol(page) {
  const { onMap, code } = await focused(page);
  return onMap ? code : null;
}

/** Presses Tab until the focus is on the map; returns how many presses it took. */
export async function tabToMap(page, limit = 30) {
  for (let presses = 1; presses <= limit; presses += 1) {
    await page.keyboard.press("Tab");
    if ((await focused(page)).onMap) return presses;
  }
  throw new Error(`${limit} presses of Tab do not reach the map`);
}

/** Moves the focus from the map's current symbol to that of `territory` by letters alone. */
export async function typeAheadTo(page, territory) {
  const letter = territory.short.normalize("NFD")[0].toLowerCase();
  for (let presses = 0; presses < TERRITORIES.length; presses += 1) {
    if ((await focusedSymbol(page)) === territory.code) return;
    await page.keyboard.press(letter);
  }
  throw new Error(`the letter ${letter} does not lead to ${territory.short}`);
}

/** What each symbol (or list entry) shows: its state class by code, one lever being chosen. */
export function statesOf(page, selector, inner) {
  return page.evaluate(
    ({ selector, inner }) => {
      const states = ["cite", "non-cite", "sans-reponse"];
      const found = [...document.querySelectorAll(selector)].map((element) => {
        const { classList } = element.querySelector(inner);
        return [element.dataset.code, states.filter((state) => classList.contains(state)).join(" ")];
      });
      return Object.fromEntries(found);
    },
    { selector, inner },
  );
}

/** Adds rules to the page without an inline style, which its Content-Security-Policy forbids. */
export function addRules(page, rules) {
  return page.evaluate((rules) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }, rules);
}
