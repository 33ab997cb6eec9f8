// Focus and pointer: nothing is stolen, nothing traps, nothing happens by accident.
import { test, expect } from "../support/test.js";
import { territory } from "../support/atlas.js";
import * as at from "../support/map.js";

const RENNES = territory("rennes-metropole");
const NANTES = territory("nantes-metropole");

for (const query of ["", "?territoire=rennes-metropole", "?levier=xxx"]) {
  test(`[E-8] loading ${query || "the page"} takes neither focus nor scroll`, async ({ page }) => {
    await at.open(page, query);
    if (query.includes("territoire")) await at.expectPanel(page, RENNES);
    expect((await at.focused(page)).tag).toBe("body");
    expect(await page.evaluate(() => [scrollX, scrollY])).toEqual([0, 0]);
    await expect(page.locator("[autofocus]")).toHaveCount(0);
  });
}

test("[K-12] the first Tab shows a link that skips to the list", async ({ page }) => {
  await at.open(page);
  await page.keyboard.press("Tab");
  const skip = page.getByRole("link", { name: "Aller à la liste des territoires" });
  await expect(skip).toBeFocused();
  expect(await skip.evaluate((link) => getComputedStyle(link).clipPath)).toBe("none");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Territoires", exact: true })).toBeFocused();
  await page.keyboard.press("Tab");
  expect((await at.focused(page)).className).toContain("entree");
});

test("[K-1] Tab follows the reading order: settings, lever, map, list, panel", async ({ page }) => {
  await at.open(page, "?territoire=rennes-metropole");
  await at.expectPanel(page, RENNES);
  const areas = [];
  for (let presses = 0; presses < 200; presses += 1) {
    await page.keyboard.press("Tab");
    const area = await page.evaluate(() => {
      const names = [".evitement", ".entete", ".legende", ".scene", ".liste", ".panneau"];
      return names.find((name) => document.activeElement.closest(name)) ?? null;
    });
    if (area === null) break;
    if (area !== areas.at(-1)) areas.push(area);
  }
  expect(areas).toEqual([".evitement", ".entete", ".legende", ".scene", ".liste", ".panneau"]);
});

test("[K-8] a random walk of 200 keys meets no trap and no error", async ({ page }) => {
  // A linear congruential generator (Numerical Recipes): the same walk each time.
  let seed = 20211115;
  const random = (n) => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return Math.floor((seed / 2 ** 32) * n);
  };
  const keys = ["Tab", "Tab", "Tab", "Shift+Tab", "Enter", "Space", "Escape", "Home", "End", "ArrowUp", "ArrowDown"];
  keys.push("ArrowLeft", "ArrowRight", "n", "P", "+", "-", "PageDown", "F6");
  await at.open(page);
  await page.route(/^https?:\/\/(?!127\.0\.0\.1)/, (route) => route.abort());
  const walked = [];
  for (let step = 0; step < 200; step += 1) {
    // A link to a source would leave the page, as it should.
    const leaves = await page.evaluate(() => document.activeElement.closest('a[href^="http"]') !== null);
    const key = leaves ? "Tab" : keys[random(keys.length)];
    walked.push(key);
    await page.keyboard.press(key);
  }
  await expect(page.locator(".leviers"), walked.join(" ")).toBeVisible();
  await expect(at.sentence(page)).not.toBeEmpty();
  // From wherever the walk ended, Tab alone goes through the page and out of it.
  await page.keyboard.press("Escape");
  const limit = await page.locator(".leviers").evaluate(
    (root) => root.querySelectorAll('a, button, input, select, summary, [tabindex="0"]').length + 5,
  );
  const tags = [];
  for (let presses = 0; presses < limit && tags.at(-1) !== "body"; presses += 1) {
    await page.keyboard.press("Tab");
    tags.push((await at.focused(page)).tag);
  }
  expect(tags.at(-1), "Tab leaves the page").toBe("body");
});

test("[K-9] letters do nothing outside the map", async ({ page }) => {
  await at.open(page);
  await at.radio(page, null).focus();
  const before = page.url();
  for (const key of ["n", "r", "+", "-", "?"]) await page.keyboard.press(key);
  expect(page.url()).toBe(before);
  await expect(at.radio(page, null)).toBeFocused();
});

test("[K-9] shortcuts of the browser pass through the map", async ({ page }) => {
  await at.open(page);
  await at.tabToMap(page);
  const taken = await page.evaluate(() => {
    const target = document.activeElement;
    return ["r", "f", "ArrowLeft", "Home"].filter((key) => {
      const event = new KeyboardEvent("keydown", { key, ctrlKey: true, bubbles: true, cancelable: true });
      return !target.dispatchEvent(event);
    });
  });
  expect(taken).toEqual([]);
});

