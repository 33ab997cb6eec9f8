// 500 keys at random in each way to show the page: no trap, no error, and the focus is never lost.
import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "../support/test.js";
import { DIST } from "../support/site.js";
import * as cam from "../support/camera.js";

const [TOUR] = JSON.parse(readFileSync(path.join(DIST, "parcours.json"), "utf8")).parcours;

const KEYS = ["Tab", "Tab", "Tab", "Shift+Tab", "Space", "Enter", "Escape", "Home", "End", "ArrowUp", "ArrowDown"];
KEYS.push("ArrowLeft", "ArrowRight", "PageDown", "PageUp", "b", ".", "n", "+", "-");

/** A linear congruential generator (Numerical Recipes): the same walk each time. */
const generator = (seed) => (n) => {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  return Math.floor((seed / 2 ** 32) * n);
};

/** What has the focus: whether nothing has, and whether Enter or Space there leads out of the page or into a print dialog. */
const active = (page) =>
  page.evaluate(() => {
    const { activeElement: element } = document;
    const leaves = element.closest('a[href^="http"], a[target], .emporter, .composer, .essai a') !== null;
    return { lost: element === document.body || element === null, leaves, html: element.outerHTML.slice(0, 160) };
  });

async function walk(page, seed, { links }) {
  const random = generator(seed);
  const walked = [];
  for (let step = 0; step < 500; step += 1) {
    const before = await active(page);
    let key = KEYS[random(KEYS.length)];
    if (before.leaves && !links && (key === "Enter" || key === "Space")) key = "Tab";
    walked.push(key);
    await page.keyboard.press(key);
    // Tab alone may leave the page, at its ends.
    if (key.endsWith("Tab") || before.lost) continue;
    await expect
      .poll(async () => (await active(page)).lost, {
        message: `${walked.slice(-8).join(" ")} on ${before.html}`,
        intervals: [0, 20, 50, 100, 250],
      })
      .toBe(false);
  }
}

/** From wherever the walk ended, Tab alone goes through what is there, and out of it or around. */
async function noTrap(page) {
  const limit = await page.locator(".leviers").evaluate(
    (root) => root.querySelectorAll('a, button, input, select, summary, [tabindex="0"]').length + 5,
  );
  const first = [];
  for (let presses = 0; presses < limit; presses += 1) {
    await page.keyboard.press("Tab");
    const { lost, html } = await active(page);
    if (lost) return;
    first.push(html);
  }
  // In a dialog, Tab goes around in it: Escape ends that.
  expect(new Set(first).size).toBeGreaterThan(6);
}

const quiet = (page) => {
  const errors = [];
  page.on("pageerror", (error) => errors.push(error.message));
  return errors;
};

test("[K-8] a tour", async ({ page }) => {
  test.setTimeout(120_000);
  const errors = quiet(page);
  await page.goto(`/?parcours=${TOUR.slug}`);
  await expect(page.locator(".etape h2")).toBeVisible();
  await page.keyboard.press("Tab");
  await walk(page, 7, { links: false });
  await noTrap(page);
  expect(errors).toEqual([]);
});

test("[K-8] a projector", async ({ page }) => {
  test.setTimeout(120_000);
  const errors = quiet(page);
  await page.setViewportSize({ width: 1920, height: 1080 });
  await page.goto(`/?parcours=${TOUR.slug}&mode=projection`);
  await expect(page.locator(".etape h2")).toBeVisible();
  await page.keyboard.press("Tab");
  await walk(page, 21, { links: false });
  await noTrap(page);
  expect(errors).toEqual([]);
});

test("[K-8] a stand, links included: none leads out", async ({ page }) => {
  test.setTimeout(120_000);
  const errors = quiet(page);
  await page.goto("/?mode=borne&inactif=0");
  await expect(page.locator(".etape h2")).toBeVisible();
  await page.keyboard.press("Tab");
  const origin = new URL(page.url()).origin;
  await walk(page, 1848, { links: true });
  expect(new URL(page.url()).origin).toBe(origin);
  await page.keyboard.press("Escape");
  await noTrap(page);
  expect(errors).toEqual([]);
});

test("[K-8] full screen", async ({ page }) => {
  test.setTimeout(120_000);
  const errors = quiet(page);
  await page.goto("/");
  await expect(page.locator(".attente-tardive")).toHaveCount(0);
  await cam.button(page, "Plein écran").focus();
  await page.keyboard.press("Enter");
  await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(true);
  await walk(page, 42, { links: false });
  await noTrap(page);
  expect(errors).toEqual([]);
});

test("[P-9] a key held down acts once: the room sees no flashes", async ({ page }) => {
  await page.goto(`/?parcours=${TOUR.slug}`);
  await expect(page.locator(".etape .preuves li").first()).toBeVisible();
  await page.evaluate(() => {
    window.changes = 0;
    const black = () => document.querySelector(".ecran-noir") !== null;
    let before = black();
    new MutationObserver(() => {
      if (black() !== before) window.changes += 1;
      before = black();
    }).observe(document.querySelector(".leviers"), { childList: true, subtree: true });
  });
  for (let n = 0; n < 20; n += 1) await page.keyboard.down("b");
  await page.keyboard.up("b");
  await expect(page.locator(".ecran-noir")).toBeVisible();
  expect(await page.evaluate(() => window.changes)).toBe(1);
  for (let n = 0; n < 20; n += 1) await page.keyboard.down("PageDown");
  await page.keyboard.up("PageDown");
  await expect(page).toHaveURL(/etape=2$/);
});
