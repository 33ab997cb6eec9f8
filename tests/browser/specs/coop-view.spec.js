// The cooperations view: links drawn and told alike, everything by keyboard, neighbours, comparison, sets of levers.
import { readFile } from "node:fs/promises";
import path from "node:path";
import { test, expect } from "../support/test.js";
import { expectAccessible } from "../support/axe.js";
import { DIST } from "../support/site.js";
import * as at from "../support/map.js";

const atlas = JSON.parse(await readFile(path.join(DIST, "atlas.json"), "utf8"));
const slugs = atlas.territoires.map((territory) => territory.slug);
const bound = (slug) => atlas.cooperations.filter((link) => [link.territoire_a, link.territoire_b].includes(slugs.indexOf(slug)));
const drawn = (page) => page.locator(".lien-dessine");
const told = (page) => page.locator(".phrases-liens > li");

async function open(page, query) {
  await page.goto(`/${query}`);
  await expect(told(page).first()).toBeVisible();
}

test("the overview tells every cooperation and says how many it does not draw", async ({ page }) => {
  await open(page, "?vue=cooperations");
  await expect(told(page)).toHaveCount(atlas.cooperations.length);
  const n = await drawn(page).count();
  expect(n).toBeGreaterThan(5);
  const note = page.locator(".cooperations > .note").first();
  if (n < atlas.cooperations.length) await expect(note).toContainText(`${atlas.cooperations.length - n}`);
  await expect(page.locator(".cooperations h2").first()).toContainText(`${atlas.cooperations.length}`);
});

for (const slug of ["toulouse-metropole", "nantes-metropole", "metropole-de-lyon", "ville-de-lyon"]) {
  test(`${slug}: as many links drawn as told, each with its source`, async ({ page }) => {
    test.skip(!slugs.includes(slug));
    const links = bound(slug);
    await open(page, `?vue=cooperations&territoire=${slug}`);
    await expect(told(page)).toHaveCount(links.length);
    await expect(drawn(page)).toHaveCount(links.length);
    await expect(told(page).locator(".reference a[rel]")).toHaveCount(links.length);
    const ids = (locator) => locator.evaluateAll((all) => all.map((one) => one.dataset.lien).sort());
    expect(await ids(told(page))).toEqual(await ids(drawn(page)));
  });
}

test("a kind of links filters drawing, sentences and address alike", async ({ page }) => {
  await open(page, "?vue=cooperations");
  const convention = atlas.cooperations.filter((link) => link.type === "convention").length;
  expect(convention).toBeGreaterThan(0);
  await page.getByLabel(/^Convention/).check();
  await expect(told(page)).toHaveCount(convention);
  expect(await drawn(page).count()).toBeLessThanOrEqual(convention);
  await expect(page).toHaveURL(/nature=convention/);
});

test("between the selection, only links inside it are shown, and the address tells it", async ({ page }) => {
  await open(page, "?vue=cooperations&comparer=nantes-metropole+rennes-metropole+brest-metropole");
  await page.getByLabel("Entre la sélection").check();
  await expect(page).toHaveURL(/liens=selection/);
  const inside = ["nantes-metropole", "rennes-metropole", "brest-metropole"].map((slug) => slugs.indexOf(slug));
  const expected = atlas.cooperations.filter((link) => [link.territoire_a, link.territoire_b].every((end) => inside.includes(end)));
  expect(expected.length).toBeGreaterThan(0);
  await expect(told(page)).toHaveCount(expected.length);
  await expect(drawn(page)).toHaveCount(expected.length);
});

test("the view is read and used by keyboard alone", async ({ page }) => {
  await open(page, "?vue=cooperations");
  const choice = page.locator(".choix-territoire select");
  await choice.focus();
  await page.keyboard.type("Toulouse");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/territoire=toulouse-metropole/);
  await expect(drawn(page)).toHaveCount(bound("toulouse-metropole").length);
  // Choosing does not move the focus; Tab goes on through the controls to the sentences, whose link is then shown.
  await expect(choice).toBeFocused();
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press("Tab");
    if (await page.evaluate(() => document.activeElement.closest(".phrases-liens") !== null)) break;
  }
  const id = await page.evaluate(() => document.activeElement.closest("li").dataset.lien);
  await expect(page.locator(`.lien-dessine[data-lien="${id}"]`)).toHaveClass(/montre/);
});

