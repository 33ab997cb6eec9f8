// axe-core over a page as it is, best practices included.
import AxeBuilder from "@axe-core/playwright";
import { expect } from "./test.js";

/**
 * Expects that axe finds nothing; a violation is reported by rule, with the first elements concerned.
 *
 * In its « legacy » mode axe runs in the page alone, in a quarter of the time: our pages have no frames of other sites, for
 * which the other mode sends all it knows of every element to and fro. Contrasts are looked at without the drawings: for
 * axe the outlines of neighbours, which the drawing cuts, lie over the whole page, and it then says nothing of any text.
 */
export async function expectAccessible(page) {
  // A panel that is still sliding in is transparent, and its contrast wrong.
  await expect.poll(() => page.evaluate(() => document.getAnimations().length)).toBe(0);
  const axe = () => new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ["violations"] });
  const found = await axe().disableRules("color-contrast").analyze();
  await show(page, false);
  const contrasts = await axe().withRules("color-contrast").analyze();
  await show(page, true);
  // What is checked is told: a rule that finds nothing to look at would find no fault either.
  expect(contrasts.passes.map(({ id }) => id), "contrasts that were looked at").toContain("color-contrast");
  const report = [...found.violations, ...contrasts.violations].map(({ id, help, nodes }) => ({
    id,
    help,
    count: nodes.length,
    first: nodes.slice(0, 3).map(({ html, failureSummary }) => `${html.slice(0, 160)} | ${failureSummary}`),
  }));
  expect(report).toEqual([]);
}

/** Shows the drawings of the page, or none. */
const show = (page, shown) =>
  page.evaluate((display) => {
    for (const drawing of document.querySelectorAll("svg")) drawing.style.display = display;
  }, shown ? "" : "none");
