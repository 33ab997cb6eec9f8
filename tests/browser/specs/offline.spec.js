// The explorer kept on the device: all of it without a network, never two builds at once, nothing where it is a guest.
import { createHash } from "node:crypto";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "../support/test.js";
import { territory } from "../support/atlas.js";
import { DIST, FOLDER } from "../support/site.js";
import * as at from "../support/map.js";

const RENNES = territory("rennes-metropole");
const KEPT = /s’ouvre sans réseau/;

test.use({ keeps: true });
test.afterEach(({ site }) => Object.assign(site, { cut: false, root: DIST }));

const digest = (bytes, algorithm) => createHash(algorithm).update(bytes).digest("base64");

/** A copy of the site with `edits` (text of each file from the text it has), told or not by its worker. */
function another(edits, { told = true } = {}) {
  const root = mkdtempSync(path.join(tmpdir(), "leviers-"));
  cpSync(DIST, root, { recursive: true });
  let worker = readFileSync(path.join(root, "service.js"), "utf8");
  for (const [name, edit] of Object.entries(edits)) {
    const file = path.join(root, name);
    const before = readFileSync(file);
    const after = edit(before.toString("utf8"));
    expect(after).not.toBe(before.toString("utf8"));
    writeFileSync(file, after);
    worker = worker.replace(digest(before, "sha384"), digest(after, "sha384"));
  }
  worker = worker.replace(/const BUILD = "[^"]+"/, `const BUILD = "${digest(worker, "sha256")}"`);
  if (told) writeFileSync(path.join(root, "service.js"), worker);
  return { root, worker, remove: () => rmSync(root, { recursive: true }) };
}

/** Visits the explorer until the browser keeps it. */
async function visit(page, query = "/") {
  await page.goto(query);
  await page.locator(".emporter > summary").click();
  await expect(page.locator(".hors-ligne")).toHaveText(KEPT);
}

test("after one visit everything works without a network: tours, excerpts, both languages, search", async ({ page, site }) => {
  await visit(page);
  site.cut = true;
  await page.goto("/");
  await expect(at.symbols(page).first()).toBeVisible();
  await at.symbol(page, RENNES).click();
  await at.expectPanel(page, RENNES);
  await page.getByRole("button", { name: "English" }).click();
  await expect(at.cards(page).first()).toHaveAttribute("lang", "en");
  await page.goto("/?langue=en&territoire=metropole-de-lyon");
  await expect(at.cards(page).first()).toBeVisible();
  await page.goto("/");
  await page.locator(".recherche input").fill("Villeurbanne");
  await expect(page.locator('.recherche [role="option"]').first()).toBeVisible();
  await page.getByRole("button", { name: "Parcours guidés" }).click();
  await page.locator(".choix-parcours li button").first().click();
  await expect(page.locator(".etape h2")).toBeFocused();
  await expect(page.locator(".preuves li").first()).toBeVisible();
  await page.keyboard.press("PageDown");
  await expect(page).toHaveURL(/etape=2$/);
  // Closer, with the full outlines.
  await page.goto("/?centre=45.75,4.85&zoom=12");
  await expect(at.symbols(page).first()).toBeVisible();
  await page.goto("/index.html?vue=tableau");
  await expect(page.locator(".cadre-tableau")).toBeVisible();
});

test("without a network an address in English has its first page in English, before the map and alone", async ({ page, site }) => {
  await visit(page);
  site.cut = true;
  // The map does not come: what stands before it stays.
  await page.addInitScript(() => (WebAssembly.instantiateStreaming = WebAssembly.instantiate = () => new Promise(() => {})));
  await page.goto("/?langue=en");
  await expect(page.locator(".fige h1")).toHaveText("Levers for the SSE in French urban territories");
  await expect(page.locator(".fige .figee")).toBeVisible();
  for (const address of ["/en/index.html", "/en/"]) {
    await page.goto(address);
    await expect(page.locator("main h1")).toBeVisible();
    // With its styles.
    await expect(page.locator(".leviers.page")).not.toHaveCSS("font-family", /Times/);
    expect(await page.evaluate(() => [...document.styleSheets].every((sheet) => sheet.cssRules.length > 0))).toBe(true);
  }
});