test("neighbours are told with reasons, by likeness and by distance, and lead to the excerpts", async ({ page }) => {
  await open(page, "?vue=cooperations&territoire=rennes-metropole");
  const near = page.locator(".proches");
  await expect(near.locator(".liste-proches").first().locator("> li")).toHaveCount(8);
  await expect(near).toContainText("% en commun");
  await expect(near).toContainText("D’après l’étude et ses sources");
  await expect(near).not.toContainText("ne fait");
  await near.getByLabel("Distance").check();
  await expect(page).toHaveURL(/proches=distance/);
  await expect(near.locator(".liste-proches > li").filter({ hasText: "km" }).first()).toContainText(/(au|à l’).*km/);
  await near.locator(".liens-extraits button").first().click();
  await expect(page).toHaveURL(/extrait=E/);
  await expect(at.panelHeading(page)).toBeFocused();
});

test("the panel puts a territory in the comparison, and differences come first", async ({ page }) => {
  await page.goto("/?territoire=rennes-metropole&comparer=nantes-metropole");
  await page.locator(".panneau").getByRole("button", { name: "Comparer avec…" }).click();
  await expect(page).toHaveURL(/comparer=nantes-metropole\+rennes-metropole/);
  const table = page.locator(".comparatif");
  await expect(table.locator("thead th")).toHaveText([/Levier/, "Nantes Métropole", "Rennes Métropole"]);
  const rows = await table.locator("tbody tr").evaluateAll((all) =>
    all.filter((row) => row.querySelector(".etat")).map((row) => new Set([...row.querySelectorAll(".etat")].map((cell) => cell.className)).size > 1),
  );
  expect(rows.length).toBe(atlas.axes.length);
  expect(rows.indexOf(false)).toBe(rows.lastIndexOf(true) + 1);
});

test("a set of levers filters the map, and again lets all come back", async ({ page }) => {
  await open(page, "?vue=cooperations");
  const bar = page.locator(".upset .barre-ensemble").first();
  const n = Number(await bar.innerText());
  const all = page.locator(".upset .barre-ensemble");
  const counts = await all.evaluateAll((bars) => bars.map((each) => Number(each.textContent)));
  expect(counts.reduce((sum, each) => sum + each, 0)).toBe(atlas.territoires.length);
  await bar.click();
  await expect(bar).toHaveAttribute("aria-pressed", "true");
  await expect(page).toHaveURL(/sauf=/);
  await expect(at.sentence(page)).toContainText(`${n}`);
  await expect(all).toHaveCount(counts.length);
  await bar.click();
  await expect(page).not.toHaveURL(/sauf=/);
});

const SIZES = [
  { name: "1280×720", width: 1280, height: 720 },
  { name: "360×740", width: 360, height: 740 },
];
for (const { name, ...viewport } of SIZES) {
  for (const query of [
    "?vue=cooperations",
    "?vue=cooperations&territoire=toulouse-metropole&theme=sombre",
    "?comparer=rennes-metropole+nantes-metropole+brest-metropole+toulouse-metropole",
  ]) {
    test(`axe finds nothing, and nothing is wider than the page, at ${name} in ${query}`, async ({ page }) => {
      await page.setViewportSize(viewport);
      await page.goto(`/${query}`);
      await expect(page.locator(".cooperations, .comparatif").first()).toBeVisible();
      await expectAccessible(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(viewport.width);
    });
  }
}

test("neighbours are looked for among all, those of the same kind, or of a similar size", async ({ page }) => {
  const slug = "rennes-metropole";
  const one = atlas.territoires[slugs.indexOf(slug)];
  const others = atlas.territoires.filter((other) => other !== one);
  const admitted = {
    "": others,
    "&parmi=meme-type": others.filter((other) => other.type === one.type),
    "&parmi=meme-taille": others.filter(
      (other) => other.population <= 2 * one.population && one.population <= 2 * other.population,
    ),
  };
  for (const [query, expected] of Object.entries(admitted)) {
    await open(page, `?vue=cooperations&territoire=${slug}&proches=distance${query}`);
    const codes = await page
      .locator(".liste-proches [data-code]")
      .evaluateAll((all) => all.map((element) => element.dataset.code));
    expect(new Set(codes), query).toEqual(new Set(expected.map(({ code }) => code)));
  }
});
