// What Escape closes, and in which order: one thing each time, the innermost first, the tour last.
import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "../support/test.js";
import { DIST } from "../support/site.js";
import * as at from "../support/map.js";
import * as cam from "../support/camera.js";

const [TOUR] = JSON.parse(readFileSync(path.join(DIST, "parcours.json"), "utf8")).parcours;

const step = (page) => page.locator(".etape h2");
const field = (page) => page.locator(".recherche input");
const list = (page) => page.locator('.recherche [role="listbox"]');
const panel = (page) => page.locator(".panneau:not(.etape)");
const left = async (page) => {
  await expect(step(page)).toHaveCount(0);
  await expect(page).not.toHaveURL(/parcours=/);
};

test.beforeEach(async ({ page }) => {
  await at.open(page, `?parcours=${TOUR.slug}&etape=2`);
  await expect(page.locator(".etape .preuves li").first()).toBeVisible();
});

test("a search closes its list, then is emptied, then the tour is left", async ({ page }) => {
  await field(page).fill("lyon");
  await expect(list(page)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(list(page)).toBeHidden();
  await expect(field(page)).toHaveValue("lyon");
  await page.keyboard.press("Escape");
  await expect(field(page)).toHaveValue("");
  await expect(step(page)).toBeVisible();
  await page.keyboard.press("Escape");
  await left(page);
});

test("a dialog closes before all that is under it", async ({ page }) => {
  await page.locator(".emporter > summary").click();
  await page.getByRole("button", { name: "QR code", exact: true }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
  await expect(step(page)).toBeVisible();
  await page.keyboard.press("Escape");
  await left(page);
});

test("the list of tours and the filters close before the tour", async ({ page }) => {
  await page.locator(".ouvrir-parcours").click();
  await expect(page.locator(".choix-parcours ul")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.locator(".choix-parcours ul")).toHaveCount(0);
  await expect(step(page)).toBeVisible();
  const filters = page.locator(".filtres");
  await filters.locator("> summary").click();
  await filters.locator("input").first().focus();
  await page.keyboard.press("Escape");
  await expect(filters).not.toHaveAttribute("open");
  await expect(filters.locator("> summary")).toBeFocused();
  await expect(step(page)).toBeVisible();
  await page.keyboard.press("Escape");
  await left(page);
});

test("a panel that an excerpt opened closes before the tour, with the focus in it or nowhere, and so does a tooltip", async ({ page }) => {
  const open = async () => {
    await page.locator(".etape .preuves button").first().click();
    await expect(panel(page)).toBeVisible();
    await expect(panel(page).locator("h2")).toBeFocused();
  };
  await open();
  await page.keyboard.press("Escape");
  await expect(panel(page)).toHaveCount(0);
  await page.getByRole("button", { name: "Revenir à l’étape 2" }).click();
  await expect(step(page)).toBeVisible();
  await open();
  await page.evaluate(() => document.activeElement.blur());
  await page.keyboard.press("Escape");
  await expect(panel(page)).toHaveCount(0);
  await expect(page, "the tour goes on").toHaveURL(/parcours=/);
  // The focus is back on the symbol, with its tooltip.
  await expect(page.locator(".infobulle")).toHaveCount(1);
  await page.keyboard.press("Escape");
  await expect(page.locator(".infobulle")).toHaveCount(0);
  await expect(page).toHaveURL(/parcours=/);
  await page.keyboard.press("Escape");
  await left(page);
});

test("a black screen is left with the tour, and nothing stays black", async ({ page }) => {
  await page.keyboard.press("b");
  await expect(page.locator(".ecran-noir")).toBeVisible();
  await page.keyboard.press("Escape");
  await left(page);
  await expect(page.locator(".ecran-noir")).toHaveCount(0);
});

test("[K-11] full screen has its own way out, and it goes on when a tour is left", async ({ page }) => {
  const button = page.locator(".plein-ecran");
  await button.focus();
  await page.keyboard.press("Enter");
  const full = () => page.evaluate(() => document.fullscreenElement !== null);
  await expect.poll(full).toBe(true);
  await page.keyboard.press("Escape");
  await left(page);
  await expect(button).toBeVisible();
  await button.focus();
  await page.keyboard.press("Enter");
  await expect.poll(full).toBe(false);
  await expect(button).toBeFocused();
  await cam.rest(page);
});
