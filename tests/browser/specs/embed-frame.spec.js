// integrer.html in frames of hosts: heights, commands, events; and the code that « Intégrer cette carte » gives.
import { readFileSync } from "node:fs";
import path from "node:path";
import { brotliCompressSync } from "node:zlib";
import { test, expect } from "../support/test.js";
import { openHost } from "../support/host.js";
import { DIST, FOLDER } from "../support/site.js";
import { TERRITORIES, territory } from "../support/atlas.js";
import * as at from "../support/map.js";

const RENNES = territory("rennes-metropole");
const symbols = (of) => of.locator(".symbole");
const frame = (query, title) => `<iframe src="/integrer.html${query}" title="${title}" width="100%" height="500" style="border:0"></iframe>`;
const height = (page, n) => page.locator("iframe").nth(n).evaluate((frame) => frame.clientHeight);

test("frames take the height of their content, each its own, and settle", async ({ page }) => {
  await openHost(page, `${frame("?levier=achats", "Carte 1")}${frame("?vue=tableau&langue=en", "Carte 2")}<script src="/ajuster.js" defer></script>`);
  const frames = [0, 1].map((n) => page.frameLocator("iframe").nth(n));
  await expect(symbols(frames[0])).toHaveCount(TERRITORIES.length);
  await expect(frames[1].locator(".tableau")).toBeVisible();
  for (const [n, one] of frames.entries()) {
    const content = await one.locator("body").evaluate((body) => Math.ceil(body.getBoundingClientRect().height));
    await expect.poll(() => height(page, n)).toBe(content);
  }
  // No loop: a frame that grew does not make its content grow.
  const before = [await height(page, 0), await height(page, 1)];
  await page.setViewportSize({ width: 1280, height: 900 });
  await symbols(frames[0]).and(frames[0].locator(`[data-code="${RENNES.code}"]`)).press("Enter");
  await expect(frames[0].locator(".panneau > h2")).toHaveText(RENNES.name);
  expect(Math.abs((await height(page, 1)) - before[1])).toBeLessThanOrEqual(1);
  expect(await height(page, 0)).toBeLessThan(before[0] + 2000);
});

test("the script of heights weighs at most 1 kB, as brotli sends it, and gives the page no name", async ({ page }) => {
  expect(brotliCompressSync(readFileSync(path.join(DIST, "ajuster.js"))).length).toBeLessThanOrEqual(1000);
  await page.addInitScript(() => (window.before = Object.getOwnPropertyNames(window)));
  await openHost(page, `${frame("?levier=achats", "Carte 1")}<script src="/ajuster.js"></script>`);
  const added = await page.evaluate(() => Object.getOwnPropertyNames(window).filter((name) => !window.before.includes(name)));
  expect(added.filter((name) => name !== "before" && !/^\d+$/.test(name))).toEqual([]);
});

test("the script takes away the border that the browser draws, not that of the page", async ({ page }) => {
  const head = "<style>#siennes { border: 3px solid rgb(0, 128, 0) }</style>";
  const bare = (id) => `<iframe id="${id}" src="/integrer.html" title="Carte ${id}" width="100%" height="500"></iframe>`;
  await openHost(page, `${bare("nue")}${bare("siennes")}<script src="/ajuster.js" defer></script>`, { head });
  await expect(page.locator("#nue")).toHaveCSS("border-top-width", "0px");
  await expect(symbols(page.frameLocator("#siennes"))).toHaveCount(TERRITORIES.length);
  await expect(page.locator("#siennes")).toHaveCSS("border-top-width", "3px");
});

test("messages of frames that are not of the script's folder, or of another origin, move no frame", async ({ page, hosts }) => {
  const forged = `<!doctype html><title>Autre</title><link rel="icon" href="data:,"><script>parent.postMessage({ leviers: 1, hauteur: 4000 }, "*")</script>`;
  await page.route(/\/autre\.html/, (route) => route.fulfill({ contentType: "text/html", body: forged }));
  hosts.pages["/integrer.html"] = { body: forged, policy: "" };
  const other = (id, src) => `<iframe id="${id}" src="${src}" title="${id}" height="150"></iframe>`;
  await openHost(page, `<iframe src="${FOLDER}integrer.html" title="Carte" width="100%" height="500"></iframe>${other("voisine", "/autre.html")}${other("ailleurs", `${hosts.url}/integrer.html`)}<script src="${FOLDER}ajuster.js"></script>`);
  // That of the map itself is followed.
  await expect(symbols(page.frameLocator("iframe").first())).toHaveCount(TERRITORIES.length);
  await expect.poll(() => height(page, 0)).not.toBe(500);
  for (const id of ["voisine", "ailleurs"]) {
    await page.locator(`#${id}`).evaluate((frame) => new Promise((done) => (frame.addEventListener("load", () => setTimeout(done, 100)), (frame.src = `${frame.src}?encore`))));
    expect(await page.locator(`#${id}`).evaluate(({ clientHeight }) => clientHeight), id).toBe(150);
  }
});

