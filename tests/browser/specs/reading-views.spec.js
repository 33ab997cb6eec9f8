// The four views of one state: the same territories, reached by keyboard alone, each with its own semantics.
import { test, expect } from "../support/test.js";
import { expectAccessible } from "../support/axe.js";
import { TERRITORIES, LEVERS, citedFor, territory } from "../support/atlas.js";
import * as at from "../support/map.js";

const rows = (page) => page.locator(".tableau tbody tr");
const cards = (page) => page.locator(".liste.vue .entree");
const view = (page, code) => page.locator(`.vues a[data-vue="${code}"]`);

/** How many territories the sentence says are kept. */
async function told(page) {
  const text = (await at.sentence(page).textContent()).replaceAll("\u00a0", " ");
  if (text.startsWith("Aucun territoire")) return 0;
  const kept = /^(\d+) territoires? retenus? sur/.exec(text);
  return kept ? Number(kept[1]) : TERRITORIES.length;
}

/** Filters of the sweep: each kind of criterion alone and together, some that leave one, none or all. */
const FILTERS = [
  "",
  ...LEVERS.map((lever) => `et=${lever.slug}`),
  "ou=foncier+recherche",
  "sauf=achats",
  "et=achats&sauf=recherche",
  "et=achats+foncier+alimentation",
  "type=ville",
  "type=ept+metropole",
  "region=bretagne",
  "region=la-reunion+mayotte",
  "annee=2020",
  "annee=2018-2022",
  "annee=-2005",
  "sources=etude",
  "sources=officielle+presse&annee=2024-",
  "et=achats&ou=foncier&sauf=recherche&type=metropole&region=bretagne",
  "type=ept&region=bretagne",
];

test("[N-12] map, list and table show as many territories as the sentence says, for every kind of filter", async ({
  page,
}) => {
  test.setTimeout(120_000);
  for (const filter of FILTERS) {
    await page.goto(`/?${filter}`);
    await expect(at.sentence(page)).toBeVisible();
    await expect(page.locator(".dessin")).toBeVisible();
    const kept = await told(page);
    await expect(at.symbols(page), `${filter}: symbols`).toHaveCount(kept);
    await expect(at.entries(page), `${filter}: list beside the map`).toHaveCount(kept);
    const codes = (locator) => locator.evaluateAll((found) => found.map((one) => one.dataset.code).sort());
    const drawn = await codes(at.symbols(page));
    await view(page, "liste").click();
    await expect(cards(page), `${filter}: cards`).toHaveCount(kept);
    expect(await codes(cards(page)), filter).toEqual(drawn);
    expect(await told(page), `${filter}: the sentence in the list`).toBe(kept);
    await view(page, "tableau").click();
    await expect(rows(page), `${filter}: rows`).toHaveCount(kept);
    expect(await codes(page.locator(".tableau tbody th .entree")), filter).toEqual(drawn);
    const address = new URL(page.url()).searchParams;
    expect(address.get("vue")).toBe("tableau");
    for (const [name, value] of new URLSearchParams(filter)) expect(address.get(name).split(" ").sort()).toEqual(value.split(" ").sort());
  }
});

