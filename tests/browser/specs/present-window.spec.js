// The window of who presents: two windows at one step, whichever moves, whichever is loaded again.
import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "../support/test.js";
import { DIST, SCREENSHOTS } from "../support/site.js";
import { typeset } from "../support/words.js";

const TOURS = JSON.parse(readFileSync(path.join(DIST, "parcours.json"), "utf8")).parcours;
const [TOUR] = TOURS;
const titleOf = (n) => typeset(TOUR.etapes[n].titre.fr);

const room = (page) => page.locator(".etape h2");
const desk = (page) => page.locator(".presentateur h2");
const told = (page) => page.locator(".presentateur .liaison");

/** The tour at its second step, and the window of who presents, opened from it. */
async function openBoth(page) {
  await page.goto(`/?parcours=${TOUR.slug}&etape=2&mode=projection`);
  await expect(room(page)).toHaveText(titleOf(1));
  await page.mouse.move(300, 300);
  const [presenter] = await Promise.all([
    page.waitForEvent("popup"),
    page.getByRole("link", { name: "Fenêtre de présentation (nouvelle fenêtre)" }).click(),
  ]);
  await expect(desk(presenter)).toHaveText(titleOf(1));
  await expect(told(presenter)).toHaveText("Reliée à la fenêtre projetée.");
  return presenter;
}

test("it shows what the room reads, what carries it, what comes next and the time", async ({ page }) => {
  const presenter = await openBoth(page);
  const view = presenter.locator(".presentateur");
  await expect(view).toContainText(typeset(TOUR.etapes[1].texte.fr));
  await expect(view.locator(".en-cours li")).toHaveCount(TOUR.etapes[1].extraits.length);
  await expect(view.locator(".ensuite")).toContainText(titleOf(2));
  await expect(view.locator(".heure")).toHaveText(/^\d\d:\d\d$/);
  await expect(view.locator(".ecoule")).toHaveText(/^\d+:\d\d$/);
  await expect(presenter.locator(".grille").filter({ visible: true })).toHaveCount(0);
  await presenter.setViewportSize({ width: 900, height: 760 });
  await presenter.screenshot({ path: path.join(SCREENSHOTS, "presentateur.png") });
  await presenter.setViewportSize({ width: 360, height: 740 });
  expect(await presenter.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});

test("speaker notes are shown to who presents, and not to the room", async ({ page, context }) => {
  const file = JSON.parse(readFileSync(path.join(DIST, "parcours.json"), "utf8"));
  const steps = file.parcours.flatMap(({ etapes }) => etapes);
  for (const { titre, notes } of steps) expect(notes.fr && notes.en, titre.fr).toBeTruthy();
  const [, { notes }, without] = steps;
  without.notes = { fr: "", en: "" };
  await context.route("**/parcours.json", (route) => route.fulfill({ json: file }));
  const presenter = await openBoth(page);
  await expect(presenter.locator(".notes")).toHaveText(typeset(notes.fr));
  await expect(page.locator(".leviers")).not.toContainText(typeset(notes.fr).slice(0, 30));
  await presenter.keyboard.press("PageDown");
  await expect(presenter.locator(".notes")).toHaveText("Pas de notes pour cette étape : les extraits à l’appui sont ci-dessous, en entier.");
});

test("each window follows the other: steps, black screen, a look elsewhere", async ({ page }) => {
  const presenter = await openBoth(page);
  await page.keyboard.press("PageDown");
  await expect(desk(presenter)).toHaveText(titleOf(2));
  await presenter.getByRole("button", { name: "Suivante" }).click();
  await expect(room(page)).toHaveText(titleOf(3));
  await presenter.keyboard.press("PageUp");
  await expect(room(page)).toHaveText(titleOf(2));
  await presenter.getByRole("button", { name: "Écran noir" }).click();
  await expect(page.locator(".ecran-noir")).toBeVisible();
  await expect(presenter.getByRole("button", { name: "Rallumer l’écran" })).toBeVisible();
  await page.keyboard.press("b");
  await expect(presenter.getByRole("button", { name: "Écran noir" })).toBeVisible();
  await page.evaluate(() => document.querySelector('.symbole[aria-pressed="false"]').dispatchEvent(new MouseEvent("click", { bubbles: true })));
  await expect(told(presenter)).toHaveText("La salle voit autre chose que l’étape.");
  await presenter.getByRole("button", { name: "Revenir à l’étape 3" }).click();
  await expect(room(page)).toHaveText(titleOf(2));
  await presenter.keyboard.press("Escape");
  await expect(desk(presenter)).toHaveText(titleOf(2));
});

test("it survives that either window is loaded again, and keeps the time of the beginning", async ({ page }) => {
  const presenter = await openBoth(page);
  const seconds = async () => {
    const [minutes, rest] = (await presenter.locator(".ecoule").textContent()).split(":").map(Number);
    return 60 * minutes + rest;
  };
  await expect.poll(seconds).toBeGreaterThanOrEqual(2);
  await presenter.keyboard.press("End");
  await expect(room(page)).toHaveText(titleOf(TOUR.etapes.length - 1));
  await presenter.reload();
  await expect(desk(presenter)).toHaveText(titleOf(TOUR.etapes.length - 1));
  await expect(told(presenter)).toHaveText("Reliée à la fenêtre projetée.");
  expect(await seconds()).toBeGreaterThanOrEqual(2);
  await page.reload();
  await expect(room(page)).toHaveText(titleOf(TOUR.etapes.length - 1));
  await presenter.keyboard.press("Home");
  await expect(room(page)).toHaveText(titleOf(0));
  await presenter.getByRole("button", { name: "Remettre à zéro" }).click();
  expect(await seconds()).toBeLessThan(2);
});

test("it says when the window of the room is gone, leads alone, and finds it again", async ({ page, context, site }) => {
  const presenter = await openBoth(page);
  await page.goto("about:blank");
  await expect(told(presenter)).toContainText("La fenêtre projetée est fermée");
  await presenter.keyboard.press("PageDown");
  await expect(desk(presenter)).toHaveText(titleOf(2));
  const other = await context.newPage();
  await other.goto(`${site.url}/?parcours=${TOUR.slug}`);
  await expect(told(presenter)).toHaveText("Reliée à la fenêtre projetée.");
  await expect(desk(presenter)).toHaveText(titleOf(0));
});

test("a browser that links no two windows says so, and the page leads alone", async ({ page }) => {
  await page.addInitScript(() => delete window.BroadcastChannel);
  await page.goto(`/?parcours=${TOUR.slug}&mode=presentateur`);
  await expect(told(page)).toHaveText("Ce navigateur ne relie pas deux fenêtres\u00a0: cette page avance seule.");
  await page.keyboard.press("PageDown");
  await expect(desk(page)).toHaveText(titleOf(1));
});

test("a map in a frame offers no window and no projector", async ({ page }) => {
  await page.route("**/hote.html", (route) =>
    route.fulfill({
      contentType: "text/html",
      body: `<!doctype html><iframe title="Carte" style="width:1200px;height:700px" src="/?parcours=${TOUR.slug}"></iframe>`,
    }),
  );
  await page.goto("/hote.html");
  const frame = page.frameLocator("iframe");
  await expect(frame.locator(".etape h2")).toBeVisible();
  await expect(frame.locator(".presenter")).toHaveCount(0);
});
