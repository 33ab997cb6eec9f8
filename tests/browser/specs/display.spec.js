// Whatever the visitor's display asks for: narrow windows, larger text, spacing, no motion, forced colours.
import { test, expect } from "../support/test.js";
import { TERRITORIES, LEVERS, territory } from "../support/atlas.js";
import * as at from "../support/map.js";

const RENNES = territory("rennes-metropole");

/** Elements outside the drawing whose content is cut or sticks out of the window; the empty list when all is well. */
function losses(page) {
  return page.evaluate(() => {
    const hidden = (element) => element.closest(".dessin, .rose-legende, .hors-ecran, .evitement, option") !== null;
    const name = (element) => `${element.tagName.toLowerCase()}.${element.className} « ${element.textContent.slice(0, 40)} »`;
    const found = [];
    for (const element of document.querySelectorAll(".leviers *")) {
      if (hidden(element) || !element.checkVisibility()) continue;
      const style = getComputedStyle(element);
      const wide = element.scrollWidth - element.clientWidth;
      const high = element.scrollHeight - element.clientHeight;
      // The innermost says where it is.
      const inner = [...element.children].some((child) => child.scrollWidth - child.clientWidth > 1);
      if (style.display !== "inline" && wide > 1 && !inner) found.push(`too wide by ${wide}: ${name(element)}`);
      const cut = style.overflowY === "hidden" || style.overflowY === "clip";
      if (cut && !element.classList.contains("carte") && high > 1) found.push(`cut by ${high}: ${name(element)}`);
      const scrolls = style.overflowY === "auto" || style.overflowY === "scroll";
      // Two lines of text: less than that cannot be read while scrolling.
      if (scrolls && high > 1 && element.clientHeight < 48) found.push(`no room to scroll: ${name(element)}`);
    }
    const page = document.documentElement;
    if (page.scrollWidth > page.clientWidth) found.push(`the page scrolls sideways: ${page.scrollWidth}`);
    return found.slice(0, 12);
  });
}

/** Pairs of areas of the page that overlap, the panel apart. */
function overlaps(page) {
  return page.evaluate(() => {
    const areas = [".entete", ".legende", ".scene", ".liste"].map((name) => {
      return { name, box: document.querySelector(name).getBoundingClientRect() };
    });
    const found = [];
    for (const [n, a] of areas.entries()) {
      for (const b of areas.slice(n + 1)) {
        const apart = a.box.right <= b.box.left + 1 || b.box.right <= a.box.left + 1;
        const stacked = a.box.bottom <= b.box.top + 1 || b.box.bottom <= a.box.top + 1;
        if (!apart && !stacked) found.push(`${a.name} over ${b.name}`);
      }
    }
    return found;
  });
}

for (const query of ["", "?territoire=rennes-metropole", "?langue=en", "?levier=xxx"]) {
  test(`[E-7] at 320 px nothing scrolls sideways (${query || "fresh"})`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await at.open(page, query);
    if (query.includes("territoire")) await at.expectPanel(page, RENNES);
    else await at.openLegend(page);
    await expect.poll(() => page.evaluate(() => document.getAnimations().length)).toBe(0);
    expect(await losses(page)).toEqual([]);
  });
}

const SIZES = [
  { width: 1280, height: 720 },
  { width: 800, height: 600 },
  { width: 360, height: 780 },
];
for (const size of SIZES) {
  for (const query of ["", "?territoire=rennes-metropole"]) {
    const where = `${size.width} px, ${query === "" ? "fresh" : "panel open"}`;

    test(`[C-7] wider text spacing loses nothing (${where})`, async ({ page }) => {
      await page.setViewportSize(size);
      await at.open(page, query);
      if (query !== "") await at.expectPanel(page, RENNES);
      await at.addRules(
        page,
        `.leviers * { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }
         .leviers p { margin-bottom: 2em !important; }`,
      );
      await expect.poll(() => losses(page), { timeout: 3000 }).toEqual([]);
      expect(await overlaps(page)).toEqual([]);
    });

    // Text alone at 200 % in a window of a phone is more than WCAG 1.4.4 asks.
    if (size.width < 640) continue;
    test(`[C-6] text of 200 % loses nothing outside the drawing (${where})`, async ({ page }) => {
      await page.setViewportSize(size);
      await at.open(page, query);
      if (query !== "") await at.expectPanel(page, RENNES);
      await at.addRules(page, "html { font-size: 200%; }");
      await expect.poll(() => losses(page), { timeout: 3000 }).toEqual([]);
      expect(await overlaps(page)).toEqual([]);
      const map = await at.map(page).boundingBox();
      expect(map.width, "width of the map").toBeGreaterThan(200);
      expect(map.height, "height of the map").toBeGreaterThan(200);
    });
  }
}

