// The snippet of docs/integration.md, pasted as it stands into pages of a host.
import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { test, expect } from "../support/test.js";
import { FOLDER } from "../support/site.js";
import { TERRITORIES, territory } from "../support/atlas.js";

const GUIDE = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../../../docs/integration.md");
const SNIPPET = readFileSync(GUIDE, "utf8")
  .match(/```html\n([^]*?)```/)[1]
  .replaceAll("https://exemple.org/carte/", FOLDER);
const RENNES = territory("rennes-metropole");

/** Opens a page of a host with `head` and `body`. */
async function openHost(page, body, { head = "", csp } = {}) {
  const headers = csp ? { "content-security-policy": csp } : {};
  const html = `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Hôte</title><link rel="icon" href="data:,">${head}</head><body>${body}</body></html>`;
  await page.route("**/hote.html", (route) => route.fulfill({ contentType: "text/html", headers, body: html }));
  await page.goto("/hote.html");
}

// Not every browser knows each permission that the snippet gives: those that do not say so, and go on.
const UNKNOWN_PERMISSION = /Unrecognized feature: 'web-share'/;
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

test("rules of the host that would break any page do not reach the map", async ({ page }) => {
  const head = "<style>* { font-size: 40px !important; direction: rtl !important } svg path, svg circle { display: none !important }</style>";
  await openHost(page, SNIPPET, { head });
  const frame = page.frameLocator("iframe");
  await expect(symbols(frame)).toHaveCount(TERRITORIES.length);
  await expect(frame.locator(".fonds path").first()).not.toHaveCSS("display", "none");
  await expect(frame.locator(".phrase")).not.toHaveCSS("font-size", "40px");
});

test("two maps of a page are two maps", async ({ page }) => {
  const other = SNIPPET.replaceAll("?levier=achats", "?levier=foncier&langue=en").replace("Carte : les achats", "Map: land");
  await openHost(page, SNIPPET + other);
  const [first, second] = [0, 1].map((n) => page.frameLocator("iframe").nth(n));
  await second.locator("body").scrollIntoViewIfNeeded();
  await page.locator("iframe").nth(1).scrollIntoViewIfNeeded();
  await expect(symbols(second)).toHaveCount(TERRITORIES.length);
  await symbols(second).and(second.locator(`[data-code="${RENNES.code}"]`)).press("Enter");
  await expect(second.locator(".panneau > h2")).toHaveText(RENNES.name);
  await expect(symbols(first)).toHaveCount(TERRITORIES.length);
  await expect(first.locator(".panneau")).toHaveCount(0);
  await expect(first.locator(".leviers")).toHaveAttribute("lang", "fr");
  await expect(second.locator(".leviers")).toHaveAttribute("lang", "en");
});

test("a host with a strict policy needs to allow the frame, and nothing else", async ({ page }) => {
  await openHost(page, SNIPPET.replace(/ style="[^"]*"/, ""), { csp: "default-src 'none'; img-src data:; frame-src 'self'" });
  await expect(symbols(page.frameLocator("iframe"))).toHaveCount(TERRITORIES.length);
});

test.describe("in a sandbox", () => {
  // The browser remarks that such a sandbox holds nothing back from a page of the same site.
  test.use({ tolerated: new RegExp(`can escape its sandboxing|${UNKNOWN_PERMISSION.source}`) });

  test("a sandboxed frame that may run scripts shows the map and opens a panel", async ({ page }) => {
    await openHost(page, SNIPPET.replace("<iframe", '<iframe sandbox="allow-scripts allow-same-origin"'));
    const frame = page.frameLocator("iframe");
    await expect(symbols(frame)).toHaveCount(TERRITORIES.length);
    await symbols(frame).and(frame.locator(`[data-code="${RENNES.code}"]`)).press("Enter");
    await expect(frame.locator(".panneau > h2")).toHaveText(RENNES.name);
  });
});
