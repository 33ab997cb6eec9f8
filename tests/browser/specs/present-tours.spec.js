// Guided tours: chosen, led by each key, left; steps that follow each other by themselves.
import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "../support/test.js";
import { SCRIPT, openHost } from "../support/host.js";
import * as at from "../support/map.js";
import { DIST } from "../support/site.js";
import { typeset } from "../support/words.js";

const TOURS = JSON.parse(readFileSync(path.join(DIST, "parcours.json"), "utf8")).parcours;
const [FIRST, SECOND] = TOURS;

const step = (page) => page.locator(".etape");
const title = (page) => step(page).locator("h2");
const expectStep = async (page, tour, n) => {
  await expect(title(page)).toHaveText(typeset(tour.etapes[n].titre.fr));
  await expect(page).toHaveURL(new RegExp(`parcours=${tour.slug}&etape=${n + 1}$`));
};
const open = async (page, tour = FIRST, n = 0, more = "") => {
  await page.goto(`/?parcours=${tour.slug}&etape=${n + 1}${more}`);
  await expect(title(page)).toHaveText(typeset(tour.etapes[n].titre.fr));
};

test("a tour is chosen in the header, and its first step has the focus", async ({ page }) => {
  await at.open(page);
  await page.getByRole("button", { name: "Parcours guidés" }).click();
  const buttons = page.locator(".choix-parcours li button");
  await expect(buttons).toHaveCount(TOURS.length);
  await page.locator(`[data-parcours="${SECOND.slug}"]`).click();
  await expectStep(page, SECOND, 0);
  await expect(title(page)).toBeFocused();
  await expect(step(page)).toContainText(typeset(SECOND.etapes[0].texte.fr));
});

test("the file of the tours is asked for when a tour opens, not before", async ({ page }) => {
  const asked = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await at.open(page);
  expect(asked).not.toContain("/parcours.json");
  await page.getByRole("button", { name: "Parcours guidés" }).click();
  await expect(page.locator(".choix-parcours li")).toHaveCount(TOURS.length);
  expect(asked.filter((name) => name === "/parcours.json")).toHaveLength(1);
});

test("each step of an address shows the lever, the view and the territory of the tour", async ({ page }) => {
  for (const [n, { etat }] of FIRST.etapes.entries()) {
    await open(page, FIRST, n);
    const wanted = new URLSearchParams(etat);
    if (wanted.get("vue") === "tableau") await expect(page.locator(".cadre-tableau")).toBeVisible();
    else {
      const code = wanted.get("territoire");
      expect(code).not.toBeNull();
      await expect(page.locator('.symbole[aria-pressed="true"]')).toHaveCount(1);
    }
    const lever = wanted.get("levier");
    if (lever) await expect(page.locator('.legende input[type="radio"]:checked')).toHaveCount(1);
  }
});

test("each key leads where it should, from step to step, after a click anywhere", async ({ page }) => {
  await open(page);
  await page.mouse.click(400, 10);
  const last = FIRST.etapes.length - 1;
  for (const [key, to] of [
    ["PageDown", 1],
    ["ArrowRight", 2],
    ["ArrowDown", 3],
    ["Space", 4],
    ["ArrowUp", 3],
    ["ArrowLeft", 2],
    ["PageUp", 1],
    ["End", last],
    ["PageDown", last],
    ["Home", 0],
    ["PageUp", 0],
  ]) {
    await page.keyboard.press(key);
    await expectStep(page, FIRST, to);
  }
});

test("arrows lead the tour where a symbol of the map has the focus too", async ({ page }) => {
  await open(page);
  await expect(at.symbols(page).first()).toBeVisible();
  await page.locator('.symbole[tabindex="0"]').focus();
  await page.keyboard.press("ArrowRight");
  await expectStep(page, FIRST, 1);
});

for (const key of ["b", "."]) {
  test(`${key} makes the screen black and lights it again`, async ({ page }) => {
    await open(page);
    const black = page.locator(".ecran-noir");
    await page.keyboard.press(key);
    await expect(black).toBeVisible();
    await page.keyboard.press(key);
    await expect(black).toHaveCount(0);
    await page.keyboard.press(key);
    await page.keyboard.press("PageDown");
    await expect(black).toHaveCount(0);
    await expectStep(page, FIRST, 1);
  });
}

