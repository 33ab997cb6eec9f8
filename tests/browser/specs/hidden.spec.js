// A map that its page hides, for a while or at first. Any panic is a console error, on which every test fails.
import { expect, test } from "../support/test.js";
import * as at from "../support/map.js";
import { TERRITORIES } from "../support/atlas.js";

const host = (page) => page.locator("#carte");
const display = (page, value) => host(page).evaluate((element, to) => (element.style.display = to), value);

test("a map that its page hides and shows again is as it was", async ({ page }) => {
  await at.open(page);
  const before = await at.centres(page);
  await display(page, "none");
  await page.waitForTimeout(300);
  await display(page, "");
  await expect(at.symbols(page)).toHaveCount(TERRITORIES.length);
  expect(await at.centres(page)).toEqual(before);
  const territory = TERRITORIES[0];
  await at.symbol(page, territory).press("Enter");
  await at.expectPanel(page, territory);
});

test("a map that is hidden at first is drawn when it shows", async ({ page }) => {
  await page.addInitScript(() =>
    document.addEventListener("DOMContentLoaded", () => (document.getElementById("carte").style.display = "none")),
  );
  await page.goto("/");
  await expect(at.sentence(page)).not.toHaveText("");
  await expect(at.symbols(page)).toHaveCount(0);
  await display(page, "");
  await expect(at.symbols(page)).toHaveCount(TERRITORIES.length);
});

test("views come and go without what they followed being asked again", async ({ page }) => {
  await at.open(page);
  for (const view of ["tableau", "carte", "liste", "cooperations", "carte"]) {
    await page.locator(`[data-vue="${view}"]`).first().click();
    await page.waitForTimeout(150);
  }
  await expect(at.symbols(page)).toHaveCount(TERRITORIES.length);
});
