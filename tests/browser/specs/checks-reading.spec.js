// What is read without the style sheet, in any orientation, over any background, and what is announced.
import { test, expect } from "../support/test.js";
import { TERRITORIES, territory } from "../support/atlas.js";
import * as at from "../support/map.js";
import * as cam from "../support/camera.js";
import { colourAt, contrast, pixelsOf } from "../support/picture.js";

const RENNES = territory("rennes-metropole");

test("[C-8] without the style sheet everything is there, in a sensible order, and works", async ({ page }) => {
  test.slow();
  await at.open(page, "?territoire=rennes-metropole");
  await at.expectPanel(page, RENNES);
  await page.evaluate(() => {
    for (const sheet of document.styleSheets) sheet.disabled = true;
    document.adoptedStyleSheets = [];
  });
  // In the order of the document: title, sentence, levers, map, list, panel.
  const order = await page.evaluate(() =>
    [".entete h1", ".phrase", '.legende input[type="radio"]', ".dessin .symbole", ".liste .entree", ".panneau h2"].map((selector) => {
      const found = document.querySelector(`.leviers ${selector}`);
      const all = [...document.querySelectorAll(".leviers *")];
      return all.indexOf(found);
    }),
  );
  expect(order.every((place) => place >= 0), String(order)).toBe(true);
  expect(order).toEqual([...order].sort((a, b) => a - b));
  for (const selector of [".entete h1", ".phrase", ".liste h2", ".panneau h2", ".carte-extrait h4"]) {
    await expect(page.locator(selector).first()).toBeVisible();
  }
  await page.locator(".liste .entree", { hasText: territory("nantes-metropole").name }).press("Enter");
  await at.expectPanel(page, territory("nantes-metropole"));
});

test("[C-9] portrait and landscape show the same, and turning loses neither choice nor focus", async ({ page }) => {
  await page.setViewportSize({ width: 430, height: 860 });
  await at.open(page, "?levier=achats");
  const told = await at.sentence(page).textContent();
  await at.symbol(page, RENNES).focus();
  await page.setViewportSize({ width: 860, height: 430 });
  await expect(at.symbols(page)).toHaveCount(TERRITORIES.length);
  expect(await at.focusedSymbol(page)).toBe(RENNES.code);
  expect(await at.sentence(page).textContent()).toBe(told);
  await page.setViewportSize({ width: 430, height: 860 });
  await expect(at.symbols(page)).toHaveCount(TERRITORIES.length);
  expect(await at.focusedSymbol(page)).toBe(RENNES.code);
});

test("[P-5] no movement of the device is listened to", async ({ page }) => {
  await page.addInitScript(() => {
    window.heard = [];
    const add = EventTarget.prototype.addEventListener;
    EventTarget.prototype.addEventListener = function (type, ...rest) {
      window.heard.push(type);
      return add.call(this, type, ...rest);
    };
  });
  await at.open(page, "?territoire=rennes-metropole");
  const heard = await page.evaluate(() => window.heard);
  expect(heard.length, "listeners are noted").toBeGreaterThan(20);
  expect(heard.filter((type) => /^device(motion|orientation)|^orientationchange$/.test(type))).toEqual([]);
});

test("[P-10] a log of all that is announced: each result once, and nothing for pan, zoom, hover", async ({ page }) => {
  await at.open(page);
  await page.evaluate(() => {
    window.announced = [];
    const live = '[role="status"], [role="alert"], [aria-live]';
    const note = (node) => {
      const region = (node.nodeType === 1 ? node : node.parentElement)?.closest(live);
      if (region) window.announced.push(region.textContent);
    };
    new MutationObserver((changes) => {
      for (const change of changes) {
        note(change.target);
        for (const added of change.addedNodes) if (added.nodeType === 1 && added.matches(live)) window.announced.push(added.textContent);
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  const since = async (act) => {
    await page.evaluate(() => (window.announced = []));
    await act();
    await page.waitForTimeout(700);
    return page.evaluate(() => [...new Set(window.announced)]);
  };
  const { x, y } = await cam.middle(page);
  expect(
    await since(async () => {
      await page.mouse.move(x, y);
      await page.mouse.move(x + 60, y + 30, { steps: 8 });
      await cam.button(page, "Zoomer").click();
      await cam.rest(page);
      await page.mouse.move(x, y);
      await page.mouse.down();
      await page.mouse.move(x + 90, y + 20, { steps: 8 });
      await page.mouse.up();
      await cam.rest(page);
      await cam.button(page, "Voir toute la carte").click();
      await cam.rest(page);
    }),
    "pan, zoom and hover",
  ).toEqual([]);
  const lever = await since(() => at.radios(page).nth(2).check());
  expect(lever, "a lever").toEqual([await at.sentence(page).textContent()]);
  await page.locator(".filtres summary").first().click();
  const filter = await since(() => page.locator('.filtres input[type="checkbox"]:not([disabled])').first().check());
  expect(filter.filter((text) => text === "").length, "nothing empty").toBe(0);
  expect(filter, "a filter says its result").toContain(await at.sentence(page).textContent());
});

for (const theme of ["clair", "sombre"]) {
  test(`[C-2] names on the map have 4.5:1 against their halo, wherever they stand (${theme})`, async ({ page, context }) => {
    await page.setViewportSize({ width: 1280, height: 900 });
    for (const query of [`?theme=${theme}`, `?theme=${theme}&levier=achats&centre=-1.7,47.5&zoom=6`]) {
      await at.open(page, query);
      const { ink, halo } = await page.locator(".noms text").first().evaluate((text) => {
        const numbers = (colour) => colour.match(/[\d.]+/g).slice(0, 3).map(Number);
        const style = getComputedStyle(text);
        return { ink: numbers(style.fill), halo: numbers(style.stroke) };
      });
      expect(contrast(ink, halo)).toBeGreaterThan(4.5);
      // By the pixels: within the box of a name, what touches the letters is the halo.
      const boxes = await page.locator(".noms text").evaluateAll((texts) => texts.map((text) => text.getBoundingClientRect().toJSON()));
      const pixels = await pixelsOf(context, await page.screenshot());
      const map = await at.map(page).boundingBox();
      const seen = boxes.filter(
        (box) => box.width > 0 && box.left > map.x && box.right < map.x + map.width && box.top > map.y && box.bottom < map.y + map.height,
      );
      expect(seen.length).toBeGreaterThan(5);
      let read = 0;
      for (const box of seen) {
        let best = 1;
        const letters = [];
        for (let py = box.top; py < box.bottom; py += 1) {
          for (let px = box.left; px < box.right; px += 1) {
            const colour = colourAt(pixels, px, py);
            if (contrast(colour, ink) < 1.3) letters.push([px, py]);
          }
        }
        for (const [px, py] of letters) {
          for (const [dx, dy] of [[2, 0], [-2, 0], [0, 2], [0, -2]]) best = Math.max(best, contrast(colourAt(pixels, px + dx, py + dy), ink));
        }
        if (letters.length > 8 && best >= 4.5) read += 1;
      }
      expect(read / seen.length, "names that read").toBeGreaterThan(0.9);
    }
  });
}
