// axe-core over a page as it is, best practices included.
import AxeBuilder from "@axe-core/playwright";
import { expect } from "./test.js";

/**
 * Expects that axe finds nothing; a violation is reported by rule, with the first elements concerned.
 *
 * In its « legacy » mode axe runs in the page alone, in a quarter of the time: our pages have no frames of other sites, for
 * which the other mode sends all it knows of every element to and fro.
 */
export async function expectAccessible(page) {
  // A panel that is still sliding in is transparent, and its contrast wrong.
  await expect.poll(() => page.evaluate(() => document.getAnimations().length)).toBe(0);
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ["violations"] });
  const { violations } = await axe.analyze();
  const report = violations.map(({ id, help, nodes }) => ({
    id,
    help,
    count: nodes.length,
    first: nodes.slice(0, 3).map(({ html, failureSummary }) => `${html.slice(0, 160)} | ${failureSummary}`),
  }));
  expect(report).toEqual([]);
}
