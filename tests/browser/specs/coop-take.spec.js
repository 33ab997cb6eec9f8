// What a visitor takes away: files re-read and compared with the state, images whole, paper as PDF.
import { readFile } from "node:fs/promises";
import path from "node:path";
import { test, expect } from "../support/test.js";
import { DIST, SCREENSHOTS } from "../support/site.js";
import { hold, holdsPrinting, release } from "../support/print.js";
import * as at from "../support/map.js";

const atlas = JSON.parse(await readFile(path.join(DIST, "atlas.json"), "utf8"));

async function openBox(page, query) {
  await page.goto(`/${query}`);
  await expect(at.sentence(page)).not.toBeEmpty();
  await page.locator(".emporter > summary").click();
}

/** Presses the button and gives the name and the bytes of the file. */
async function taken(page, name) {
  const download = page.waitForEvent("download");
  await page.locator(".emporter").getByRole("button", { name, exact: true }).click();
  const file = await download;
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

/** Rows of a CSV text with semicolons. */
function rows(text) {
  const found = [[""]];
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    const row = found.at(-1);
    if (sign === '"' && quoted && text[at + 1] === '"') {
      row[row.length - 1] += sign;
      at += 1;
    } else if (sign === '"') quoted = !quoted;
    else if (sign === ";" && !quoted) row.push("");
    else if (sign === "\n" && !quoted) found.push([""]);
    else if (sign !== "\r" || quoted) row[row.length - 1] += sign;
  }
  expect(found.pop()).toEqual([""]);
  return found;
}

const plain = (name) => name.replaceAll("’", "'").replace(/\s/g, " ");

const QUERY = "?levier=achats&et=achats";

test("the CSV has a byte order mark, semicolons and exactly the territories of the state, accents right", async ({ page }) => {
  await openBox(page, QUERY);
  const { name, bytes } = await taken(page, "CSV");
  expect(name).toMatch(/^leviers-ess_achats_\d{4}-\d\d-\d\d\.csv$/);
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const [head, ...lines] = rows(new TextDecoder("utf-8", { fatal: true, ignoreBOM: false }).decode(bytes));
  expect(head.slice(0, 3)).toEqual(["code", "identifiant", "nom"]);
  expect(lines.length).toBeGreaterThan(10);
  const column = head.indexOf("achats");
  for (const line of lines) {
    const known = atlas.territoires.find((territory) => territory.code === line[0]);
    // Names are read with typographic apostrophes and spaces.
    expect(plain(line[2])).toBe(plain(known.nom));
    expect(line[column]).toBe("cité");
  }
  await expect(at.sentence(page)).toContainText(`${lines.length}`);
});

test("JSON and GeoJSON say the sentence, the address and the territories of the state", async ({ page }) => {
  await openBox(page, QUERY);
  const sentence = await at.sentence(page).innerText();
  const json = JSON.parse((await taken(page, "JSON")).bytes.toString("utf8"));
  const map = JSON.parse((await taken(page, "GeoJSON")).bytes.toString("utf8"));
  for (const each of [json, map]) {
    expect(each.phrase.replace(/\s/g, " ")).toBe(sentence.replace(/\s/g, " "));
    expect(each.adresse).toBe(page.url());
    expect(each.edition).toBe(atlas.edition);
  }
  expect(map.type).toBe("FeatureCollection");
  expect(map.features.map((feature) => feature.properties.code)).toEqual(json.territoires.map((one) => one.code));
  for (const { geometry } of map.features) {
    expect(geometry.type).toBe("Point");
    const [lon, lat] = geometry.coordinates;
    expect(Math.abs(lon) <= 180 && Math.abs(lat) <= 90).toBe(true);
  }
});

test("the links of the cooperations view are taken away with their sources", async ({ page }) => {
  await openBox(page, "?vue=cooperations");
  await expect(page.locator(".phrases-liens .reference").first()).toBeVisible();
  const { name, bytes } = await taken(page, "CSV");
  expect(name).toContain("cooperations");
  const [head, ...lines] = rows(bytes.toString("utf8").slice(1));
  expect(lines.length).toBe(atlas.cooperations.length);
  for (const line of lines) expect(line[head.indexOf("adresse_source")]).toMatch(/^https?:/);
});

