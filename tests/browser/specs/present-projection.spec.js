// A projector: large texts in every form of screen, nothing cut, the pointer out of the way.
import { mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "../support/test.js";
import * as at from "../support/map.js";
import { DIST, SCREENSHOTS } from "../support/site.js";
import { LEVERS, territory } from "../support/atlas.js";

const TOURS = JSON.parse(readFileSync(path.join(DIST, "parcours.json"), "utf8")).parcours;
const LONGEST = TOURS.flatMap(({ slug, etapes }) => etapes.map((step, n) => ({ slug, n, length: step.texte.fr.length })))
  .sort((a, b) => b.length - a.length)[0];

/** What is asked of the smallest text, CSS px: 24 on a screen of 1080 (src/scene/room.rs). */
const least = ({ width, height }) => Math.max(16, (24 * Math.min(width, height)) / 1080) - 0.1;

/** Each text that can be seen, with its size in the window; and what sticks out of its own box. */
const texts = (page) =>
  page.evaluate(() => {
    const zoom = (element) => element.currentCSSZoom ?? 1;
    const seen = (element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true });
    const found = [];
    const walker = document.createTreeWalker(document.querySelector(".leviers"), NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      if (!node.data.trim() || !seen(element) || element.closest(".hors-ecran, .evitement")) continue;
      const svg = element.closest("svg");
      const box = svg?.getBoundingClientRect();
      const scale = svg && svg.viewBox.baseVal ? box.width / svg.viewBox.baseVal.width : zoom(element);
      found.push({ text: node.data.trim().slice(0, 30), px: parseFloat(getComputedStyle(element).fontSize) * scale });
    }
    return found;
  });

const open = async (page, query) => {
  await at.open(page, `?mode=projection${query}`);
  await expect.poll(() => page.evaluate(() => Number(document.querySelector(".leviers").style.zoom))).toBeGreaterThan(1);
  if (query.includes("parcours")) await expect(page.locator(".etape .preuves li").first()).toBeVisible();
};

const SLIDES = [
  { name: "1920x1080", width: 1920, height: 1080, query: "&parcours=sept-leviers&etape=1" },
  { name: "1920x1080-libre", width: 1920, height: 1080, query: "" },
  { name: "1920x1080-tableau", width: 1920, height: 1080, query: "&parcours=sept-leviers&etape=6" },
  { name: "1920x1080-liens", width: 1920, height: 1080, query: "&parcours=villes-et-campagnes&etape=2" },
  { name: "1024x768", width: 1024, height: 768, query: `&parcours=${LONGEST.slug}&etape=${LONGEST.n + 1}` },
  { name: "1080x1920", width: 1080, height: 1920, query: "&parcours=sept-leviers&etape=3" },
  { name: "3840x2160", width: 3840, height: 2160, query: "&parcours=sept-leviers&etape=4&theme=sombre" },
];

for (const { name, width, height, query } of SLIDES) {
  test(`every text reads from the back of the room, and the slide holds all of it, in ${name}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await open(page, query);
    await expect.poll(() => page.evaluate(() => document.getAnimations().length)).toBe(0);
    mkdirSync(SCREENSHOTS, { recursive: true });
    await page.screenshot({ path: path.join(SCREENSHOTS, `projection-${name}.png`) });
    const found = await texts(page);
    expect(found.length).toBeGreaterThan(20);
    expect(found.filter(({ px }) => px < least({ width, height }))).toEqual([]);
    const facts = await page.evaluate(() => {
      const { documentElement: html } = document;
      const inside = document.querySelector(".etape");
      const map = document.querySelector(".carte, .cadre-tableau").getBoundingClientRect();
      return {
        sticksOut: [html.scrollWidth - html.clientWidth, html.scrollHeight - html.clientHeight],
        cut: inside ? inside.scrollHeight - inside.clientHeight : 0,
        share: (map.width * map.height) / (html.clientWidth * html.clientHeight),
      };
    });
    expect(facts.sticksOut).toEqual([0, 0]);
    expect(facts.cut).toBeLessThanOrEqual(1);
    expect(facts.share, "the map has the room").toBeGreaterThan(0.4);
  });
}

test("a press on a symbol chooses it, however large it is drawn", async ({ page }) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  await open(page, `&levier=${LEVERS[0].slug}`);
  const rennes = territory("rennes-metropole");
  const { x, y } = (await at.centres(page))[rennes.code];
  await page.mouse.click(x, y);
  await at.expectPanel(page, rennes);
  // The drawing makes way for the panel.
  const nice = territory("metropole-nice-cote-d-azur");
  await page.goto(`/?mode=projection&territoire=${nice.slug}`);
  await at.expectPanel(page, nice);
  await expect
    .poll(async () => {
      const panel = await page.locator(".panneau").boundingBox();
      const target = await at.symbol(page, nice).locator(".cible").boundingBox();
      return target.x + target.width <= panel.x;
    })
    .toBe(true);
});

test("the pointer and the buttons of a slide hide when nobody moves it, and come back", async ({ page }) => {
  await page.clock.install();
  await open(page, "&parcours=sept-leviers");
  const cursor = () => page.evaluate(() => getComputedStyle(document.querySelector(".carte")).cursor);
  await page.mouse.move(300, 300);
  await page.clock.runFor(2000);
  expect(await cursor()).not.toBe("none");
  await page.clock.runFor(3000);
  await expect(page.locator(".leviers")).toHaveClass(/au-repos/);
  expect(await cursor()).toBe("none");
  await expect(page.locator(".conduite")).toHaveCSS("opacity", "0");
  await page.mouse.move(310, 300);
  await expect(page.locator(".leviers")).not.toHaveClass(/au-repos/);
  expect(await cursor()).not.toBe("none");
});

test("in grey, cited and not cited are told apart by form", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await open(page, "&parcours=sept-leviers");
  const forms = await page.evaluate(() =>
    [...document.querySelectorAll(".symbole")].map((symbol) => ({
      cited: symbol.querySelector(".disque").classList.contains("cite"),
      tick: symbol.querySelector(".coche") !== null,
    })),
  );
  expect(forms.filter(({ cited, tick }) => cited !== tick)).toEqual([]);
  expect(forms.some(({ cited }) => cited) && forms.some(({ cited }) => !cited)).toBe(true);
});