test("[P-6] with reduced motion nothing moves, whatever is chosen", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await at.open(page);
  const moved = await page.evaluate(async (code) => {
    let running = 0;
    const look = () => (running += document.getAnimations().length);
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const actions = [
      () => document.querySelector(`.symbole[data-code="${code}"]`).dispatchEvent(new MouseEvent("click", { bubbles: true })),
      () => document.querySelectorAll('.legende input[type="radio"]')[3].click(),
      () => document.querySelector(".panneau .fermer").click(),
    ];
    for (const act of actions) {
      act();
      for (let n = 0; n < 5; n += 1) {
        await frame();
        look();
      }
    }
    return running;
  }, RENNES.code);
  expect(moved).toBe(0);
  await expect(at.radio(page, LEVERS[2])).toBeChecked();
});

for (const scheme of ["light", "dark"]) {
  test(`[C-5] in forced colours (${scheme}) symbols, states, focus and choice stay visible`, async ({ page }) => {
    await page.emulateMedia({ forcedColors: "active", colorScheme: scheme });
    await at.open(page);
    const canvas = await page.locator(".leviers").evaluate((root) => getComputedStyle(root).backgroundColor);
    const paint = (selector) =>
      page.locator(selector).first().evaluate((shape) => {
        const { fill, stroke, strokeDasharray } = getComputedStyle(shape);
        return { fill, stroke, strokeDasharray };
      });
    for (const mark of ["petale", "disque"]) {
      if (mark === "disque") await page.locator(".choix-levier").nth(6).click();
      const cited = await paint(`.symbole .${mark}.cite`);
      const other = await paint(`.symbole .${mark}.non-cite`);
      expect(cited.fill, `${mark} cited`).not.toBe(canvas);
      expect(cited.fill, `${mark}: cited and not cited differ`).not.toBe(other.fill);
      expect(other.stroke, `${mark} not cited`).not.toMatch(/^none$|^rgba\(.*, 0\)$/);
      expect(other.stroke, `${mark} not cited`).not.toBe(canvas);
    }
    const tick = await paint(".symbole .coche");
    expect(tick.stroke, "tick on its disc").not.toBe((await paint(".symbole .disque.cite")).fill);
    await at.tabToMap(page);
    const code = await at.focusedSymbol(page);
    const ring = await paint(`.symbole[data-code="${code}"] .anneau`);
    expect(ring.stroke).not.toBe("none");
    expect(ring.stroke).not.toBe(canvas);
    await page.keyboard.press("Enter");
    const chosen = await paint(".symbole.choisi .anneau");
    expect(chosen.stroke).not.toBe("none");
  });

  test(`[C-5] in forced colours (${scheme}) the checked lever is told from the others`, async ({ page }) => {
    await page.emulateMedia({ forcedColors: "active", colorScheme: scheme });
    await at.open(page);
    // Backgrounds and shadows are gone in forced colours: a border, an outline or the native button must tell.
    const look = (n) =>
      page.locator(".choix-levier").nth(n).evaluate((label) => {
        const { borderStyle, outlineStyle, forcedColorAdjust } = getComputedStyle(label);
        const native = getComputedStyle(label.querySelector("input")).opacity === "1" ? label.control.checked : null;
        const adjusted = forcedColorAdjust === "none" ? getComputedStyle(label).backgroundColor : null;
        return { borderStyle, outlineStyle, native, adjusted };
      });
    await page.locator(".choix-levier").nth(2).click();
    await page.mouse.move(0, 0);
    expect(await look(2)).not.toEqual(await look(3));
  });
}

for (const width of [1280, 800, 360, 320]) {
  // WCAG 2.5.8: a target of 24 px, or 24 px to itself, or another control on the page that does the same and has them.
  // Cities stand on the ring of their body, nearer than that; so do most symbols on a phone. Pointing picks the nearest
  // (`camera-pointing`), the closest zoom parts them (`tests/camera.rs`).
  test(`[P-1] every symbol has 24 px to itself or an equivalent that has them at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: width < 640 ? 780 : 720 });
    await at.open(page);
    const targets = Object.entries(await at.centres(page));
    expect(targets).toHaveLength(TERRITORIES.length);
    const crowded = targets.filter(([code, a]) =>
      targets.some(([other, b]) => other !== code && Math.hypot(a.x - b.x, a.y - b.y) < 23.9),
    );
    for (const [code] of crowded) {
      const { width, height } = await at.entry(page, { code }).boundingBox();
      expect(Math.min(width, height), `list entry of ${code}`).toBeGreaterThanOrEqual(24);
    }
    for (const size of await page.locator(".symbole .cible").evaluateAll((all) => all.map((one) => one.getBoundingClientRect().width))) {
      expect(size).toBeGreaterThan(23.9);
    }
  });
}

test("[P-1] every control outside the map has a target of 24 px", async ({ page }) => {
  await at.open(page, "?territoire=rennes-metropole&levier=xxx");
  await at.expectPanel(page, RENNES);
  const small = await page.locator(".leviers button, .leviers select, .leviers summary, .choix-levier").evaluateAll((all) =>
    all.flatMap((control) => {
      if (!control.checkVisibility()) return []; // of a dialog that is closed
      const { width, height } = control.getBoundingClientRect();
      return width < 24 || height < 24 ? [`${control.className} ${control.textContent.slice(0, 30)}: ${width}×${height}`] : [];
    }),
  );
  expect(small).toEqual([]);
});