test("a new build is announced, and is then there wholly; until then the one before is", async ({ page, context, site }) => {
  const words = ["la nouvelle édition des textes", "Nouvelle page"];
  const next = another({
    "extraits.fr.json": (text) => text.replaceAll(/"titre":"[^"\\]+"/g, `"titre":"${words[0]}"`),
    "index.html": (text) => text.replace("<title>Leviers ESS", `<title>${words[1]}`),
  });
  const marks = (of) =>
    of.evaluate(async () => {
      const [html, texts] = await Promise.all(["./", "./extraits.fr.json"].map(async (file) => (await fetch(file)).text()));
      return [texts.includes("la nouvelle édition des textes"), html.includes("Nouvelle page")];
    });
  await visit(page);
  const other = await context.newPage();
  await other.goto("/?vue=liste");
  site.root = next.root;
  await page.goto("/?territoire=rennes-metropole");
  const notice = page.locator(".nouvelle-version");
  await expect(notice).toContainText("Une nouvelle version est prête.");
  await at.expectPanel(page, RENNES);
  await expect(at.cards(page).first()).not.toContainText(words[0]);
  expect([await marks(page), await marks(other)]).toEqual([[false, false], [false, false]]);
  await notice.getByRole("button", { name: "Recharger" }).click();
  await expect(at.cards(page).first()).toContainText(words[0]);
  await expect(page).toHaveURL(/territoire=rennes-metropole/);
  await expect(notice).toBeEmpty();
  // The other page, of the build before, has started again with this one.
  await expect.poll(() => marks(other).catch(() => null)).toEqual([true, true]);
  const caches = await page.evaluate(() => window.caches.keys());
  expect(caches).toHaveLength(1);
  site.cut = true;
  await page.goto("/");
  await expect(at.symbols(page).first()).toBeVisible();
  expect(await marks(page)).toEqual([true, true]);
  next.remove();
});

test.describe("a site that is half replaced", () => {
  test.use({ tolerated: /integrity|Failed to load resource/ });

  test("is not taken: the build before stays whole, without a message", async ({ page, site }) => {
    const next = another({ "parcours.json": (text) => `${text} ` }, { told: false });
    // The worker of the new build is there already, its data are not yet.
    writeFileSync(path.join(next.root, "service.js"), next.worker);
    writeFileSync(path.join(next.root, "parcours.json"), readFileSync(path.join(DIST, "parcours.json")));
    await visit(page);
    site.root = next.root;
    site.asked.length = 0;
    await page.goto("/");
    await expect.poll(() => site.asked.includes("/parcours.json")).toBe(true);
    await expect.poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistration()).installing)).toBeNull();
    await expect(page.locator(".nouvelle-version")).toBeEmpty();
    expect(await page.evaluate(() => caches.keys())).toHaveLength(1);
    site.cut = true;
    await page.goto("/");
    await expect(at.symbols(page).first()).toBeVisible();
    next.remove();
  });
});

test("another folder of the same host keeps its own build", async ({ page }) => {
  await visit(page);
  await visit(page, FOLDER);
  expect(await page.evaluate(() => caches.keys())).toHaveLength(2);
});

test("with storage refused the map works, and says only that it is not kept", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, "serviceWorker", {
      get() {
        throw new DOMException("The operation is insecure.", "SecurityError");
      },
    });
  });
  await at.open(page);
  await page.locator(".emporter > summary").click();
  await expect(page.locator(".hors-ligne")).toHaveText(/demande le réseau/);
  await at.symbol(page, RENNES).click();
  await at.expectPanel(page, RENNES);
});

test("a map in a frame keeps nothing, and is never answered from what the explorer keeps", async ({ page, site }) => {
  const frame = `<!doctype html><title>Hôte</title><link rel="icon" href="data:,"><iframe src="${FOLDER}?levier=achats" title="Carte"></iframe>`;
  await page.route("**/hote.html", (route) => route.fulfill({ contentType: "text/html", body: frame }));
  await page.goto("/hote.html");
  await expect(at.symbols(page.frameLocator("iframe")).first()).toBeAttached();
  await expect(page.frameLocator("iframe").locator(".emporter")).toBeAttached();
  await expect(page.frameLocator("iframe").locator(".hors-ligne")).toHaveCount(0);
  const kept = () => page.evaluate(async () => [(await navigator.serviceWorker.getRegistrations()).length, (await caches.keys()).length]);
  expect(await kept()).toEqual([0, 0]);
  await visit(page, FOLDER);
  site.asked.length = 0;
  await page.goto("/hote.html");
  await expect(at.symbols(page.frameLocator("iframe")).first()).toBeAttached();
  expect(site.asked).toContain(`${FOLDER}atlas.json`);
});

test("the manifest names icons that are there, and the page as its start", async ({ page, request }) => {
  await page.goto("/");
  const address = await page.locator('link[rel="manifest"]').evaluate((link) => link.href);
  const manifest = await (await request.get(address)).json();
  expect(new URL(manifest.start_url, address).href).toBe(new URL("/", address).href);
  for (const { src, sizes } of manifest.icons) {
    const icon = await (await request.get(new URL(src, address).href)).body();
    expect(`${icon.readUInt32BE(16)}x${icon.readUInt32BE(20)}`).toBe(sizes);
  }
  const session = await page.context().newCDPSession(page);
  const { installabilityErrors } = await session.send("Page.getInstallabilityErrors");
  expect(installabilityErrors.filter(({ errorId }) => errorId !== "in-incognito")).toEqual([]);
});