test("[E-4] without the script a frame is a usable page: language, title of the state, one main heading, way out", async ({ page }) => {
  await openHost(page, frame("?levier=achats&langue=en", "Map"));
  const inside = page.frameLocator("iframe");
  await expect(symbols(inside)).toHaveCount(TERRITORIES.length);
  await expect(inside.locator("html")).toHaveAttribute("lang", "en");
  await expect(inside.locator("h1")).toHaveCount(1);
  expect(await inside.locator("html").evaluate(() => document.title)).toContain("Leviers ESS");
  const out = inside.locator("#pleine");
  await expect(out).toHaveText("See the map in full page (new window)");
  await symbols(inside).and(inside.locator(`[data-code="${RENNES.code}"]`)).press("Enter");
  await expect(out).toHaveAttribute("href", /territoire=rennes-metropole/);
  expect(await height(page, 0)).toBe(500);
});

test("the page commands a frame that names its origin, and hears it; another frame hears and obeys nothing", async ({ page, site }) => {
  await page.addInitScript(() => {
    window.heard = [];
    addEventListener("message", ({ data }) => data?.evenement && window.heard.push([data.evenement, data.detail?.code]));
  });
  await openHost(page, `${frame(`?origine=${encodeURIComponent(site.url)}`, "Carte 1")}${frame("?origine=https://ailleurs.example", "Carte 2")}`);
  const [open, closed] = [0, 1].map((n) => page.frameLocator("iframe").nth(n));
  for (const one of [open, closed]) await expect(symbols(one)).toHaveCount(TERRITORIES.length);
  await page.evaluate(() => {
    for (const { contentWindow } of document.querySelectorAll("iframe")) contentWindow.postMessage({ leviers: 1, levier: "foncier", vue: "liste" }, location.origin);
  });
  await expect(open.locator('.leviers[data-vue="liste"]')).toBeVisible();
  await expect(open.locator("#pleine")).toHaveAttribute("href", /levier=foncier/);
  await expect(closed.locator('.leviers[data-vue="carte"]')).toBeVisible();
  await open.locator(`.entree[data-code="${RENNES.code}"]`).first().press("Enter");
  await expect.poll(() => page.evaluate(() => window.heard)).toContainEqual(["territoire-choisi", RENNES.code]);
  await page.evaluate(() => (window.heard.length = 0));
  await closed.locator(`.entree[data-code="${RENNES.code}"]`).first().press("Enter");
  await expect(closed.locator(".panneau > h2")).toHaveText(RENNES.name);
  expect(await page.evaluate(() => window.heard.filter(([name]) => name !== "present"))).toEqual([]);
});

test.describe("the generator", () => {
  // Chromium has no sharing on Linux and remarks that a frame may use it.
  test.use({ tolerated: /Unrecognized feature: .web-share/ });

  test("[E-1] [E-2] the code that « Intégrer cette carte » gives shows the same view, titled, with its link; as a frame and as an element", async ({ page }) => {
    await at.open(page, "?levier=achats");
    await page.locator(".emporter > summary").click();
    await page.getByRole("button", { name: "Intégrer cette carte…" }).press("Enter");
    const dialog = page.locator(".dialogue-integrer");
    await expect(dialog).toBeVisible();
    await expect(symbols(page.frameLocator(".dialogue-integrer iframe"))).toHaveCount(TERRITORIES.length);
    const code = dialog.locator("pre");
    const framed = await code.textContent();
    expect(framed).toContain("/integrer.html?levier=achats");
    expect(framed).toMatch(/title="Carte\u00a0: [^"]+"/);
    await dialog.getByRole("radio").nth(1).check();
    await expect(code).toContainText("<carte-leviers levier");
    const element = await code.textContent();
    // A frame without a title is refused.
    await dialog.getByRole("radio").nth(0).check();
    await dialog.getByRole("textbox").fill(" ");
    await expect(code).toHaveCount(0);
    await expect(dialog.getByRole("alert")).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(dialog).toBeHidden();
    await openHost(page, `<h1>Hôte</h1>${framed}`);
    await expect(symbols(page.frameLocator("iframe"))).toHaveCount(TERRITORIES.length);
    await expect(page.frameLocator("iframe").locator(".phrase")).toContainText("Achats responsables");
    await expect(page.getByRole("link")).toHaveAttribute("href", /\?levier=achats$/);
    await page.unroute("**/hote.html");
    await openHost(page, `<h1>Hôte</h1>${element}`);
    await expect(page.locator("carte-leviers .symbole")).toHaveCount(TERRITORIES.length);
    await expect(page.locator("carte-leviers .phrase")).toContainText("Achats responsables");
  });
});
