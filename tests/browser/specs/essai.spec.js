// « Essayer mes données »: the page reads workbooks as the editors' command does, and nothing leaves it.
import { execFile } from "node:child_process";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { test, expect } from "../support/test.js";
import { expectAccessible } from "../support/axe.js";
import { SCREENSHOTS } from "../support/site.js";
import { TERRITORIES, citedFor } from "../support/atlas.js";
import * as at from "../support/map.js";

const REPOSITORY = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../../..");
const SOURCE = path.join(REPOSITORY, "assets/source");

/** Runs the editors' command. */
function leviers(...given) {
  const cargo = ["run", "--quiet", "--no-default-features", "--features", "studio", "--bin", "leviers", "--"];
  return promisify(execFile)("cargo", [...cargo, ...given], { cwd: REPOSITORY });
}

/** A copy of the editors' files whose excerpts went through `change`, and the workbook that `modele` writes of it. */
async function workbook(folder, name, change) {
  const source = path.join(folder, name);
  await cp(SOURCE, source, { recursive: true });
  const file = path.join(source, "extraits.csv");
  await writeFile(file, change(await readFile(file, "utf8")));
  await leviers("modele", "--dossier", source, "--sortie", path.join(folder, `${name}-classeur`));
  return path.join(folder, `${name}-classeur`, "leviers.xlsx");
}

// Not cited for lever 6 yet.
const TERRITORY = TERRITORIES.find(({ states }) => states.achats === "non-cite");
const ROW = `E9001,${TERRITORY.code},L6,Un achat neuf,Un résumé neuf.,A new purchase,A new summary.,2025,S001,,explicite`;
const WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

const essai = (page) => page.locator(".essai");
const status = (page) => essai(page).getByRole("status");

/** Drops files (name and bytes) somewhere in the page. */
async function drop(page, name, bytes) {
  const given = { name, base64: bytes.toString("base64"), type: WORKBOOK };
  await page.evaluate(async ({ name, base64, type }) => {
    const transfer = new DataTransfer();
    const data = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
    transfer.items.add(new File([data], name, { type }));
    document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: transfer, bubbles: true, cancelable: true }));
  }, given);
}

