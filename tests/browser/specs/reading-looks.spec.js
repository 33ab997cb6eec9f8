// Pictures of the views for a human, and that nothing hides or overflows in them.
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test, expect } from "../support/test.js";
import { SCREENSHOTS } from "../support/site.js";
import * as at from "../support/map.js";

const SIZES = [
  { name: "1280x720", width: 1280, height: 720 },
  { name: "800x500", width: 800, height: 500 },
  { name: "360x740", width: 360, height: 740 },
];

const LOOKS = [
  { name: "carte-filtree", query: "?et=achats&region=bretagne+pays-de-la-loire+normandie" },
  { name: "filtres-ouverts", query: "?et=achats&sauf=recherche", open: true },
  { name: "liste", query: "?vue=liste" },
  { name: "liste-distance", query: "?vue=liste&tri=distance&territoire=nantes-metropole&levier=achats" },
  { name: "tableau", query: "?vue=tableau" },
  { name: "tableau-ressemblance-sombre", query: "?vue=tableau&tri=ressemblance&theme=sombre" },
  { name: "lecture", query: "?lire=achats" },
  { name: "extrait-cite", query: "?extrait=E004", cite: true },
  { name: "vide", query: "?type=ept&region=bretagne&vue=liste" },
  { name: "recherche", query: "", search: "villeurbane" },
];

mkdirSync(SCREENSHOTS, { recursive: true });

for (const size of SIZES) {
  test(`the views look as they should at ${size.name}`, async ({ page }) => {
    await page.setViewportSize(size);
    for (const look of LOOKS) {
      await page.goto(`/${look.query}`);
      await expect(at.sentence(page)).toBeVisible();
      if (look.open) await page.locator(".filtres > summary").click();
      if (look.cite) await page.locator(".carte-extrait[aria-current] .citer > summary").click();
      if (look.search) {
        await page.locator(".recherche input").fill(look.search);
        await expect(page.locator('[role="option"]').first()).toBeVisible();
      }
      await page.waitForTimeout(250);
      writeFileSync(path.join(SCREENSHOTS, `lecture-${look.name}-${size.name}.png`), await page.screenshot());
      const facts = await page.evaluate(() => ({
        scroll: document.documentElement.scrollWidth,
        client: document.documentElement.clientWidth,
      }));
      expect(facts.scroll, `${look.name} at ${size.name}`).toBeLessThanOrEqual(facts.client);
    }
  });
}
