// The site without the program: the first view before it, the static pages, and what takes their place.
import { execFile } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { HtmlValidate } from "html-validate";
import { test, expect } from "../support/test.js";
import { expectAccessible } from "../support/axe.js";
import { COMMAND, DIST, SCREENSHOTS } from "../support/site.js";
import { TERRITORIES } from "../support/atlas.js";
import * as at from "../support/map.js";

const atlas = JSON.parse(readFileSync(path.join(DIST, "atlas.json"), "utf8"));
const html = readdirSync(DIST, { recursive: true }).filter((file) => /^index\.html$|^(en|territoires|leviers|themes|cadres)\/.*\.html$/.test(file));
const SAMPLE = ["index.html", "en/index.html", "territoires/rennes-metropole.html", "en/leviers/achats.html", "themes/habitat.html"];

test.describe("without JavaScript", () => {
  // What the page preloads is of no use then, as the browser remarks.
  test.use({ javaScriptEnabled: false, tolerated: /preloaded using link preload but not used/ });

  test("[E-6] the first page has the map, its alternative, the whole table and links to every page", async ({ page }) => {
    await page.goto("/");
    const map = page.getByRole("img", { name: /territoires sur \d+ sont cités/ });
    await expect(map).toBeVisible();
    expect(await map.locator("use").count()).toBeGreaterThan(TERRITORIES.length);
    await expect(page.getByRole("row")).toHaveCount(TERRITORIES.length + 2);
    const states = await page.locator("td").allInnerTexts();
    expect(states).toHaveLength(TERRITORIES.length * atlas.axes.length);
    expect(new Set(states)).toEqual(new Set(["cité", "non cité", "pas de réponse"]));
    const links = await page.locator(".fige .liste a").evaluateAll((all) => all.map((link) => link.getAttribute("href")));
    expect(links).toHaveLength(TERRITORIES.length);
    await page.screenshot({ path: path.join(SCREENSHOTS, "premiere-vue.png") });
  });

  test("every page leads to others that are there, in both languages, from any folder", async ({ page }) => {
    for (const start of ["un/dossier/", "un/dossier/en/", "un/dossier/territoires/rennes-metropole.html", "un/dossier/en/leviers/achats.html"]) {
      await page.goto(`/${start}`.replace(/\/$/, "/index.html"));
      const hrefs = await page.locator("a[href]").evaluateAll((all) => all.map((link) => link.href));
      const own = [...new Set(hrefs.map((href) => href.split(/[?#]/)[0]))].filter((href) => href.startsWith(new URL("/", page.url()).href));
      expect(own.length).toBeGreaterThan(3);
      for (const href of own) {
        const file = new URL(href).pathname.replace("/un/dossier/", "") || "index.html";
        expect([...html, "atlas.json", "extraits.fr.json"], href).toContain(file.replace(/\/$/, "/index.html"));
      }
    }
  });
});

for (const file of SAMPLE.slice(1)) {
  test(`/${file} passes axe, light, dark and narrow`, async ({ page }) => {
    await page.goto(`/${file}`);
    // The table has 1,712 cells, each of which axe looks at.
    if (file !== "en/index.html") await expectAccessible(page);
    await page.emulateMedia({ colorScheme: "dark" });
    await expectAccessible(page);
    await page.setViewportSize({ width: 320, height: 640 });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(320);
    await page.screenshot({ path: path.join(SCREENSHOTS, `page-${file.replaceAll("/", "-")}.png`) });
  });
}

test("every page of the site is valid HTML with a title, a description and its facts", async () => {
  const config = { extends: ["html-validate:standard"], rules: { "long-title": "off", "no-inline-style": "error", "void-style": "off", "doctype-style": "off" } };
  const validator = new HtmlValidate(config);
  expect(html.length).toBe(2 * (TERRITORIES.length + atlas.axes.length + 1));
  const titles = new Set();
  for (const file of html) {
    const text = readFileSync(path.join(DIST, file), "utf8");
    // All pages of a kind come from one writer: a whole check of a sample, the essentials of each.
    if (SAMPLE.includes(file)) {
      const { results } = await validator.validateString(text);
      const messages = results.flatMap((result) => result.messages).map(({ ruleId, message, line, column }) => `${line}:${column} ${ruleId} ${message}`);
      expect(messages, file).toEqual([]);
    }
    titles.add(text.match(/<title>([^<]+)<\/title>/)[1]);
    expect(text, file).toMatch(/<meta name="description" content="[^"]{20,}"/);
    const [, facts] = text.match(/<script type="application\/ld\+json">(.*?)<\/script>/);
    expect(JSON.parse(facts)["@context"]).toBe("https://schema.org");
    expect(text, file).not.toMatch(/ style="|<script(?! type="application\/ld\+json")(?![^>]* src=)/);
  }
  expect(titles.size).toBe(html.length);
});

test("the oEmbed answer that a page names has its title, and a frame of that title that shows the same", async ({ page, site }) => {
  test.skip(!process.env.CI && !existsSync(COMMAND), "leviers is not built: cargo build --no-default-features --features studio");
  // The build does not know the address that it will have: its pages once more, with one.
  const folder = mkdtempSync(path.join(tmpdir(), "leviers-"));
  cpSync(DIST, folder, { recursive: true });
  const options = ["--adresse", `${site.url}/`, "--dossier", DIST, "--contours", DIST];
  await promisify(execFile)(COMMAND, ["publier", folder, "--pages-seules", ...options]);
  site.root = folder;
  const titles = new Set();
  try {
    for (const [file, query] of [
      ["en/index.html", "?langue=en"],
      ["leviers/achats.html", "?levier=achats"],
      ["territoires/rennes-metropole.html", "?territoire=rennes-metropole"],
    ]) {
      await page.goto(`/${file}`);
      const link = page.locator('link[rel="alternate"][type="application/json+oembed"]');
      const found = await page.request.get(await link.getAttribute("href"));
      expect(found.headers()["content-type"]).toMatch(/^application\/json/);
      const answer = await found.json();
      const title = await page.locator('meta[property="og:title"]').getAttribute("content");
      expect(answer).toMatchObject({ version: "1.0", type: "rich", title, provider_url: `${site.url}/` });
      // Not read by the page: its policy refuses the border that the frame sets.
      const [frame] = answer.html.match(/<iframe [^>]*>/);
      const of = (name) => frame.match(new RegExp(` ${name}="([^"]*)"`))[1].replaceAll("&amp;", "&");
      expect([of("src"), of("title"), of("height")]).toEqual([`${site.url}/integrer.html${query}`, title, String(answer.height)]);
      expect(answer.html).toContain(`<a href="${site.url}/${query}">`);
      expect(answer.html).not.toContain("<script");
      titles.add(title);
      expect((await page.request.get(of("src"))).status()).toBe(200);
    }
  } finally {
    site.root = DIST;
    rmSync(folder, { recursive: true });
  }
  expect(titles.size).toBe(3);
});

test("the first map is there before the program, which takes its place without a shift or a blank frame", async ({ page }) => {
  let release;
  const held = new Promise((resolve) => (release = resolve));
  await page.route("**/*.wasm", async (route) => {
    await held;
    await route.continue();
  });
  await page.addInitScript(() => {
    window.shifts = 0;
    new PerformanceObserver((list) => list.getEntries().forEach((entry) => (window.shifts += entry.value))).observe({
      type: "layout-shift",
      buffered: true,
    });
    // At each frame: is there a map, drawn, in sight?
    window.blank = 0;
    const look = () => {
      const drawn = document.querySelector(".fige .figee, .vive:not(.invisible) .symbole");
      if (document.body && document.getElementById("carte") && !drawn) window.blank += 1;
      requestAnimationFrame(look);
    };
    document.addEventListener("DOMContentLoaded", look);
  });
  await page.goto("/");
  const first = page.locator(".fige .figee");
  await expect(first).toBeVisible();
  const before = await first.boundingBox();
  await expect(page.getByRole("status")).toHaveText("Chargement de la carte…");
  release();
  await expect(at.symbols(page)).toHaveCount(TERRITORIES.length);
  await expect(page.locator(".fige")).toHaveCount(0);
  const after = await at.map(page).boundingBox();
  // The frame of the live map has a bar above it, which the first view leaves room for or not: it fills the same column.
  expect(Math.abs(after.x - before.x)).toBeLessThan(2);
  expect(Math.abs(after.width - before.width)).toBeLessThan(2);
  expect(await page.evaluate(() => window.shifts)).toBe(0);
  expect(await page.evaluate(() => window.blank)).toBe(0);
});

test("an address in English shows no French before the map, then the whole first page in English, then the map", async ({ page }) => {
  const held = ["**/*.wasm", "**/en/index.html"].map(async (pattern) => {
    let release;
    const go = new Promise((resolve) => (release = resolve));
    await page.route(pattern, async (route) => (await go, route.continue()));
    return release;
  });
  const [wasm, english] = await Promise.all(held);
  await page.goto("/?langue=en");
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(page.getByRole("status")).toHaveText("The map is loading…");
  await expect(page.locator(".fige .figee")).toBeVisible();
  // Hidden texts have no box of their own to read.
  const read = () => page.locator("#carte").evaluate((carte) => carte.innerText.replace(/\s+/g, " ").trim());
  expect(await read()).toBe("The map is loading…");
  english();
  await expect(page.locator(".fige h1")).toHaveText("Levers for the SSE in French urban territories");
  await expect(page.getByRole("row")).toHaveCount(TERRITORIES.length + 2);
  expect(await read()).not.toMatch(/\b(cité|cités|territoires|pas de réponse|Chargement)\b/);
  const link = page.locator(".fige .liste a").first();
  expect(await link.evaluate((link) => link.href)).toMatch(/\/en\/territoires\/[a-z-]+\.html$/);
  wasm();
  await expect(at.symbols(page)).toHaveCount(TERRITORIES.length);
  await expect(page.locator(".fige")).toHaveCount(0);
  await expect(page.locator('.leviers[lang="en"]')).toBeVisible();
});

test.describe("when the content cannot be had", () => {
  test.use({ tolerated: /Failed to load resource/ });

  test("what is wrong is said above the static content, which stays until the map comes", async ({ page }) => {
    await page.route("**/atlas.json", (route) => route.abort());
    await page.goto("/");
    const box = page.locator(".problemes");
    await expect(box).toContainText("atlas.json");
    await expect(page.locator(".fige .figee")).toBeVisible();
    await expect(page.getByRole("row")).toHaveCount(TERRITORIES.length + 2);
    await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
    expect((await box.boundingBox()).y).toBeLessThan((await page.locator(".fige").boundingBox()).y);
    await page.screenshot({ path: path.join(SCREENSHOTS, "premiere-vue-panne.png") });
    await page.unroute("**/atlas.json");
    await box.getByRole("button").press("Enter");
    await expect(at.symbols(page)).toHaveCount(TERRITORIES.length);
    await expect(page.locator(".fige")).toHaveCount(0);
  });
});

test("the host pages that the site ships are valid HTML", async () => {
  // What a host pastes has an inline style; a page with hostile rules has them.
  const config = { extends: ["html-validate:standard"], rules: { "long-title": "off", "void-style": "off", "doctype-style": "off", "no-inline-style": "off", "require-sri": "off" } };
  const validator = new HtmlValidate(config);
  const pages = readdirSync(path.join(DIST, "examples")).filter((file) => file.endsWith(".html"));
  expect(pages.length).toBeGreaterThan(15);
  for (const file of [...pages.map((file) => `examples/${file}`), "integrer.html"]) {
    const { results } = await validator.validateString(readFileSync(path.join(DIST, file), "utf8"));
    const messages = results.flatMap((result) => result.messages).map(({ ruleId, message, line, column }) => `${line}:${column} ${ruleId} ${message}`);
    // Every browser reads a width in percent, and a style in its place is refused by strict policies (decision 0062).
    expect(messages.filter((message) => !/"width" has invalid value "100%"/.test(message)), file).toEqual([]);
  }
});

test("a visitor who was already reading keeps a place in the page", async ({ page }) => {
  const focus = async (route) => {
    await page.locator(".fige .liste a").first().focus();
    await route.continue();
  };
  await page.route("**/*.wasm", focus, { times: 1 });
  await page.goto("/");
  await expect(at.symbols(page)).toHaveCount(TERRITORIES.length);
  await expect.poll(async () => (await at.focused(page)).className).toContain("evitement");
});
