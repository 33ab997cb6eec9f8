// The view as a QR code: on demand, on the slides of a room, in the images one takes away; read by another program.
import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "../support/test.js";
import { codeOf } from "../support/picture.js";
import { DIST, SCREENSHOTS } from "../support/site.js";

const [TOUR] = JSON.parse(readFileSync(path.join(DIST, "parcours.json"), "utf8")).parcours;

for (const [name, width, height, query] of [
  ["wide", 1280, 720, "?levier=achats&territoire=rennes-metropole"],
  ["a phone in dark", 360, 640, "?levier=foncier&langue=en&theme=sombre"],
]) {
  test(`the code of the view is shown on demand and says its address (${name})`, async ({ page, context }) => {
    await page.setViewportSize({ width, height });
    await page.goto(`/${query}`);
    await page.locator(".emporter > summary").click();
    const opener = page.getByRole("button", { name: "QR code", exact: true });
    await opener.click();
    const dialog = page.getByRole("dialog", { name: /QR code/ });
    await expect(dialog.getByRole("img", { name: /QR code/ })).toBeVisible();
    await expect(dialog.locator(".adresse")).toHaveText(page.url());
    const picture = await page.screenshot({ path: path.join(SCREENSHOTS, `code-${width}.png`) });
    expect(await codeOf(context, picture)).toBe(page.url());
    // All of it is in sight, without a scroll.
    const fits = await dialog.evaluate((box) => box.scrollHeight <= box.clientHeight && box.scrollWidth <= box.clientWidth);
    expect(fits).toBe(true);
    await page.keyboard.press("Escape");
    await expect(dialog).toHaveCount(0);
    await expect(opener).toBeFocused();
  });
}

test("keys pressed in the dialog are not those of the tour behind it", async ({ page }) => {
  await page.goto(`/?parcours=${TOUR.slug}&etape=2`);
  await expect(page.locator(".etape h2")).not.toBeEmpty();
  await page.locator(".emporter > summary").click();
  await page.getByRole("button", { name: "QR code", exact: true }).click();
  await page.keyboard.press("PageDown");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(page).toHaveURL(/etape=2$/);
});

test("a slide carries the code of its step, without the projector's mode", async ({ page, context }) => {
  await page.goto(`/?parcours=${TOUR.slug}&etape=2&mode=projection`);
  await expect(page.locator(".code-etape svg")).toBeVisible();
  const { origin } = new URL(page.url());
  const picture = () => page.locator(".code-etape").screenshot();
  expect(await codeOf(context, await picture())).toBe(`${origin}/?parcours=${TOUR.slug}&etape=2`);
  await page.keyboard.press("PageDown");
  await expect.poll(async () => codeOf(context, await picture())).toBe(`${origin}/?parcours=${TOUR.slug}&etape=3`);
});

test("an image that is taken away carries the code of its address", async ({ page, context }) => {
  await page.goto("/?levier=achats&et=achats");
  await page.locator(".emporter > summary").click();
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "PNG", exact: true }).click();
  const image = await readFile(await (await download).path());
  expect(await codeOf(context, image)).toBe(page.url());
});
