// A tour composed in the map itself: built without code, played, saved as the editors' file, opened again.
import { readFile } from "node:fs/promises";
import { mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "../support/test.js";
import * as at from "../support/map.js";
import { DIST, SCREENSHOTS } from "../support/site.js";
import { territory } from "../support/atlas.js";

const COUNT = JSON.parse(readFileSync(path.join(DIST, "parcours.json"), "utf8")).parcours.length;
const HEADER =
  "parcours,parcours_titre_fr,parcours_titre_en,etape,axe,territoire,vue,titre_fr,texte_fr,titre_en,texte_en,preuves,secondes,etat,notes_fr,notes_en";

const box = (page) => page.locator(".composer");
const steps = (page) => box(page).locator(".composer-etapes > li");
const form = (page) => box(page).locator(".composer-etape");
const press = (page, name) => box(page).getByRole("button", { name, exact: true }).click();
const fill = (page, name, text) => box(page).getByLabel(name, { exact: true }).fill(text);

async function begin(page, query) {
  await at.open(page, query);
  await box(page).locator("> summary").click();
}

async function add(page) {
  const before = await steps(page).count();
  await press(page, "Ajouter cette vue au parcours");
  await expect(steps(page)).toHaveCount(before + 1);
  await expect(form(page).locator("h3")).toBeFocused();
}

async function write(page, n) {
  await fill(page, "Titre", `Titre ${n}, « un »`);
  await fill(page, "Titre en anglais", `Title ${n}`);
  await fill(page, "Texte", `Texte ${n}`);
  await fill(page, "Texte en anglais", `Text ${n}`);
}

/** Another view, without a new load. */
async function go(page, query) {
  await page.evaluate((query) => {
    history.pushState(null, "", query);
    dispatchEvent(new PopStateEvent("popstate"));
  }, query);
}

/** Three steps about three views, all words there. */
async function compose(page) {
  await begin(page, "?levier=achats&territoire=rennes-metropole");
  await add(page);
  await write(page, 1);
  await fill(page, "Titre du parcours", "L'essai");
  await fill(page, "Titre du parcours en anglais", "The trial");
  await go(page, "/?extrait=E012");
  await add(page);
  await write(page, 2);
  await go(page, "/?vue=cooperations&territoire=brest-metropole");
  await add(page);
  await write(page, 3);
}

async function saved(page) {
  const download = page.waitForEvent("download");
  await press(page, "Enregistrer (parcours.csv)");
  const file = await download;
  expect(file.suggestedFilename()).toBe("parcours.csv");
  return readFile(await file.path(), "utf8");
}

test("views become steps, are written, put in order, and saved as rows that the editors' command takes", async ({ page }) => {
  await compose(page);
  await expect(box(page)).toContainText("Rien ne manque pour publier ce parcours.");
  mkdirSync(SCREENSHOTS, { recursive: true });
  await box(page).screenshot({ path: path.join(SCREENSHOTS, "composer.png") });
  await press(page, "Monter l’étape 3");
  await expect(steps(page).nth(1)).toContainText("Titre 3");
  await expect(steps(page).nth(1).getByRole("button", { name: "Monter l’étape 2" })).toBeFocused();
  await press(page, "Descendre l’étape 1");
  await expect(steps(page).nth(0)).toContainText("Titre 3");
  await press(page, "Modifier l’étape 2");
  await expect(form(page).getByLabel("Titre", { exact: true })).toHaveValue("Titre 1, « un »");
  await fill(page, "Durée, en secondes", "33");
  await fill(page, "Notes, pour qui présente", "À dire");
  await expect(steps(page).nth(1)).toContainText("notes en anglais");
  await fill(page, "Notes en anglais", "To say");
  const text = await saved(page);
  const lines = text.split("\n");
  expect(lines[0]).toBe(HEADER);
  expect(lines).toHaveLength(5);
  expect(lines[1]).toMatch(/^l-essai,L'essai,The trial,1,[A-Z]\d,242900314,cooperations,"Titre 3, « un »",Texte 3,Title 3,Text 3,.*K03.*,20,vue=cooperations&territoire=brest-metropole,,$/u);
  expect(lines[2]).toMatch(/^l-essai,L'essai,The trial,2,L6,243500139,carte,.*,E\d+.*,33,levier=achats&territoire=rennes-metropole,À dire,To say$/u);
  expect(lines[3]).toMatch(/^l-essai,L'essai,The trial,3,L4,243300316,carte,.*,E012,20,territoire=bordeaux-metropole&extrait=E012,,$/u);
});

test("what is taken away can be put back, and a saved file goes on where it was", async ({ page }) => {
  await compose(page);
  await press(page, "Retirer l’étape 2");
  await expect(steps(page)).toHaveCount(2);
  await expect(box(page).getByRole("button", { name: "Remettre" })).toBeFocused();
  await press(page, "Remettre");
  await expect(steps(page)).toHaveCount(3);
  await expect(steps(page).nth(1)).toContainText("Titre 2");
  const text = await saved(page);
  await press(page, "Tout retirer");
  await expect(steps(page)).toHaveCount(0);
  await box(page).locator('input[type="file"]').setInputFiles({ name: "parcours.csv", mimeType: "text/csv", buffer: Buffer.from(text) });
  await expect(steps(page)).toHaveCount(3);
  await expect(box(page)).toContainText("3 étapes ouvertes.");
  expect(await saved(page)).toBe(text);
  await box(page).locator('input[type="file"]').setInputFiles({ name: "x.csv", mimeType: "text/csv", buffer: Buffer.from("a,b\n") });
  await expect(box(page)).toContainText("La colonne « parcours » de parcours.csv n’y est pas.");
  await expect(steps(page)).toHaveCount(3);
});

test("a view without an excerpt says so, and takes one once it is about something", async ({ page }) => {
  await begin(page, "?levier=recherche");
  await add(page);
  await expect(steps(page).first()).toContainText("au moins un extrait ou une coopération");
  const rennes = territory("rennes-metropole");
  await box(page).getByLabel("Territoire dont parle l’étape").selectOption(rennes.slug);
  await box(page).getByLabel("Axe dont elle parle").selectOption("achats");
  await expect(steps(page).first()).not.toContainText("au moins un extrait");
  const boxes = form(page).locator('fieldset input[type="checkbox"]:checked');
  await expect(boxes.first()).toBeVisible();
  while ((await boxes.count()) > 0) await boxes.first().uncheck();
  await expect(steps(page).first()).toContainText("au moins un extrait ou une coopération");
});

test("it plays like any tour, its steps have the addresses of their views, and it is left as any", async ({ page }) => {
  await compose(page);
  await press(page, "Jouer ce parcours");
  const title = page.locator(".etape h2");
  await expect(title).toHaveText("Titre 1, «\u00a0un\u00a0»");
  await expect(title).toBeFocused();
  await expect(page).toHaveURL(/\?levier=achats&territoire=rennes-metropole$/);
  await expect(page.locator(".etape .preuves li").first()).toBeVisible();
  await page.keyboard.press("PageDown");
  await expect(title).toHaveText("Titre 2, «\u00a0un\u00a0»");
  await expect(page).toHaveURL(/extrait=E012/);
  await page.keyboard.press("End");
  await expect(page.locator(".leviers")).toHaveAttribute("data-vue", "cooperations");
  await expect(page.getByRole("link", { name: /Fenêtre de présentation/ })).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Mode projection" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.locator(".etape")).toHaveCount(0);
  await expect(steps(page)).toHaveCount(3);
  // The published tours are what they were.
  await page.getByRole("button", { name: "Parcours guidés" }).click();
  await page.locator(".choix-parcours li button").nth(1).click();
  await expect(page).toHaveURL(/parcours=[a-z-]+&etape=1$/);
  expect(COUNT).toBeGreaterThan(1);
});

test("nothing of it is kept on the device, and leaving with something unsaved asks first", async ({ page }) => {
  await begin(page, "?extrait=E012");
  await add(page);
  await write(page, 1);
  const kept = await page.evaluate(async () => [
    localStorage.length,
    sessionStorage.length,
    document.cookie,
    (await indexedDB.databases()).length,
  ]);
  expect(kept).toEqual([0, 0, "", 0]);
  const asked = page.waitForEvent("dialog");
  const left = page.close({ runBeforeUnload: true });
  const dialog = await asked;
  expect(dialog.type()).toBe("beforeunload");
  await dialog.accept();
  await left;
});

test("the map keeps its room beside the box, and the boxes stay within the screen", async ({ page }) => {
  for (const [width, height] of [
    [1280, 720],
    [1920, 1080],
  ]) {
    await page.setViewportSize({ width, height });
    await begin(page, "?extrait=E012");
    await add(page);
    const map = await page.locator(".carte").boundingBox();
    expect(map.height).toBeGreaterThan(0.25 * height);
    await page.evaluate(() => scrollTo(0, 0));
    await page.locator(".emporter > summary").click();
    const boxes = await page.locator(".emporter-boite").boundingBox();
    expect(boxes.y).toBeGreaterThanOrEqual(0);
    mkdirSync(SCREENSHOTS, { recursive: true });
    await page.screenshot({ path: path.join(SCREENSHOTS, `composer-${width}.png`) });
  }
});

test("it is offered neither in a frame, nor on a stand, nor over a host's own map", async ({ page }) => {
  await page.route("**/hote.html", (route) =>
    route.fulfill({ contentType: "text/html", body: '<!doctype html><iframe title="Carte" style="width:1200px;height:700px" src="/"></iframe>' }),
  );
  await page.goto("/hote.html");
  const frame = page.frameLocator("iframe");
  await expect(frame.locator(".emporter")).toHaveCount(1);
  await expect(frame.locator(".composer")).toHaveCount(0);
  await page.goto("/?mode=borne&inactif=0");
  await expect(page.locator(".etape h2")).toBeVisible();
  await expect(page.locator(".composer")).toHaveCount(0);
});

test.describe("beside the visitor's own files", () => {
  const SOURCE = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../../../assets/source/parcours.csv");
  const essai = (page) => page.locator(".essai");
  const given = (page) => essai(page).getByLabel("Choisir un classeur (XLSX, ODS) ou des fichiers CSV");

  test("the draft goes on over the files that are tried, and over the published ones after them", async ({ page }) => {
    await begin(page, "?essayer=1&levier=achats&territoire=rennes-metropole");
    await add(page);
    await write(page, 1);
    await fill(page, "Notes, pour qui présente", "À dire, « vite »\net bien");
    await go(page, "/?essayer=1&extrait=E012");
    await add(page);
    await write(page, 2);
    const before = await saved(page);
    await fill(page, "Texte", "Texte changé");
    await page.locator(".panneau .fermer").click();
    // The editors' own tours, one title changed: other content, and another map.
    const tours = await readFile(SOURCE, "utf8");
    const [, title] = /^sept-leviers,([^,]+),/m.exec(tours);
    const changed = Buffer.from(tours.replaceAll(`sept-leviers,${title},`, "sept-leviers,Un autre titre,"));
    await essai(page).getByLabel("Garder les lignes que les fichiers n’ont pas").check();
    await given(page).setInputFiles({ name: "parcours.csv", mimeType: "text/csv", buffer: changed });
    await expect(essai(page).getByRole("status")).toContainText("La carte montre parcours.csv");
    await expect(steps(page)).toHaveCount(2);
    await expect(box(page)).toHaveAttribute("open", "");
    await expect(box(page)).toContainText("La carte a changé de données : le parcours composé y garde 2 étapes.");
    // Still unsaved: leaving asks.
    expect(await page.evaluate(() => !dispatchEvent(new Event("beforeunload", { cancelable: true })))).toBe(true);
    const over = await saved(page);
    expect(over).toBe(before.replace("Texte 2", "Texte changé"));
    await essai(page).getByRole("button", { name: "Revenir aux données publiées" }).click();
    await expect(essai(page).getByRole("status")).toContainText("La carte montre l’édition publiée");
    await expect(steps(page)).toHaveCount(2);
    expect(await saved(page)).toBe(over);
    expect(await page.evaluate(() => dispatchEvent(new Event("beforeunload", { cancelable: true })))).toBe(true);
  });

  test("the way to them asks first while something is unsaved", async ({ page }) => {
    await begin(page, "?extrait=E012");
    await add(page);
    await page.locator(".emporter > summary").click();
    const asked = page.waitForEvent("dialog");
    const link = page.getByRole("link", { name: "Essayer mes données" }).click();
    const dialog = await asked;
    expect(dialog.type()).toBe("beforeunload");
    await dialog.dismiss();
    await link;
    await expect(steps(page)).toHaveCount(1);
    await expect(page).not.toHaveURL(/essayer/);
  });
});
