// Every territory: reached by arrow keys alone, named for itself, opened by the pointer and from the list.
import { test, expect } from "../support/test.js";
import { TERRITORIES, LEVERS } from "../support/atlas.js";
import { LANGUAGES, plain, status } from "../support/words.js";
import * as at from "../support/map.js";

const ARROWS = ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"];
/** Sizes of window with roses, with discs, and of a phone; the placement differs in each. */
const SIZES = [
  { width: 1280, height: 720 },
  { width: 800, height: 500 },
  { width: 360, height: 780 },
];

/** Where each arrow leads from each symbol, `{ code: { key: code } }`, asked by key events in the page. */
function neighbours(page) {
  return page.evaluate(async (arrows) => {
    const graph = {};
    for (const symbol of document.querySelectorAll(".symbole")) {
      const moves = {};
      for (const key of arrows) {
        symbol.focus();
        symbol.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
        // The focus follows the rendering, which is a few microtasks away.
        await new Promise((resolve) => setTimeout(resolve));
        moves[key] = document.activeElement.dataset.code;
      }
      graph[symbol.dataset.code] = moves;
    }
    return graph;
  }, ARROWS);
}

/** The shortest keys from `start` to the nearest code that `wanted` accepts; `null` if none can be reached. */
function route(graph, start, wanted) {
  const before = new Map([[start, []]]);
  for (const [code, keys] of before) {
    if (wanted(code)) return { code, keys };
    for (const [key, next] of Object.entries(graph[code])) {
      if (!before.has(next)) before.set(next, [...keys, key]);
    }
  }
  return null;
}

for (const size of SIZES) {
  test(`[K-2] each symbol leads to all others by arrow keys at ${size.width}×${size.height}`, async ({ page }) => {
    await page.setViewportSize(size);
    await at.open(page);
    const graph = await neighbours(page);
    expect(Object.keys(graph)).toHaveLength(TERRITORIES.length);
    const start = Object.keys(graph)[0];
    for (const { code, short } of TERRITORIES) {
      expect(route(graph, start, (reached) => reached === code), `a way to ${short}`).not.toBeNull();
      expect(route(graph, code, (reached) => reached === start), `a way back from ${short}`).not.toBeNull();
    }
  });
}

test("[K-2] a walk of real arrow presses visits every symbol without leaving the map", async ({ page }) => {
  await at.open(page);
  const graph = await neighbours(page);
  await at.open(page);
  await at.tabToMap(page);
  await page.keyboard.press("Home");
  let here = await at.focusedSymbol(page);
  const unvisited = new Set(TERRITORIES.map(({ code }) => code));
  unvisited.delete(here);
  while (unvisited.size > 0) {
    const leg = route(graph, here, (code) => unvisited.has(code));
    expect(leg, `a way from ${here} to one of ${unvisited.size} left`).not.toBeNull();
    for (const key of leg.keys) await page.keyboard.press(key);
    here = await at.focusedSymbol(page);
    expect(here).toBe(leg.code);
    unvisited.delete(here);
  }
});

for (const lang of Object.keys(LANGUAGES)) {
  test(`[N-2] [N-3] names of symbols are unique and say the visible name and the count (${lang})`, async ({ page }) => {
    await at.open(page, LANGUAGES[lang].query);
    const names = await at.symbols(page).evaluateAll((all) =>
      all.map((symbol) => [symbol.dataset.code, symbol.getAttribute("aria-label")]),
    );
    expect(new Set(names.map(([, name]) => name)).size).toBe(TERRITORIES.length);
    const expected = TERRITORIES.map((one) => [one.code, plain(`${one.short}, ${status(lang, one)}`)]);
    expect(Object.fromEntries(names.map(([code, name]) => [code, plain(name)]))).toEqual(Object.fromEntries(expected));
    for (const role of await at.symbols(page).evaluateAll((all) => all.map((symbol) => symbol.getAttribute("role")))) {
      expect(role).toBe("button");
    }
  });
}

test("[N-2] [N-3] with one lever, names stay unique and say its state", async ({ page }) => {
  const [lever] = LEVERS;
  await at.open(page, `?levier=${lever.slug}`);
  const names = await at.symbols(page).evaluateAll((all) => all.map((symbol) => symbol.getAttribute("aria-label")));
  expect(new Set(names).size).toBe(TERRITORIES.length);
  for (const one of TERRITORIES) {
    const state = LANGUAGES.fr.states[one.states[lever.slug]];
    expect(names.map(plain)).toContain(plain(`${one.short}, ${lever.short.fr}, ${state}`));
  }
});

test("[N-3] entries of the list have unique names", async ({ page }) => {
  await at.open(page);
  const names = await at.entries(page).evaluateAll((all) => all.map((entry) => entry.firstElementChild.textContent));
  expect(names.toSorted()).toEqual(TERRITORIES.map(({ name }) => name).toSorted());
  expect(new Set(names).size).toBe(TERRITORIES.length);
});

test("[N-2] a click on each symbol opens its own panel with all its excerpts", async ({ page }) => {
  await at.open(page);
  const centres = await at.centres(page);
  for (const one of TERRITORIES) {
    // A real pointer in the middle of the symbol: something in front of it would take the click.
    await page.mouse.click(centres[one.code].x, centres[one.code].y);
    await at.expectOpen(page, one);
  }
});

test("[N-2] [K-4] where the panel covers the map, each symbol opens and Escape comes back to it", async ({ page }) => {
  await page.setViewportSize({ width: 800, height: 500 });
  // The drawing makes way for the panel and comes back: at once, so that symbols are where they were.
  await page.emulateMedia({ reducedMotion: "reduce" });
  await at.open(page);
  const centres = await at.centres(page);
  for (const one of TERRITORIES) {
    await page.mouse.click(centres[one.code].x, centres[one.code].y);
    await at.expectOpen(page, one);
    await page.keyboard.press("Escape");
    await expect.poll(() => at.focusedSymbol(page), { intervals: [0, 10, 20, 50, 100] }).toBe(one.code);
  }
  await expect(page.locator('.symbole[aria-pressed="true"]')).toHaveCount(0);
});

test("each entry of the list opens its own panel with all its excerpts", async ({ page }) => {
  await at.open(page);
  for (const one of TERRITORIES) {
    await at.entry(page, one).press("Enter");
    await at.expectOpen(page, one);
  }
});

test("each permalink of the atlas points to its excerpt", async ({ page }) => {
  await at.open(page);
  for (const one of TERRITORIES.filter(({ excerpts }) => excerpts.length > 8)) {
    await at.entry(page, one).press("Enter");
    await at.expectPanel(page, one);
    const ids = await at.cards(page).locator(".reference a:last-of-type").evaluateAll((links) =>
      links.map((link) => new URL(link.href).searchParams.get("extrait")),
    );
    expect(ids.toSorted()).toEqual(one.excerpts.toSorted());
  }
});