test("Escape leaves the tour: the map keeps what it shows, the focus is on what opens tours", async ({ page }) => {
  await open(page, FIRST, 1);
  await page.keyboard.press("Escape");
  await expect(step(page)).toHaveCount(0);
  await expect(page.locator(".ouvrir-parcours")).toBeFocused();
  const wanted = new URLSearchParams(FIRST.etapes[1].etat);
  const shown = new URL(page.url()).searchParams;
  for (const [name, value] of wanted) expect(shown.get(name)).toBe(value);
  expect(shown.has("parcours")).toBe(false);
});

test("without a tour its keys do nothing", async ({ page }) => {
  await at.open(page);
  for (const key of ["PageDown", "b", ".", "Escape"]) await page.keyboard.press(key);
  await expect(page.locator(".ecran-noir, .etape")).toHaveCount(0);
});

test("a field keeps its keys while a tour plays", async ({ page }) => {
  await open(page);
  const field = page.locator(".recherche input");
  await field.fill("b.");
  await field.press("ArrowDown");
  await field.pressSequentially("b .");
  await expect(title(page)).toHaveText(typeset(FIRST.etapes[0].titre.fr));
  await expect(page.locator(".ecran-noir")).toHaveCount(0);
});

test("an excerpt opens its card; the way back leads to the step", async ({ page }) => {
  await open(page, FIRST, 2);
  await step(page).locator(".preuves button").first().click();
  await expect(page.locator(".panneau .carte-extrait[aria-current]")).toHaveCount(1);
  await expect(step(page)).toHaveCount(0);
  await page.getByRole("button", { name: "Revenir à l’étape 3" }).click();
  await expectStep(page, FIRST, 2);
});

test("back and forward lead through the steps", async ({ page }) => {
  await open(page);
  await page.keyboard.press("PageDown");
  await expectStep(page, FIRST, 1);
  await page.keyboard.press("PageDown");
  await expectStep(page, FIRST, 2);
  await page.goBack();
  await expectStep(page, FIRST, 1);
  await page.goForward();
  await expectStep(page, FIRST, 2);
});

test("the focus stays on a button that leads, from step to step", async ({ page }) => {
  await open(page);
  const next = page.getByRole("button", { name: "Suivante" });
  await next.focus();
  await page.keyboard.press("Enter");
  await expectStep(page, FIRST, 1);
  await expect(next).toBeFocused();
  await page.keyboard.press("Space");
  await expectStep(page, FIRST, 2);
});

test("the progress shows every step and leads to each, and says which one is there", async ({ page }) => {
  await open(page);
  await expect(step(page).locator(".progression button")).toHaveCount(FIRST.etapes.length);
  for (const n of [4, 1, FIRST.etapes.length - 1, 0]) {
    await step(page).locator(".progression button").nth(n).click();
    await expectStep(page, FIRST, n);
    await expect(step(page).locator('.progression [aria-current="step"]')).toHaveText(String(n + 1));
  }
});

test("the episodes are told under their axis too, with source and duration, as links where an address is known; nothing plays", async ({
  page,
  context,
}) => {
  const file = JSON.parse(readFileSync(path.join(DIST, "parcours.json"), "utf8"));
  file.medias[1].url = "https://exemple.fr/episode";
  await context.route("**/parcours.json", (route) => route.fulfill({ json: file }));
  await at.open(page, "?lire=co-construction");
  const episode = page.locator(".ecoute li");
  await expect(episode).toHaveCount(1);
  await expect(episode).toContainText("20 min");
  await expect(episode.getByRole("link", { name: /co-construire/ })).toHaveAttribute("href", "https://exemple.fr/episode");
  // Where it is announced.
  await expect(episode.locator(".compte a")).toHaveAttribute("href", /^https:/);
  await page.goto("/?lire=cadres");
  await expect(episode).toHaveCount(1);
  await expect(episode.getByRole("link", { name: /comment peuvent-elles/ })).toHaveCount(0);
  await expect(page.locator("audio, video, iframe, embed, object")).toHaveCount(0);
});

