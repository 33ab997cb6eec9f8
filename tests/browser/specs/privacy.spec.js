// Nothing leaves the visitor's browser, and the page keeps to its own Content-Security-Policy.
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { test, expect } from "../support/test.js";
import { DIST, FOLDER } from "../support/site.js";
import { TERRITORIES, territory } from "../support/atlas.js";
import * as at from "../support/map.js";

/** Requests before the map can be used, at most (product reference, « Budgets »). */
const REQUESTS = 8;
const RENNES = territory("rennes-metropole");

/** Uses most of what the map has. */
async function use(page) {
  await page.locator(".choix-levier").nth(4).click();
  await at.symbol(page, RENNES).click();
  await at.expectPanel(page, RENNES);
  await page.getByRole("button", { name: "English" }).click();
  await page.locator(".reglages select").selectOption("sombre");
  await at.cards(page).first().locator(".reference a").last().click();
  await expect(page).toHaveURL(/extrait=/);
  await page.goBack();
  await page.keyboard.press("Escape");
}

test("no request to another origin, no cookie, nothing stored, whatever is chosen", async ({ page, context, site }) => {
  const origins = new Set();
  context.on("request", (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol !== "data:") origins.add(origin);
  });
  await at.open(page);
  await use(page);
  expect([...origins]).toEqual([site.url]);
  expect(await context.cookies()).toEqual([]);
  const stored = await page.evaluate(async () => ({
    cookie: document.cookie,
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }));
  expect(stored).toEqual({ cookie: "", local: 0, session: 0, databases: 0, caches: 0, workers: 0 });
});

test("the console stays silent and the Content-Security-Policy is kept", async ({ page, complaints }) => {
  await at.open(page);
  await use(page);
  expect(complaints).toEqual([]);
});

test(`at most ${REQUESTS} requests before the map can be used, each once`, async ({ page, site }) => {
  site.asked.length = 0;
  await at.open(page);
  // The late chunk is asked for once the map stands, by a map that can be used without it; it asks for the icon.
  const before = site.asked.filter((path) => !/-tard-|\/icone-/.test(path));
  expect(before.length, site.asked.join(" ")).toBeLessThanOrEqual(REQUESTS);
  expect(new Set(site.asked).size).toBe(site.asked.length);
});

test("the texts of the excerpts are asked only when a panel opens", async ({ page, site }) => {
  site.asked.length = 0;
  await at.open(page);
  expect(site.asked.filter((asked) => asked.includes("extraits"))).toEqual([]);
  await at.symbol(page, RENNES).click();
  await at.expectPanel(page, RENNES);
  expect(site.asked.filter((asked) => asked.includes("extraits"))).toEqual(["/extraits.fr.json"]);
  await page.keyboard.press("Escape");
  await at.symbol(page, RENNES).click();
  await at.expectPanel(page, RENNES);
  expect(site.asked.filter((asked) => asked.includes("extraits"))).toEqual(["/extraits.fr.json"]);
});

test("the page works the same from a folder of a host, and asks nothing outside it", async ({ page, site }) => {
  site.asked.length = 0;
  await page.goto(FOLDER);
  await expect(at.symbols(page)).toHaveCount(TERRITORIES.length);
  await at.symbol(page, RENNES).click();
  await at.expectPanel(page, RENNES);
  expect(site.asked.filter((asked) => !asked.startsWith(FOLDER))).toEqual([]);
});

test("the page has no inline script or style, and a strict policy", async ({ page }) => {
  const html = readFileSync(path.join(DIST, "index.html"), "utf8");
  expect(html).not.toMatch(/<style[\s>]/i);
  expect(html).not.toMatch(/\sstyle\s*=/i);
  expect(html).not.toMatch(/\son[a-z]+\s*=/i);
  expect(html).not.toMatch(/javascript:/i);
  // A block of data (schema.org) is read by search engines and run by nobody.
  const run = [...html.matchAll(/<script[^>]*>/gi)].map(([tag]) => tag).filter((tag) => !tag.includes('type="application/ld+json"'));
  expect(run.length).toBeGreaterThan(0);
  for (const tag of run) expect(tag).toMatch(/\ssrc=/);
  const policy = html.match(/http-equiv="Content-Security-Policy" content="([^"]+)"/)[1];
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toMatch(/'unsafe-inline'|'unsafe-eval'|https?:|\*/);
  await at.open(page);
  await expect(page.locator("[style]")).toHaveCount(0);
});

test("no file of the site names another host to load from", () => {
  for (const file of readdirSync(DIST).filter((name) => /\.(css|html)$/.test(name))) {
    const text = readFileSync(path.join(DIST, file), "utf8");
    expect(text, file).not.toMatch(/(src|href)="(https?:)?\/\//);
    expect(text, file).not.toMatch(/@import|url\(\s*["']?(https?:)?\/\//);
  }
});

test("a link to a source leaves no address behind and opens where the visitor wants", async ({ page }) => {
  await at.open(page, "?territoire=rennes-metropole");
  await at.expectPanel(page, RENNES);
  for (const link of await at.panel(page).locator('a[href^="http"]').all()) {
    await expect(link).toHaveAttribute("rel", /noopener/);
    expect(await link.getAttribute("target")).toBeNull();
  }
});