test("the SVG stands alone, with title, sentence, legend, sources, day and address", async ({ page }) => {
  await openBox(page, QUERY);
  const sentence = await at.sentence(page).innerText();
  const { bytes } = await taken(page, "SVG");
  const svg = bytes.toString("utf8");
  const plain = (text) => text.replaceAll("&lt;", "<").replaceAll("&quot;", '"').replaceAll("&amp;", "&");
  const shown = plain([...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text).join(" "));
  const flat = (text) => text.replace(/\s+/g, " ");
  for (const part of [sentence, "Avise, RTES", "ADMIN EXPRESS", atlas.edition, "et=achats", "non cité"]) {
    expect(flat(shown)).toContain(flat(part));
  }
  expect(svg).not.toMatch(/href="http|<image|<script|@import|url\(http/);
});

for (const [label, width] of [["PNG", 1200], ["PNG 2×", 2400], ["PNG A3", 4959]]) {
  test(`${label} is an image ${width} pixels wide`, async ({ page }) => {
    await openBox(page, "?levier=achats");
    const { name, bytes } = await taken(page, label);
    expect(name).toMatch(/\.png$/);
    expect(bytes.subarray(1, 4).toString()).toBe("PNG");
    expect(bytes.readUInt32BE(16)).toBe(width);
    expect(bytes.length).toBeGreaterThan(50_000);
    await expect(page.locator(".emporter-etat")).toContainText(name);
  });
}

test("a long image can be cancelled, and nothing is saved", async ({ page }) => {
  await openBox(page, "");
  let downloads = 0;
  page.on("download", () => (downloads += 1));
  // The image may be there before a click of the test is: this one comes with the button.
  await page.locator(".emporter").evaluate((box) =>
    new MutationObserver((_, watch) => {
      const cancel = [...box.querySelectorAll("button")].find((button) => button.textContent === "Annuler");
      if (!cancel) return;
      watch.disconnect();
      cancel.click();
    }).observe(box, { childList: true, subtree: true }),
  );
  await page.locator(".emporter").getByRole("button", { name: "PNG A3" }).click();
  await expect(page.locator(".emporter-etat")).toContainText("annulée");
  await page.waitForTimeout(1500);
  expect(downloads).toBe(0);
});

test("link and image go to the clipboard", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await openBox(page, QUERY);
  const box = page.locator(".emporter");
  await box.getByRole("button", { name: "Copier le lien" }).click();
  await expect(box.getByRole("status")).toHaveText("Copié.");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
  await box.getByRole("button", { name: "Copier l’image" }).click();
  const kinds = () => page.evaluate(async () => (await navigator.clipboard.read()).flatMap((item) => item.types));
  await expect.poll(kinds).toContain("image/png");
});

test("a territory prints as a sheet of A4 with the address of every source in full", async ({ page }) => {
  await page.goto("/?territoire=rennes-metropole");
  await expect(at.cards(page).first()).toBeVisible();
  await page.emulateMedia({ media: "print" });
  await expect(page.locator(".entete h1")).toBeHidden();
  await expect(page.locator(".papier-seul")).toHaveText(await at.sentence(page).textContent());
  const [first] = await page.locator(".panneau .reference a[rel]").evaluateAll((links) => links.map((link) => getComputedStyle(link, "::after").content));
  expect(first).toMatch(/https?:/);
  const pdf = await page.pdf({ path: path.join(SCREENSHOTS, "fiche.pdf"), preferCSSPageSize: true });
  expect(pdf.subarray(0, 4).toString()).toBe("%PDF");
  expect(pdf.toString("latin1")).toMatch(/MediaBox\s*\[0 0 59[45][.\d]* 84[12]/);
});

test("the poster prints on A3 with map, matrix and excerpts, and leaves the page", async ({ page }) => {
  await holdsPrinting(page);
  await openBox(page, "?levier=achats");
  await hold(page);
  await page.getByRole("button", { name: /affiche/ }).click();
  await expect.poll(() => page.evaluate(() => window.printed)).toBe(1);
  await page.emulateMedia({ media: "print" });
  const poster = page.locator(".affiche");
  await expect(poster).toBeVisible();
  await expect(poster.locator("tbody tr")).toHaveCount(atlas.territoires.length);
  await expect(poster.locator(".affiche-extrait")).toHaveCount(atlas.extraits.length);
  const pdf = await page.pdf({ path: path.join(SCREENSHOTS, "affiche.pdf"), preferCSSPageSize: true });
  expect(pdf.toString("latin1")).toMatch(/MediaBox\s*\[0 0 119[01][.\d]* 84[12]/);
  await page.emulateMedia({ media: "screen" });
  await release(page);
  await expect(poster).toHaveCount(0);
});

test("a comparison prints alone, and the map is back after it", async ({ page }) => {
  await page.goto("/?comparer=nantes-metropole+rennes-metropole+metropole-de-lyon");
  await expect(page.locator(".comparatif")).toBeVisible();
  await page.emulateMedia({ media: "print" });
  await expect(page.locator(".comparatif")).toBeVisible();
  await expect(page.locator(".grille")).toBeHidden();
  const pdf = await page.pdf({ path: path.join(SCREENSHOTS, "comparaison.pdf"), preferCSSPageSize: true });
  expect(pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  await page.emulateMedia({ media: "screen" });
  await expect(at.symbols(page)).toHaveCount(atlas.territoires.length);
});

test("where the browser can share, sentence and address are handed over", async ({ page }) => {
  await page.addInitScript(() => {
    navigator.share = async (what) => (window.shared = what);
  });
  await openBox(page, "?levier=achats");
  await page.getByRole("button", { name: "Partager…" }).click();
  const shared = await page.evaluate(() => window.shared);
  expect(shared.url).toContain("levier=achats");
  expect(shared.text).toBe(await at.sentence(page).textContent());
});