test("a step announces its medias with source and duration", async ({ page }) => {
  const n = FIRST.etapes.findIndex(({ etat }) => etat.includes("levier=soutien-direct"));
  await open(page, FIRST, n);
  await expect(step(page).locator(".ecoute li")).toContainText("20 min");
});

test.describe("automatic steps", () => {
  const play = (page) => page.getByRole("button", { name: "Défilement automatique" });
  const stop = (page) => page.getByRole("button", { name: "Arrêter le défilement" });

  test.beforeEach(async ({ page }) => page.clock.install());

  test("each step leaves after its own time, and the last stays", async ({ page }) => {
    await open(page);
    // From here on time passes only when the test says so, however long the machine takes.
    await page.clock.pauseAt(await page.evaluate(() => Date.now() + 1000));
    await play(page).click();
    for (let n = 0; n + 1 < FIRST.etapes.length; n += 1) {
      await page.clock.runFor((FIRST.etapes[n].secondes - 1) * 1000);
      await expect(title(page)).toHaveText(typeset(FIRST.etapes[n].titre.fr));
      await page.clock.runFor(1050);
      await expect(title(page)).toHaveText(typeset(FIRST.etapes[n + 1].titre.fr));
    }
    await page.clock.runFor(120_000);
    await expect(play(page)).toBeVisible();
  });

  for (const [name, act] of [
    ["a key", (page) => page.keyboard.press("Shift")],
    ["a press", (page) => page.mouse.click(400, 10)],
    ["the wheel", (page) => page.mouse.wheel(0, 10)],
    ["the button", (page) => stop(page).click()],
  ]) {
    test(`${name} stops them`, async ({ page }) => {
      await open(page);
      await play(page).click();
      await expect(stop(page)).toBeVisible();
      await act(page);
      await expect(play(page)).toBeVisible();
      await page.clock.runFor(120_000);
      await expect(title(page)).toHaveText(typeset(FIRST.etapes[0].titre.fr));
    });
  }

  test("they add no entry to the history", async ({ page }) => {
    await open(page);
    const before = await page.evaluate(() => history.length);
    await play(page).click();
    await page.clock.runFor(45_000);
    await expect(title(page)).toHaveText(typeset(FIRST.etapes[2].titre.fr));
    expect(await page.evaluate(() => history.length)).toBe(before);
  });
});

test("who asked for less motion is offered no automatic steps", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await open(page);
  await expect(page.getByRole("button", { name: "Défilement automatique" })).toHaveCount(0);
});

test("a map in a frame is offered no automatic steps", async ({ page }) => {
  await page.route("**/hote.html", (route) =>
    route.fulfill({
      contentType: "text/html",
      body: `<!doctype html><iframe title="Carte" style="width:1200px;height:700px" src="/?parcours=${FIRST.slug}"></iframe>`,
    }),
  );
  await page.goto("/hote.html");
  const frame = page.frameLocator("iframe");
  await expect(frame.locator(".etape h2")).toBeVisible();
  await expect(frame.getByRole("button", { name: "Défilement automatique" })).toHaveCount(0);
});

test("[P-7] neither a tour nor a stand begins by itself in a frame or in the element", async ({ page }) => {
  await page.clock.install();
  const frame = `<iframe title="Carte" style="width:1200px;height:700px" src="/?parcours=${FIRST.slug}&mode=borne"></iframe>`;
  const element = `<carte-leviers parcours="${FIRST.slug}" mode="borne"></carte-leviers>${SCRIPT}`;
  for (const [body, inside] of [
    [frame, page.frameLocator("iframe")],
    [element, page],
  ]) {
    await openHost(page, body);
    await expect(inside.locator(".etape h2")).toHaveText(typeset(FIRST.etapes[0].titre.fr));
    await page.clock.runFor(180_000);
    await expect(inside.locator(".etape h2")).toHaveText(typeset(FIRST.etapes[0].titre.fr));
    await expect(inside.locator(".invitation, .defilement")).toHaveCount(0);
  }
});
