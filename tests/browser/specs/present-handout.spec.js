// A tour on paper: one step a page, with its map, its text, its sources and the code of its address.
import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "../support/test.js";
import { codeOf } from "../support/picture.js";
import { hold, holdsPrinting, release } from "../support/print.js";
import { DIST, SCREENSHOTS } from "../support/site.js";
import { typeset } from "../support/words.js";

const [TOUR] = JSON.parse(readFileSync(path.join(DIST, "parcours.json"), "utf8")).parcours;

for (const [name, noted] of [
  ["Imprimer le parcours (une étape par page)", false],
  ["Imprimer le parcours avec les notes", true],
]) {
  test(`« ${name} » gives slides, one step a page, and leaves the page`, async ({ page, context }) => printsSlides(page, context, name, noted));
}

async function printsSlides(page, context, name, noted) {
  await holdsPrinting(page);
  await page.goto(`/?parcours=${TOUR.slug}&etape=2`);
  await expect(page.locator(".preuves li").first()).toBeVisible();
  await page.locator(".emporter > summary").click();
  await hold(page);
  await page.getByRole("button", { name, exact: true }).click();
  await expect.poll(() => page.evaluate(() => window.printed), { timeout: 20_000 }).toBe(1);
  await page.emulateMedia({ media: "print" });
  const slides = page.locator(".diapo");
  await expect(slides).toHaveCount(TOUR.etapes.length);
  for (const [n, step] of TOUR.etapes.entries()) {
    await expect(slides.nth(n).locator("li")).toHaveCount((step.extraits?.length ?? 0) + (step.cooperations?.length ?? 0));
    await expect(slides.nth(n)).toContainText(typeset(step.titre.fr));
    await expect(slides.nth(n)).toContainText(typeset(step.texte.fr));
    const own = typeset(step.notes.fr);
    await (noted ? expect(slides.nth(n)).toContainText(own) : expect(slides.nth(n)).not.toContainText(own));
    await expect(slides.nth(n).locator("img")).toHaveCount(1);
    await expect(slides.nth(n).locator(".code-qr")).toHaveCount(1);
    // Each proof with its source, and where to find it.
    for (const proof of await slides.nth(n).locator("li").allTextContents()) expect(proof).toMatch(/ — .+https?:\/\//);
  }
  await expect(slides.nth(1).locator("img")).toHaveAttribute("alt", /\S/);
  const code = await slides.nth(2).locator(".code-qr").screenshot();
  expect(await codeOf(context, code)).toBe(`${new URL(page.url()).origin}/?parcours=${TOUR.slug}&etape=3`);
  const pdf = await page.pdf({ path: path.join(SCREENSHOTS, noted ? "parcours-notes.pdf" : "parcours.pdf"), preferCSSPageSize: true });
  const text = pdf.toString("latin1");
  expect(text.match(/\/Type\s*\/Page\b/g)).toHaveLength(TOUR.etapes.length);
  expect(text).toMatch(/MediaBox\s*\[0 0 84[12][.\d]* 59[45]/);
  await page.emulateMedia({ media: "screen" });
  await release(page);
  await expect(slides).toHaveCount(0);
}

test("a tour without notes is not offered with them", async ({ page, context }) => {
  const file = JSON.parse(readFileSync(path.join(DIST, "parcours.json"), "utf8"));
  for (const step of file.parcours[0].etapes) step.notes = { fr: "", en: "" };
  await context.route("**/parcours.json", (route) => route.fulfill({ json: file }));
  await page.goto(`/?parcours=${TOUR.slug}&etape=1`);
  await expect(page.locator(".preuves li").first()).toBeVisible();
  await page.locator(".emporter > summary").click();
  await expect(page.getByRole("button", { name: /Imprimer le parcours/ })).toHaveText(["Imprimer le parcours (une étape par page)"]);
});
