// A projector: large texts in every form of screen, nothing cut, the pointer out of the way.
import { mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "../support/test.js";
import * as at from "../support/map.js";
import { colourAt, luminance, pixelsOf } from "../support/picture.js";
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

test("strokes are thicker than on a desk, names fewer, every text of the page in high contrast", async ({ page, context }) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  const query = `levier=${LEVERS[0].slug}`;
  const facts = () =>
    page.evaluate(() => {
      const zoom = (element) => element.currentCSSZoom ?? 1;
      const stroke = (selector) => {
        const element = document.querySelector(selector);
        return parseFloat(getComputedStyle(element).strokeWidth) * zoom(element);
      };
      return { names: document.querySelectorAll(".noms text").length, disc: stroke(".disque"), cited: stroke(".disque.cite") };
    });
  await at.open(page, `?${query}`);
  const desk = await facts();
  await open(page, `&${query}`);
  const room = await facts();
  expect(room.names).toBeLessThan(desk.names);
  expect(room.disc).toBeGreaterThan(1.5 * desk.disc);
  expect(room.cited).toBeGreaterThan(1.5 * desk.cited);
  await open(page, "&parcours=sept-leviers");
  await expect.poll(() => page.evaluate(() => document.getAnimations().length)).toBe(0);
  const pixels = await pixelsOf(context, await page.screenshot());
  const boxes = await page.evaluate(() =>
    [...document.querySelectorAll(".etape :is(h2, .texte, .preuves li), .phrase, .etats li")].map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return { text: element.textContent.trim().slice(0, 30), x, y, width, height };
    }),
  );
  expect(boxes.length).toBeGreaterThan(5);
  for (const { text, x, y, width, height } of boxes) {
    let [low, high] = [1, 0];
    for (let dx = 0; dx < width; dx += 1) {
      for (let dy = 0; dy < height; dy += 1) {
        const shade = luminance(colourAt(pixels, x + dx, y + dy));
        [low, high] = [Math.min(low, shade), Math.max(high, shade)];
      }
    }
    // Enhanced contrast (WCAG 2.2, 1.4.6).
    expect((high + 0.05) / (low + 0.05), text).toBeGreaterThanOrEqual(7);
  }
});

for (const theme of ["clair", "sombre"]) {
  test(`in grey, what is cited and what is not differ on a slide by form and by lightness (${theme})`, async ({ page, context }) => {
    await page.setViewportSize({ width: 1280, height: 720 });
    await open(page, `&parcours=sept-leviers&theme=${theme}`);
    const forms = await page.evaluate(() =>
      [...document.querySelectorAll(".symbole")].map((symbol) => ({
        cited: symbol.querySelector(".disque").classList.contains("cite"),
        tick: symbol.querySelector(".coche") !== null,
      })),
    );
    expect(forms.filter(({ cited, tick }) => cited !== tick)).toEqual([]);
    expect(forms.some(({ cited }) => cited) && forms.some(({ cited }) => !cited)).toBe(true);
    await at.addRules(page, ".leviers { filter: grayscale(1); }");
    await expect.poll(() => page.evaluate(() => document.getAnimations().length)).toBe(0);
    const pixels = await pixelsOf(context, await page.screenshot());
    const discs = await page.evaluate(() => {
      const all = [...document.querySelectorAll(".symbole .disque")].map((disc) => {
        const { x, y, width } = disc.getBoundingClientRect();
        return { x: x + width / 2, y: y + width / 2, radius: width / 2, cited: disc.classList.contains("cite") };
      });
      const chosen = document.querySelector(".vedette circle").getBoundingClientRect();
      const far = (one, other, radius) => Math.hypot(one.x - other.x, one.y - other.y) > one.radius + radius + 2;
      const middle = { x: chosen.x + chosen.width / 2, y: chosen.y + chosen.width / 2 };
      return all.filter((one) => far(one, middle, chosen.width / 2) && all.every((other) => other === one || far(one, other, other.radius)));
    });
    /** Half way from the middle to the edge, at the upper left, where no tick goes. */
    const inside = ({ x, y, radius }) => luminance(colourAt(pixels, x - 0.45 * radius, y - 0.45 * radius));
    const of = (wanted) => discs.filter(({ cited }) => cited === wanted).map(inside);
    const [cited, others] = [of(true), of(false)];
    expect(Math.min(cited.length, others.length)).toBeGreaterThan(2);
    for (const one of cited) {
      for (const other of others) expect((Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05)).toBeGreaterThanOrEqual(3);
    }
  });
}
