import { readFileSync } from "node:fs";
import { expect, test } from "../support/test.js";

const fixture = (name) => readFileSync(new URL(`../../fixtures/carte/${name}.geojson`, import.meta.url), "utf8");

/** Serves `body` as a file of the site. */
const serve = (page, name, body) =>
  page.route(`**/${name}`, (route) => route.fulfill({ body, contentType: "application/geo+json" }));

test("one GeoJSON file alone makes a map whose excerpts open in the panel", async ({ page }) => {
  await serve(page, "hote.geojson", fixture("seule"));
  await page.goto("/?geojson=hote.geojson&levier=achats");
  await expect(page.locator(".symbole")).toHaveCount(4);
  await expect(page.getByRole("alert")).toHaveCount(0);
  for (const code of ["A1", "B2", "D4"]) {
    await expect(page.locator(`path[data-code="${code}"]`).first()).toBeAttached();
  }
  await expect(page.locator('.symbole[data-code="A1"]')).toHaveAttribute("aria-label", /Pays de l’Ouest.*cité/);
  await expect(page.locator('.symbole[data-code="D4"]')).toHaveAttribute("aria-label", /pas de réponse/);
  await page.locator('.symbole[data-code="A1"]').press("Enter");
  const panel = page.locator(".panneau");
  await expect(panel.getByRole("heading", { name: "Pays de l’Ouest" })).toBeVisible();
  await expect(panel).toContainText("Le pays publie son schéma d’achats responsables.");
  await expect(panel.getByRole("link", { name: /Délibération du 12 mars/ })).toHaveAttribute("href", "https://example.org/schema.pdf");
  await expect(panel).not.toContainText("résumé");
  await expect(page).toHaveURL(/geojson=hote\.geojson.*territoire=pays-de-l-ouest/);
});

test("property names are those the address gives", async ({ page }) => {
  const body = fixture("seule").replaceAll('"code"', '"id_ex"').replaceAll('"nom"', '"libelle"');
  await serve(page, "hote.geojson", body);
  await page.goto("/?geojson=hote.geojson&propriete-code=id_ex&propriete-nom=libelle");
  await expect(page.locator('.symbole[data-code="C3"]')).toHaveAttribute("aria-label", /Ville du Sud/);
});

test("a map outside France is drawn in a frame that fits it, and can be zoomed", async ({ page }) => {
  const square = (code, west, south) => ({
    type: "Feature",
    properties: { code, nom: `Région ${code}`, leviers: ["achats"] },
    geometry: {
      type: "Polygon",
      coordinates: [[[west, south], [west + 1, south], [west + 1, south + 1], [west, south + 1], [west, south]]],
    },
  });
  // With their axes exchanged these places would lie in France.
  const features = [square("ET-SO", 42, 5), square("ET-OR", 41.5, 3), square("SO-GA", 46, 6)];
  await serve(page, "hote.geojson", JSON.stringify({ type: "FeatureCollection", features }));
  await page.goto("/?geojson=hote.geojson&levier=achats");
  await expect(page.locator(".couche .symbole")).toHaveCount(3);
  await expect(page.getByRole("alert")).toHaveCount(0);
  await expect(page.locator(".cartons .cadre")).toHaveCount(0);
  // Nothing of those who made the French outlines is drawn.
  await expect(page.getByText("ADMIN EXPRESS")).toHaveCount(0);
  const map = await page.locator(".carte").boundingBox();
  const boxes = await page.locator(".couche path.contour[data-code]").evaluateAll((paths) => paths.map((path) => path.getBoundingClientRect().toJSON()));
  const left = Math.min(...boxes.map((box) => box.left));
  const right = Math.max(...boxes.map((box) => box.right));
  expect(left).toBeGreaterThanOrEqual(map.x);
  expect(right).toBeLessThanOrEqual(map.x + map.width);
  expect(right - left).toBeGreaterThan(map.width * 0.75);
  await page.locator(".commandes").getByRole("button", { name: "Zoomer", exact: true }).click();
  await expect(page).toHaveURL(/centre=4\d(\.\d+)?,\d(\.\d+)?&zoom=/);
});

test("a file of another origin is not asked for, and a sentence says so", async ({ page }) => {
  const asked = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.goto("/?geojson=https://ailleurs.example/carte.geojson");
  await expect(page.getByRole("alert")).toContainText("n’est pas celle de ce site");
  expect(asked.filter((url) => url.includes("ailleurs.example/carte") && !url.includes("?geojson="))).toEqual([]);
});

test("every problem of a file is listed, and what is sound is drawn", async ({ page }) => {
  await serve(page, "hote.geojson", fixture("fautive"));
  await page.goto("/?geojson=hote.geojson");
  const alert = page.getByRole("alert");
  await expect(alert).toContainText("anneau non fermé");
  await expect(alert).toContainText(/«\sachat\s» inconnu/);
  await expect(alert).toContainText(/entité 2.*properties\.extraits\[0\]\.source/);
});