async function saved(page, name) {
  const download = page.waitForEvent("download");
  await essai(page).getByRole("button", { name, exact: true }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe(name);
  return readFile(await file.path(), "utf8");
}

test.describe("with workbooks of the editors' command", () => {
  let folder;
  let good;
  let broken;

  test.beforeAll(async () => {
    // The command may have to be compiled.
    test.setTimeout(600_000);
    folder = await mkdtemp(path.join(os.tmpdir(), "leviers-essai-"));
    good = await workbook(folder, "neuf", (text) => `${text.trimEnd()}\n${ROW}\n`);
    broken = await workbook(folder, "faux", (text) => `${text.trimEnd()}\n${ROW.replace(",L6,", ",L66,")}\n`);
  });
  test.afterAll(() => rm(folder, { recursive: true, force: true }));

  test("a dropped workbook makes its map, and files equal to those of importer and construire", async ({ page, site }) => {
    test.setTimeout(300_000);
    await at.open(page, "?essayer=1&levier=achats");
    const cited = citedFor("achats");
    await expect(at.sentence(page)).toContainText(`${cited} territoires`);
    const before = site.asked.length;
    await drop(page, "leviers.xlsx", await readFile(good));
    await expect(at.sentence(page)).toContainText(`${cited + 1} territoires`);
    await expect(status(page)).toHaveText("Aucun problème. La carte montre leviers.xlsx, et non l’édition publiée.");
    await expect(page.locator(".essai h2")).toBeFocused();
    await expect(essai(page).locator(".essai-changements li")).toHaveText(/^\+ E9001 \(ligne/);
    // The reader, what it compares with, and the map: nothing else was asked, and nothing given.
    const asked = site.asked.slice(before).filter((name) => !/\/(source\/[a-z.]+|li[a-z_]+\.(js|wasm)|lecteur[a-z_.]+|[a-z.-]+\.(geo)?json|essai\.css)$/.test(name));
    expect(asked).toEqual([]);
    // Its excerpt is read from the workbook too.
    await at.entry(page, TERRITORY).or(at.symbol(page, TERRITORY)).first().click({ force: true });
    await expect(at.panel(page)).toContainText("Un résumé neuf.");
    await page.keyboard.press("Escape");

    const target = path.join(folder, "cible");
    await cp(SOURCE, target, { recursive: true });
    await leviers("importer", good, "--dossier", target);
    await leviers("construire", "--dossier", target, "--sortie", path.join(folder, "publie"));
    for (const name of ["atlas.json", "extraits.fr.json", "extraits.en.json", "parcours.json"]) {
      expect((await saved(page, name)) === (await readFile(path.join(folder, "publie", name), "utf8")), name).toBe(true);
    }
    await page.screenshot({ path: path.join(SCREENSHOTS, "essai-1280x720.png") });

    await essai(page).getByRole("button", { name: "Revenir aux données publiées" }).click();
    await expect(at.sentence(page)).toContainText(`${cited} territoires`);
    await expect(status(page)).toContainText("La carte montre l’édition publiée");
  });

  test("what is wrong is told beside the map, each problem with its row, and the page goes on", async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await at.open(page, "?essayer=1&levier=achats");
    const sentence = await at.sentence(page).textContent();
    const field = essai(page).getByLabel("Choisir un classeur (XLSX, ODS) ou des fichiers CSV");
    await field.setInputFiles(broken);
    await expect(status(page)).toHaveText("1 problème : la carte n’a pas changé.");
    const problem = essai(page).locator(".essai-problemes > li");
    await expect(problem).toHaveText(/leviers\.xlsx, feuille «\sextraits\s», ligne\s\d+, colonne «\saxe\s»\s: axe inconnu\s: «\sL66\s»/);
    await problem.locator("summary").focus();
    await page.keyboard.press("Enter");
    const faulty = problem.getByRole("row").filter({ has: page.locator("td.fautive") });
    await expect(faulty).toHaveCount(1);
    await expect(faulty).toContainText("L66");
    await expect(faulty).toContainText("à corriger");
    await expect(problem.getByRole("row").first()).toContainText("E9001");
    await expect(at.sentence(page)).toHaveText(sentence);
    await expectAccessible(page);
    for (const [width, height] of [[1280, 800], [800, 500], [360, 780]]) {
      await page.setViewportSize({ width, height });
      await page.screenshot({ path: path.join(SCREENSHOTS, `essai-probleme-${width}.png`) });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }

    // What no spreadsheet made.
    const junk = Buffer.concat([Buffer.from("PK\x03\x04"), Buffer.alloc(3000, 7)]);
    await field.setInputFiles({ name: "abîmé.xlsx", mimeType: WORKBOOK, buffer: junk });
    await expect(essai(page).locator(".essai-problemes > li")).toHaveText(/^abîmé\.xlsx\s: classeur illisible/);
    await field.setInputFiles({ name: "photo.csv", mimeType: "text/csv", buffer: Buffer.from([255, 216, 255, 0]) });
    await expect(essai(page).locator(".essai-problemes > li")).toHaveText(/^photo\.csv\s: encodage inattendu/);
    await page.goto("/?essayer=1&langue=en");
    await expect(status(page)).toContainText("The map shows the published edition");
  });
});

test.describe("a reader that fails", () => {
  test.use({ tolerated: /^console error: |^uncaught: / });

  test("a reader that cannot be had, or breaks, is told; the map stays", async ({ page }) => {
    const field = essai(page).locator('input[type="file"]');
    const csv = { name: "extraits.csv", mimeType: "text/csv", buffer: Buffer.from("id\n") };
    await page.route("**/lecteur_bg.wasm", (route) => route.fulfill({ status: 404 }));
    await at.open(page, "?essayer=1");
    await field.setInputFiles(csv);
    await expect(status(page)).toContainText("n’a pas pu être chargé");
    // As a panic of the reader would: an error that nothing catches, after it was ready.
    await page.route("**/lire.js", (route) =>
      route.fulfill({ contentType: "text/javascript", body: 'postMessage([]); onmessage = () => { throw new Error("panique"); };' }),
    );
    await field.setInputFiles(csv);
    await expect(status(page)).toContainText("n’a pas pu être lu jusqu’au bout");
    await expect(at.symbols(page)).toHaveCount(TERRITORIES.length);
  });
});

test("what can be taken away leads to the trial, with the state; a page that frames the map has none", async ({ page }) => {
  await at.open(page, "?levier=achats");
  await page.locator(".emporter > summary").click();
  await page.locator(".emporter").getByRole("link", { name: "Essayer mes données" }).click();
  await expect(essai(page)).toBeVisible();
  await expect(page).toHaveURL(/\?levier=achats&essayer=1$/);
  await essai(page).getByRole("link", { name: "Quitter l’essai" }).click();
  await expect(page).toHaveURL(/\?levier=achats$/);
  const body = '<iframe title="carte" width="1200" height="700" src="/?essayer=1"></iframe>';
  await page.route("**/hote.html", (route) => route.fulfill({ contentType: "text/html", body: `<link rel="icon" href="data:,">${body}` }));
  await page.goto("/hote.html");
  const frame = page.frameLocator("iframe");
  await expect(frame.locator(".emporter > summary")).toBeVisible();
  await expect(frame.locator(".essai")).toHaveCount(0);
});
