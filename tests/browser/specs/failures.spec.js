// What fails says so: its own message that names the file, announced, with a retry, and everything else still there.
import { readFileSync } from "node:fs";
import path from "node:path";
import { test, expect, BROKEN_FILE } from "../support/test.js";
import { DIST } from "../support/site.js";
import { TERRITORIES, territory } from "../support/atlas.js";
import { plain } from "../support/words.js";
import * as at from "../support/map.js";

test.use({ tolerated: BROKEN_FILE });

const RENNES = territory("rennes-metropole");
const read = (file) => JSON.parse(readFileSync(path.join(DIST, file), "utf8"));

/** Requests for `file`; for outlines, those for their overview too, in whose place the map asks for them. */
const PATTERNS = {
  "atlas.json": /\/atlas\.json$/,
  "territoires.geojson": /\/territoires(\.apercu)?\.geojson$/,
  "contexte.geojson": /\/contexte(\.apercu)?\.geojson$/,
};
const requests = (file) => PATTERNS[file] ?? `**/${file}`;

/** Answers `file` with a status, a text, a value to write as JSON, or no answer at all. */
async function breakFile(page, file, { status = 200, body, json, cut }) {
  await page.route(requests(file), (route) => {
    if (cut) return route.abort("connectionfailed");
    return route.fulfill({ status, body: json ? JSON.stringify(json) : (body ?? ""), contentType: "application/json" });
  });
}

/** The alert, once it says `message`; checked for what every alert must have. */
async function expectAlert(page, file, message) {
  const alert = page.getByRole("alert");
  await expect(alert).toHaveCount(1);
  await expect(alert).toBeVisible();
  await expect(alert).toContainText(new RegExp(file.replace(".geojson", "(.apercu)?.geojson")));
  await expect.poll(async () => plain(await alert.innerText())).toMatch(message);
  await expect(alert.getByRole("button", { name: "Réessayer" })).toBeVisible();
  return alert;
}

/** Mends `file`, pushes the retry of `alert` and waits for the whole map. */
async function expectRetryWorks(page, file, alert) {
  await page.unroute(requests(file));
  await alert.getByRole("button", { name: "Réessayer" }).click();
  await expect(page.getByRole("alert")).toHaveCount(0);
  await expect(at.symbols(page)).toHaveCount(TERRITORIES.length);
}

const atlas = read("atlas.json");
const ATLAS = [
  { name: "answers 404", answer: { status: 404 }, message: /le serveur a répondu 404/ },
  { name: "answers 500", answer: { status: 500 }, message: /le serveur a répondu 500/ },
  { name: "does not answer", answer: { cut: true }, message: /aucune réponse du serveur/ },
  { name: "is empty", answer: { body: "" }, message: /le fichier est vide/ },
  { name: "is not JSON", answer: { body: "<!doctype html><p>404" }, message: /n’est pas du JSON/ },
  { name: "is of a later version", answer: { json: { ...atlas, version: 999 } }, message: /version 999, attendue : \d/ },
  { name: "has no version", answer: { json: {} }, message: /aucune version/ },
  { name: "is of another shape", answer: { json: { version: atlas.version, axes: 3 } }, message: /forme inattendue/ },
];
for (const { name, answer, message } of ATLAS) {
  test(`[P-11] when atlas.json ${name}, a sentence says so and a retry brings the map`, async ({ page }) => {
    await breakFile(page, "atlas.json", answer);
    await page.goto("/");
    const alert = await expectAlert(page, "atlas.json", message);
    await expect(alert.getByRole("heading")).toHaveText("La carte n’a pas pu être affichée");
    await expectRetryWorks(page, "atlas.json", alert);
  });
}

const shapes = read("territoires.apercu.geojson");
const changed = (change) => {
  const copy = structuredClone(shapes);
  change(copy.features);
  return copy;
};
const TERRITOIRES = [
  { name: "is missing", answer: { status: 404 }, message: /le serveur a répondu 404/, drawn: 0 },
  { name: "does not answer", answer: { cut: true }, message: /aucune réponse du serveur/, drawn: 0 },
  { name: "is empty", answer: { body: "" }, message: /le fichier est vide/, drawn: 0 },
  { name: "is broken JSON", answer: { body: '{"type":"FeatureCollection","features":[{' }, message: /n’est pas du JSON/, drawn: 0 },
  { name: "is no FeatureCollection", answer: { json: { type: "Topology" } }, message: /pas une FeatureCollection/, drawn: 0 },
  { name: "has no feature", answer: { json: { type: "FeatureCollection", features: [] } }, message: /aucune entité/, drawn: 0 },
  {
    name: "has a feature without geometry",
    answer: { json: changed((features) => (features[0].geometry = null)) },
    message: /entité 1 .*aucune géométrie/,
    drawn: TERRITORIES.length - 1,
  },
  {
    name: "has an unknown code",
    answer: { json: changed((features) => (features[0].properties.code = "99999")) },
    message: /code « 99999 » inconnu/,
    drawn: TERRITORIES.length - 1,
  },
  {
    name: "lacks a territory",
    answer: { json: changed((features) => features.splice(0, 1)) },
    message: /aucune entité pour le territoire/,
    drawn: TERRITORIES.length - 1,
  },
  {
    name: "shares no code with the atlas",
    answer: { json: changed((features) => features.forEach((feature, n) => (feature.properties.code = `x${n}`))) },
    message: /aucun code de territoire reconnu/,
    drawn: 0,
  },
];
for (const { name, answer, message, drawn } of TERRITOIRES) {
  test(`[P-11] when territoires.geojson ${name}, a sentence says so and the list works`, async ({ page }) => {
    await breakFile(page, "territoires.geojson", answer);
    await page.goto("/");
    const alert = await expectAlert(page, "territoires.geojson", message);
    await expect(at.entries(page)).toHaveCount(TERRITORIES.length);
    await expect(at.symbols(page)).toHaveCount(drawn);
    // No empty frame stands for a map that is not there.
    await expect(at.map(page)).toHaveCount(drawn > 0 ? 1 : 0);
    await expect(at.sentence(page)).not.toBeEmpty();
    await at.entry(page, RENNES).press("Enter");
    await at.expectPanel(page, RENNES);
    await expect(at.panelHeading(page)).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(at.entry(page, RENNES)).toBeFocused();
    await expectRetryWorks(page, "territoires.geojson", alert);
  });
}

