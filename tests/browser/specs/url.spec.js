// The address tells the state: reload, back and forward restore it, and what it cannot follow is said.
import { test, expect } from "../support/test.js";
import { LEVERS, TERRITORIES, territory } from "../support/atlas.js";
import * as at from "../support/map.js";

const RENNES = territory("rennes-metropole");
const NANTES = territory("nantes-metropole");
const ACHATS = LEVERS.find(({ slug }) => slug === "achats");
const FULL = "?levier=achats&territoire=rennes-metropole&langue=en&theme=sombre";

/** Checks the state that `FULL` describes. */
async function expectFull(page) {
  await at.expectPanel(page, RENNES);
  await expect(at.radio(page, ACHATS)).toBeChecked();
  await expect(at.sentence(page)).toContainText(ACHATS.short.en);
  await expect(page.locator(".leviers:not(.fige)")).toHaveAttribute("lang", "en");
  await expect(page.locator(".leviers:not(.fige)")).toHaveAttribute("data-theme", "sombre");
  await expect(at.symbol(page, RENNES)).toHaveAttribute("aria-pressed", "true");
}

const query = (page) => Object.fromEntries(new URL(page.url()).searchParams);
const entries = (page) => page.evaluate(() => history.length);

test("lever, territory, language and theme come from the address, and reload restores them", async ({ page }) => {
  await at.open(page, FULL);
  await expectFull(page);
  expect(new URL(page.url()).search).toBe(FULL);
  await page.reload();
  await expectFull(page);
});

test("choices write the same address as the one that restores them", async ({ page }) => {
  await at.open(page);
  await page.locator(".choix-levier").nth(ACHATS.number).click();
  await page.locator(".reglages select").selectOption("sombre");
  await page.getByRole("button", { name: "English" }).click();
  await at.symbol(page, RENNES).click();
  await expectFull(page);
  expect(new URL(page.url()).search).toBe(FULL);
});

test("each choice is one entry of the history; back and forward restore each", async ({ page }) => {
  await at.open(page);
  const before = await entries(page);
  const steps = [
    [() => page.locator(".choix-levier").nth(ACHATS.number).click(), { levier: "achats" }],
    [() => at.symbol(page, RENNES).click(), { levier: "achats", territoire: RENNES.slug }],
    [() => at.entry(page, NANTES).press("Enter"), { levier: "achats", territoire: NANTES.slug }],
    [() => page.keyboard.press("Escape"), { levier: "achats" }],
    [() => page.getByRole("button", { name: "English" }).click(), { levier: "achats", langue: "en" }],
  ];
  const seen = [{ query: {}, sentence: await at.sentence(page).innerText() }];
  for (const [n, [choose, expected]] of steps.entries()) {
    await choose();
    await expect.poll(() => query(page)).toEqual(expected);
    expect(await entries(page)).toBe(before + n + 1);
    seen.push({ query: expected, sentence: await at.sentence(page).innerText() });
  }
  const expectSeen = async ({ query: expected, sentence }) => {
    await expect.poll(() => query(page)).toEqual(expected);
    await expect(at.sentence(page)).toHaveText(sentence);
    await expect(at.panel(page)).toHaveCount("territoire" in expected ? 1 : 0);
  };
  for (const state of seen.slice(0, -1).reverse()) {
    await page.goBack();
    await expectSeen(state);
  }
  for (const state of seen.slice(1)) {
    await page.goForward();
    await expectSeen(state);
  }
  expect(await entries(page)).toBe(before + steps.length);
});

test("choosing the same territory or lever again adds no entry to the history", async ({ page }) => {
  await at.open(page, "?levier=achats");
  await at.symbol(page, RENNES).click();
  await at.expectPanel(page, RENNES);
  const before = await entries(page);
  await at.symbol(page, RENNES).click();
  await page.locator(".choix-levier").nth(ACHATS.number).click();
  await expect(at.panel(page)).toHaveCount(1);
  expect(await entries(page)).toBe(before);
});

