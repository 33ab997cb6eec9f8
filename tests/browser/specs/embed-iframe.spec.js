// The snippet of docs/integration.md, pasted as it stands into pages of a host.
import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { test, expect } from "../support/test.js";
import { UNKNOWN_PERMISSION, openHost } from "../support/host.js";
import { FOLDER } from "../support/site.js";
import { TERRITORIES } from "../support/atlas.js";

const GUIDE = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../../../docs/integration.md");
const SNIPPET = readFileSync(GUIDE, "utf8")
  .match(/```html\n([^]*?)```/)[1]
  .replaceAll("https://exemple.org/carte/", FOLDER);

// Not every browser knows each permission that the snippet gives: those that do not say so, and go on.
test.use({ tolerated: UNKNOWN_PERMISSION });

const symbols = (frame) => frame.locator(".symbole");

test("[E-1] [E-2] the snippet shows the map it names, with a title and a link to the same view in full", async ({ page, context }) => {
  await openHost(page, `<h1>Hôte</h1><button>Avant</button>${SNIPPET}`);
  const frame = page.frameLocator("iframe");
  await expect(symbols(frame)).toHaveCount(TERRITORIES.length);
  await expect(frame.locator('.legende input[type="radio"]:checked')).toHaveCount(1);
  await expect(frame.locator(".phrase")).toContainText("Achats responsables");
  await expect(page.locator("iframe")).toHaveAttribute("title", /\S+ .*\S+/);
  const link = await page.getByRole("link").getAttribute("href");
  expect(link).toBe((await page.locator("iframe").getAttribute("src")).replace("integrer.html", ""));
  expect(await context.cookies()).toEqual([]);
});

test("[E-8] the map takes neither the focus nor the scroll of its host, nor its title", async ({ page }) => {
  await openHost(page, `<button id="avant">Avant</button>${SNIPPET}<div style="height:3000px"></div>`);
  await page.locator("#avant").focus();
  await expect(symbols(page.frameLocator("iframe"))).toHaveCount(TERRITORIES.length);
  expect(await page.evaluate(() => [document.activeElement.id, scrollY, document.title])).toEqual(["avant", 0, "Hôte"]);
});