for (const scheme of ["clair", "sombre"]) {
  test(`[K-6] the focused symbol has a ring of the focus colour (${scheme})`, async ({ page }) => {
    await at.open(page, `?theme=${scheme}`);
    await at.tabToMap(page);
    const code = await at.focusedSymbol(page);
    const ring = await page.locator(`.symbole[data-code="${code}"] .anneau`).evaluate((circle) => {
      const probe = document.createElement("i");
      circle.closest(".leviers").append(probe);
      probe.style.color = "var(--focus)";
      const style = getComputedStyle(circle);
      const found = { stroke: style.stroke, width: Number.parseFloat(style.strokeWidth), focus: getComputedStyle(probe).color };
      probe.remove();
      return found;
    });
    expect(ring.stroke).toBe(ring.focus);
    expect(ring.width).toBeGreaterThanOrEqual(2);
  });
}

/** Code of the easternmost symbol, which a panel on the right hides first. */
async function easternmost(page) {
  const centres = Object.entries(await at.centres(page));
  return centres.reduce((a, b) => (b[1].x > a[1].x ? b : a))[0];
}

/** Whether the panel covers a part of the target of the symbol of `code`. */
async function covered(page, code) {
  await expect.poll(() => page.evaluate(() => document.getAnimations().length)).toBe(0);
  if ((await at.panel(page).count()) === 0) return false;
  const target = await at.symbol(page, { code }).locator(".cible").boundingBox();
  const panel = await at.panel(page).boundingBox();
  return target.x + target.width > panel.x;
}

test("[K-7] on a wide window the panel covers no symbol", async ({ page }) => {
  await at.open(page);
  const code = await easternmost(page);
  await at.symbol(page, { code }).click();
  await expect(at.panelHeading(page)).toBeFocused();
  expect(await covered(page, code)).toBe(false);
});

test("[K-7] where the panel would cover the symbol, the drawing makes way and comes back", async ({ page }) => {
  await page.setViewportSize({ width: 800, height: 500 });
  await at.open(page);
  const code = await easternmost(page);
  const before = (await at.centres(page))[code];
  await at.symbol(page, { code }).click();
  await expect(at.panelHeading(page)).toBeFocused();
  await expect.poll(() => covered(page, code)).toBe(false);
  await at.symbol(page, { code }).focus();
  // The first Escape hides the tooltip, the second closes the panel.
  await page.keyboard.press("Escape");
  await expect(page.locator(".infobulle")).toHaveCount(0);
  await expect(at.symbol(page, { code })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(at.panel(page)).toHaveCount(0);
  await expect(at.symbol(page, { code })).toBeFocused();
  await expect.poll(async () => (await at.centres(page))[code].x).toBeCloseTo(before.x, 0);
});

test("[P-4] a press that slides off a symbol chooses nothing; one that stays does", async ({ page }) => {
  await at.open(page);
  const box = await at.symbol(page, NANTES).boundingBox();
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await expect(at.panel(page), "nothing on pointer-down").toHaveCount(0);
  await page.mouse.move(x - 120, y + 60, { steps: 4 });
  await page.mouse.up();
  await expect(at.panel(page)).toHaveCount(0);
  await expect(page).not.toHaveURL(/territoire=/);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 2, y + 2);
  await page.mouse.up();
  await at.expectPanel(page, NANTES);
});

test("[N-4] outlines and background are hidden from assistive techniques and take no focus", async ({ page }) => {
  await at.open(page);
  // One of each for the main frame, one for the cartons.
  for (const hidden of [".dessin .fonds", ".dessin .noms"]) {
    await expect(page.locator(hidden)).toHaveCount(2);
    await expect(page.locator(`${hidden}[aria-hidden="true"]`)).toHaveCount(2);
  }
  await expect(page.locator(".fonds [tabindex], .petale[tabindex], .noms [tabindex]")).toHaveCount(0);
  await expect(page.locator(".rose-legende")).toHaveAttribute("aria-hidden", "true");
});

test("[N-1] the map is a named group, never an application", async ({ page }) => {
  await at.open(page);
  await expect(page.getByRole("group", { name: "Carte des territoires" })).toHaveCount(1);
  await expect(page.locator('[role="application"]')).toHaveCount(0);
  await at.open(page, "?langue=en");
  await expect(page.getByRole("group", { name: "Map of the territories" })).toHaveCount(1);
});

test("[N-7] [N-8] headings nest without a gap, lists are lists", async ({ page }) => {
  await at.open(page, "?territoire=rennes-metropole");
  await at.expectPanel(page, RENNES);
  const levels = await page.locator("h1, h2, h3, h4, h5, h6").evaluateAll((all) => all.map((one) => Number(one.tagName[1])));
  expect(levels[0]).toBe(1);
  expect(levels.filter((level) => level === 1)).toHaveLength(1);
  for (const [n, level] of levels.slice(1).entries()) expect(level - levels[n]).toBeLessThanOrEqual(1);
  for (const card of await at.cards(page).all()) {
    expect(await card.evaluate((item) => `${item.tagName} in ${item.parentElement.tagName}`)).toBe("LI in UL");
  }
});
