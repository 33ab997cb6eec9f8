// The explorer as one HTML file, opened from a disk with the network off.
import { statSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "../support/test.js";
import { territory } from "../support/atlas.js";
import { DIST } from "../support/site.js";
import * as at from "../support/map.js";

const FILE = path.join(DIST, "leviers-autonome.html");
const RENNES = territory("rennes-metropole");

test("one file of less than 1.5 MB holds explorer, tours and excerpts in both languages, and asks nothing", async ({ page, context, complaints }) => {
  expect(statSync(FILE).size).toBeLessThan(1_500_000);
  const address = pathToFileURL(FILE).href;
  const asked = [];
  context.on("request", (request) => asked.push(request.url().slice(0, 100)));
  await context.setOffline(true);
  await page.goto(address);
  await expect(at.symbols(page).first()).toBeVisible();
  await at.symbol(page, RENNES).click();
  await at.expectPanel(page, RENNES);
  await page.getByRole("button", { name: "English" }).click();
  await expect(page.locator(".panneau [lang=en], .panneau[lang=en], .leviers[lang=en] .carte-extrait").first()).toBeVisible();
  await page.getByRole("button", { name: "Français" }).click();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Parcours guidés" }).click();
  await page.locator(".choix-parcours li button").first().click();
  await expect(page.locator(".preuves li").first()).toBeVisible();
  const first = await page.locator(".etape h2").textContent();
  await page.keyboard.press("PageDown");
  await expect(page.locator(".etape h2")).not.toHaveText(first);
  // What is asked is the file itself, and images drawn in the page.
  const outside = asked.filter((one) => !one.startsWith(address.slice(0, 100)) && !one.startsWith("data:") && !one.startsWith("blob:"));
  expect(outside).toEqual([]);
  expect(complaints).toEqual([]);
});

test("an address of the file says what it shows, and there is no QR code of what only this machine has", async ({ page }) => {
  await page.goto(`${pathToFileURL(FILE).href}?levier=achats`);
  await expect(at.sentence(page)).toContainText("Achats responsables");
  await page.locator(".emporter > summary").click();
  await page.getByRole("button", { name: "QR code", exact: true }).click();
  await expect(page.getByRole("dialog")).toContainText("n’a pas de QR code");
});

test("with every kind of storage refused the file works the same", async ({ page, context, complaints }) => {
  await page.addInitScript(() => {
    const refuse = () => {
      throw new DOMException("The operation is insecure.", "SecurityError");
    };
    for (const name of ["localStorage", "sessionStorage", "indexedDB", "caches"]) Object.defineProperty(window, name, { get: refuse });
    for (const name of ["serviceWorker", "storage"]) Object.defineProperty(navigator, name, { get: refuse });
    Object.defineProperty(document, "cookie", { get: refuse, set: refuse });
  });
  await context.setOffline(true);
  await page.goto(`${pathToFileURL(FILE).href}?levier=achats`);
  await expect(at.symbols(page).first()).toBeVisible();
  await at.symbol(page, RENNES).click();
  await at.expectPanel(page, RENNES);
  await page.getByRole("button", { name: "Parcours guidés" }).click();
  await page.locator(".choix-parcours li button").first().click();
  await expect(page.locator(".preuves li").first()).toBeVisible();
  expect(complaints).toEqual([]);
});