test("every cell of the table says its state, and a cited one opens its excerpts and takes the focus back", async ({
  page,
}) => {
  await page.goto("/?vue=tableau");
  await expect(rows(page)).toHaveCount(TERRITORIES.length);
  const texts = await page.locator(".tableau tbody td").allTextContents();
  const plain = texts.map((text) => text.replaceAll("\u00a0", " "));
  const odd = plain.filter((text) => !/^(cité \(\d+ extraits?\)|non cité|pas de réponse)$/.test(text));
  expect(odd).toEqual([]);
  for (const lever of LEVERS) {
    const cells = page.locator(`.tableau td button[data-axe="${lever.slug}"]`);
    await expect(cells).toHaveCount(citedFor(lever.slug));
  }
  const rennes = territory("rennes-metropole");
  const cell = page.locator(`button[data-code="${rennes.code}"][data-axe="achats"]`);
  await cell.focus();
  await page.keyboard.press("Enter");
  await expect(at.panelHeading(page)).toHaveText(rennes.name);
  await expect(at.panelHeading(page)).toBeFocused();
  await expect(page.locator(".carte-extrait[aria-current]")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(at.panel(page)).toHaveCount(0);
  await expect(cell).toBeFocused();
});

test("[N-9] the table has a caption, scopes and one sorted column", async ({ page }) => {
  await page.goto("/?vue=tableau&tri=achats&et=foncier");
  await expect(page.locator("caption")).toContainText("territoires");
  expect(await page.locator('thead th[scope="colgroup"]').count()).toBe(3);
  expect(await page.locator('thead th[scope="col"]').count()).toBe(17);
  await expect(page.locator('[aria-sort="ascending"]')).toHaveCount(1);
  await expect(page.locator('[aria-sort="ascending"]')).toContainText("Achats responsables");
  const column = await page.locator("tbody tr").evaluateAll((lines) => lines.map((line) => line.cells[6].textContent));
  const firstOther = column.findIndex((text) => !text.startsWith("cité"));
  expect(firstOther).toBeGreaterThan(0);
  expect(column.slice(firstOther).some((text) => text.startsWith("cité"))).toBe(false);
  await page.locator(".trier", { hasText: "Territoire" }).click();
  await expect(page).toHaveURL(/tri=nom/);
  await expect(page.locator('[aria-sort="ascending"]')).toContainText("Territoire");
});

test("each view is reached and used by keyboard alone", async ({ page }) => {
  await at.open(page);
  await page.locator("h1").focus();
  const tabTo = async (selector, limit = 60) => {
    for (let presses = 0; presses < limit; presses += 1) {
      await page.keyboard.press("Tab");
      if (await page.evaluate((wanted) => document.activeElement.matches(wanted), selector)) return;
    }
    throw new Error(`Tab does not reach ${selector}`);
  };
  await tabTo('.vues a[data-vue="liste"]');
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/vue=liste/);
  await expect(view(page, "liste")).toBeFocused();
  await tabTo(".liste.vue .entree");
  await page.keyboard.press("Enter");
  await expect(at.panelHeading(page)).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(page.locator(".liste.vue .entree").first()).toBeFocused();
  await view(page, "tableau").focus();
  await page.keyboard.press("Enter");
  await tabTo(".cadre-tableau");
  await tabTo(".tableau td button");
  await page.keyboard.press("Space");
  await expect(at.panelHeading(page)).toBeFocused();
});

test("the list sorts by name and by distance from the chosen territory", async ({ page }) => {
  await page.goto("/?vue=liste&tri=nom");
  await expect(cards(page)).toHaveCount(TERRITORIES.length);
  await page.goto("/?vue=liste&tri=distance");
  await expect(page.locator(".tri")).toContainText("Choisissez un territoire");
  await page.goto("/?vue=liste&tri=distance&territoire=nantes-metropole");
  await expect(cards(page).first()).toHaveAttribute("data-code", territory("nantes-metropole").code);
  await expect(page.locator(".liste.vue h3").first()).toContainText("Nantes Métropole");
  const kilometres = await page.locator(".liste.vue section").first().locator(".fiche").allTextContents();
  const numbers = kilometres.map((text) => Number(/(\d+)\s*km/.exec(text)[1]));
  expect(numbers[0]).toBe(0);
  expect([...numbers].sort((a, b) => a - b)).toEqual(numbers);
});

for (const query of ["", "?vue=liste", "?vue=tableau&et=achats", "?lire=achats", "?vue=liste&type=ept&region=bretagne"]) {
  test(`axe finds nothing at « ${query} »`, async ({ page }) => {
    await page.goto(`/${query}`);
    await expect(at.sentence(page)).toBeVisible();
    if (query.includes("lire")) await expect(page.locator(".lecture .carte-extrait").first()).toBeVisible();
    await page.locator(".filtres > summary").click({ force: true }).catch(() => {});
    await expectAccessible(page);
  });
}