test("[K-5] back from an open panel does not drop the focus on the body", async ({ page }) => {
  await at.open(page);
  await at.symbol(page, RENNES).click();
  await expect(at.panelHeading(page)).toBeFocused();
  await page.goBack();
  await expect(at.panel(page)).toHaveCount(0);
  await expect.poll(async () => (await at.focused(page)).tag).not.toBe("body");
});

const UNKNOWN = [
  { query: "?levier=acats", names: ["acats", "achats"] },
  { query: "?territoire=rennes-metropol", names: ["rennes-metropol", "rennes-metropole"] },
  { query: "?territoire=atlantide", names: ["atlantide"] },
  { query: "?extrait=E9999", names: ["E9999"] },
  { query: "?langue=de", names: ["langue=de", "fr, en"] },
  { query: "?theme=rose", names: ["theme=rose", "clair"] },
];
for (const { query: asked, names } of UNKNOWN) {
  test(`${asked} gives an announced sentence, and the map all the same`, async ({ page }) => {
    await at.open(page, asked);
    const notice = page.locator('.avis[role="status"], [role="status"] .avis');
    await expect(notice).toBeVisible();
    for (const name of names) await expect(notice).toContainText(name);
    await expect(at.sentence(page)).not.toBeEmpty();
    await expect(at.entries(page)).toHaveCount(TERRITORIES.length);
    await notice.getByRole("button", { name: "Fermer" }).click();
    await expect(notice).toBeHidden();
  });
}

test("several things that cannot be followed are all said, and the rest is followed", async ({ page }) => {
  await at.open(page, "?levier=xxx&langue=de&territoire=rennes-metropole&theme=sombre");
  await expect(page.locator(".avis p")).toHaveCount(2);
  await at.expectPanel(page, RENNES);
  await expect(page.locator(".leviers:not(.fige)")).toHaveAttribute("data-theme", "sombre");
});

test("hostile values are shown as text", async ({ page }) => {
  await at.open(page, `?levier=${encodeURIComponent('<img src=x onerror="alert(1)">')}`);
  await expect(page.locator(".avis")).toContainText("<img");
  await expect(page.locator(".avis img")).toHaveCount(0);
});

test("parameters and fragment of the page itself are kept by every choice", async ({ page }) => {
  await at.open(page, "?utm_source=lettre&a=1&a=2&levier=achats#ancre");
  await at.symbol(page, RENNES).click();
  await expect(page).toHaveURL(/territoire=rennes-metropole/);
  const url = new URL(page.url());
  expect(url.searchParams.get("utm_source")).toBe("lettre");
  expect(url.searchParams.getAll("a")).toEqual(["1", "2"]);
  expect(url.searchParams.getAll("levier")).toEqual(["achats"]);
  expect(url.hash).toBe("#ancre");
});

test("a permalink keeps the parameters of the page itself", async ({ page }) => {
  await at.open(page, "?page_id=12");
  await at.symbol(page, RENNES).click();
  await at.expectPanel(page, RENNES);
  const href = await at.cards(page).first().locator(".reference a").last().getAttribute("href");
  expect(href).toContain("page_id=12");
  expect(href).toContain("extrait=");
});

test("a code works in the address as a slug does", async ({ page }) => {
  await at.open(page, `?territoire=${RENNES.code}`);
  await at.expectPanel(page, RENNES);
});

test("the theme switch repaints at once, whatever the system prefers", async ({ page }) => {
  await at.open(page);
  const paper = () => page.locator(".leviers:not(.fige)").evaluate((root) => getComputedStyle(root).backgroundColor);
  const light = await paper();
  await page.locator(".reglages select").selectOption("sombre");
  await expect.poll(paper).not.toBe(light);
  await page.emulateMedia({ colorScheme: "dark" });
  await page.locator(".reglages select").selectOption("clair");
  await expect.poll(paper).toBe(light);
  await page.locator(".reglages select").selectOption("auto");
  await expect.poll(paper).not.toBe(light);
});