test("[P-11] when contexte.geojson is missing, a sentence says so and the map is whole without its background", async ({ page }) => {
  await breakFile(page, "contexte.geojson", { status: 404 });
  await page.goto("/");
  const alert = await expectAlert(page, "contexte.geojson", /le serveur a répondu 404/);
  await expect(at.symbols(page)).toHaveCount(TERRITORIES.length);
  await expect(page.locator(".region path")).toHaveCount(0);
  await expectRetryWorks(page, "contexte.geojson", alert);
  await expect(page.locator(".dessin defs path")).not.toHaveCount(0);
});

test("[P-11] several broken files are all named", async ({ page }) => {
  await breakFile(page, "territoires.geojson", { status: 404 });
  await breakFile(page, "contexte.geojson", { cut: true });
  await page.goto("/");
  const alert = await expectAlert(page, "territoires.geojson", /^2 problèmes/);
  await expect(alert).toContainText("contexte.geojson");
});

test("[P-11] the message follows the language", async ({ page }) => {
  await breakFile(page, "territoires.geojson", { status: 404 });
  await page.goto("/?langue=en");
  const alert = page.getByRole("alert");
  await expect(alert).toContainText("territoires.geojson: the server answered 404");
  await page.getByRole("button", { name: "Français" }).click();
  await expect.poll(async () => plain(await alert.innerText())).toContain("le serveur a répondu 404");
});

const EXTRAITS = [
  { name: "is missing", answer: { status: 404 }, message: /le serveur a répondu 404/ },
  { name: "does not answer", answer: { cut: true }, message: /aucune réponse du serveur/ },
  { name: "is not JSON", answer: { body: "non" }, message: /n’est pas du JSON/ },
  { name: "is of another edition", answer: { json: { ...read("extraits.fr.json"), edition: "2001-01-01" } }, message: /2001-01-01/ },
];
for (const { name, answer, message } of EXTRAITS) {
  test(`[P-11] when extraits.fr.json ${name}, the panel says so and its retry brings the excerpts`, async ({ page }) => {
    await breakFile(page, "extraits.fr.json", answer);
    await at.open(page);
    await at.symbol(page, RENNES).click();
    await expect(at.panelHeading(page)).toHaveText(RENNES.name);
    const alert = await expectAlert(page, "extraits.fr.json", message);
    await expect(at.panel(page).getByRole("alert")).toHaveCount(1);
    await page.unroute("**/extraits.fr.json");
    await alert.getByRole("button", { name: "Réessayer" }).click();
    await at.expectPanel(page, RENNES);
    await expect(page.getByRole("alert")).toHaveCount(0);
  });
}

test("[P-11] a retry that fails again says it again, and the next one works", async ({ page }) => {
  await breakFile(page, "atlas.json", { status: 503 });
  await page.goto("/");
  const alert = await expectAlert(page, "atlas.json", /503/);
  await page.unroute(requests("atlas.json"));
  await breakFile(page, "atlas.json", { status: 404 });
  await alert.getByRole("button", { name: "Réessayer" }).click();
  await expectRetryWorks(page, "atlas.json", await expectAlert(page, "atlas.json", /404/));
});

for (const file of ["atlas.json", "territoires.geojson"]) {
  test(`[K-5] a retry of ${file} by keyboard does not drop the focus on the body`, async ({ page }) => {
    await breakFile(page, file, { status: 404 });
    await page.goto("/");
    const alert = await expectAlert(page, file, /404/);
    await page.unroute(requests(file));
    await alert.getByRole("button", { name: "Réessayer" }).press("Enter");
    await expect(at.symbols(page)).toHaveCount(TERRITORIES.length);
    await expect.poll(async () => (await at.focused(page)).tag).not.toBe("body");
  });
}

test("[P-11] while the data is on its way, a text says that it is loading", async ({ page }) => {
  let answer;
  const held = new Promise((resolve) => (answer = resolve));
  await page.route("**/atlas.json", async (route) => {
    await held;
    await route.continue();
  });
  await page.goto("/");
  await expect(page.getByRole("status")).toHaveText("Chargement de la carte…");
  answer();
  await expect(at.symbols(page)).toHaveCount(TERRITORIES.length);
});
