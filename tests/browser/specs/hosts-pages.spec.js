// The host pages of www/examples/, served by another site than the map: what works in each, and that it costs the page nothing.
import { test, expect } from "../support/test.js";
import { UNKNOWN_PERMISSION, expectNothingKept, noteEvents, openExample, toldOf } from "../support/host.js";
import { TERRITORIES, territory } from "../support/atlas.js";

const RENNES = territory("rennes-metropole");
const symbols = (of) => of.locator(".symbole");
const symbol = (of, { code }) => of.locator(`.symbole[data-code="${code}"]`);
const heading = (of) => of.locator(".panneau > h2");
const elements = (page) => page.locator("carte-leviers");
const frame = (page, n = 0) => page.frameLocator("iframe").nth(n);

test.use({ tolerated: UNKNOWN_PERMISSION });

/** Brings the map `of` into view, waits for it and opens a territory in it. */
async function expectWorks(of, place) {
  await place.scrollIntoViewIfNeeded();
  await expect(symbols(of)).toHaveCount(TERRITORIES.length);
  await symbol(of, RENNES).press("Enter");
  await expect(heading(of)).toHaveText(RENNES.name);
}

/** Each page with the number of its elements and frames, all of which work. */
const WORKING = {
  simple: [1, 1],
  "style-hostile": [1, 1],
  "grandes-polices": [1, 1],
  "droite-a-gauche": [1, 1],
  "politique-stricte": [1, 1],
  "deux-langues": [2, 2],
  cadre: [0, 1],
  "cadre-bas": [0, 1],
  "hauteur-fixe": [1, 0],
  "page-longue": [1, 1],
  prototypes: [1, 0],
  paquet: [1, 0],
  empreinte: [1, 0],
};

for (const [name, [nElements, nFrames]] of Object.entries(WORKING)) {
  test(`${name}.html: each map works; nothing is kept, nothing complains`, async ({ page, hosts }) => {
    await noteEvents(page);
    await openExample(page, hosts, name);
    await expect(elements(page)).toHaveCount(nElements);
    await expect(page.locator("iframe")).toHaveCount(nFrames);
    for (let n = 0; n < nElements; n += 1) await expectWorks(elements(page).nth(n), elements(page).nth(n));
    for (let n = 0; n < nFrames; n += 1) await expectWorks(frame(page, n), page.locator("iframe").nth(n));
    expect(await toldOf(page, "erreur")).toEqual([]);
    await expectNothingKept(page);
  });
}

test("style-hostile.html: rules that would break any page reach neither the element nor the frame", async ({ page, hosts }) => {
  await openExample(page, hosts, "style-hostile");
  for (const [map, place] of [[elements(page), elements(page)], [frame(page), page.locator("iframe")]]) {
    await place.scrollIntoViewIfNeeded();
    await expect(symbols(map)).toHaveCount(TERRITORIES.length);
    await expect(map.locator(".fonds path").first()).not.toHaveCSS("display", "none");
    const sentence = map.locator(".phrase");
    await expect(sentence).toHaveCSS("font-size", "14px");
    await expect(sentence).toHaveCSS("direction", "ltr");
    await expect(sentence).toHaveCSS("letter-spacing", "normal");
    await expect(sentence).not.toHaveCSS("color", "rgb(255, 0, 0)");
    await expect(map.locator(".emporter > summary")).toBeVisible();
  }
});

test("grandes-polices.html: text has the size that the visitor asks of the browser, not that of the page", async ({ page, hosts }) => {
  await openExample(page, hosts, "grandes-polices");
  await expect(elements(page).locator(".phrase")).toHaveCSS("font-size", "14px");
  await page.locator("iframe").scrollIntoViewIfNeeded();
  await expect(frame(page).locator(".phrase")).toHaveCSS("font-size", "14px");
});

test("droite-a-gauche.html: the page reads from the right, the maps from the left", async ({ page, hosts }) => {
  await openExample(page, hosts, "droite-a-gauche");
  await expect(page.locator("h1").first()).toHaveCSS("direction", "rtl");
  await expect(elements(page).locator(".leviers .phrase")).toHaveCSS("direction", "ltr");
  await page.locator("iframe").scrollIntoViewIfNeeded();
  await expect(frame(page).locator(".leviers .phrase")).toHaveCSS("direction", "ltr");
});

test("deux-langues.html: what one map shows changes nothing in the others", async ({ page, hosts }) => {
  await openExample(page, hosts, "deux-langues");
  const maps = [elements(page).nth(0), elements(page).nth(1), frame(page, 0), frame(page, 1)];
  const places = [elements(page).nth(0), elements(page).nth(1), page.locator("iframe").nth(0), page.locator("iframe").nth(1)];
  for (const [n, map] of maps.entries()) {
    await places[n].scrollIntoViewIfNeeded();
    await expect(symbols(map)).toHaveCount(TERRITORIES.length);
    await expect(map.locator(".leviers").first()).toHaveAttribute("lang", n % 2 ? "en" : "fr");
  }
  for (const n of [1, 3]) {
    await symbol(maps[n], RENNES).press("Enter");
    await expect(heading(maps[n])).toHaveText(RENNES.name);
    await expect(maps[n - 1].locator(".panneau")).toHaveCount(0);
  }
  const titles = await page.locator("iframe").evaluateAll((all) => all.map((frame) => frame.title));
  expect(new Set(titles).size).toBe(2);
});

test("cadre-bas.html: a frame of 300 px shows the sentence, the whole map and the way out, without a scroll bar", async ({ page, hosts }) => {
  await openExample(page, hosts, "cadre-bas");
  const inside = frame(page);
  await expect(symbols(inside)).toHaveCount(TERRITORIES.length);
  const measured = await inside.locator("body").evaluate((body) => ({
    scrolls: document.documentElement.scrollHeight > innerHeight,
    boxes: [".phrase", ".carte", "#pleine"].map((part) => body.querySelector(part).getBoundingClientRect()).map(({ top, bottom, height }) => ({ top, bottom, height })),
  }));
  expect(measured.scrolls).toBe(false);
  const { boxes } = measured;
  expect(boxes[1].height).toBeGreaterThan(200);
  for (const [n, box] of boxes.entries()) {
    expect(box.bottom).toBeLessThanOrEqual(300);
    if (n > 0) expect(box.top).toBeGreaterThanOrEqual(boxes[n - 1].bottom - 1);
  }
  await symbol(inside, RENNES).press("Enter");
  await expect(heading(inside)).toBeInViewport();
});

test("hauteur-fixe.html: a height that the page gives is kept, and what follows is not covered", async ({ page, hosts }) => {
  await openExample(page, hosts, "hauteur-fixe");
  const map = elements(page);
  await expect(symbols(map)).toHaveCount(TERRITORIES.length);
  const box = await map.boundingBox();
  expect(box.height).toBe(480);
  const after = await page.locator("#apres").boundingBox();
  expect(after.y).toBeGreaterThanOrEqual(box.y + 480);
  // Its content is all there, by scrolling within it.
  await expect(map).toHaveCSS("overflow-y", "auto");
  await expect(map.locator(".attente-tardive")).toHaveCount(0);
  const last = map.locator(".liste .entree").last();
  // The list grows as it is scrolled: what is out of sight is not laid out.
  await expect(async () => {
    await last.evaluate((entry) => entry.scrollIntoView({ block: "center" }));
    await expect(last).toBeInViewport({ timeout: 500 });
  }).toPass();
  expect(await map.evaluate((map) => map.scrollWidth <= map.clientWidth)).toBe(true);
});

test("an element whose height is its content's does not scroll within itself, whatever opens over it", async ({ page, hosts }) => {
  await openExample(page, hosts, "simple");
  const map = elements(page);
  await expect(symbols(map)).toHaveCount(TERRITORIES.length);
  const follows = async () => {
    await expect(map).toHaveCSS("overflow-y", "visible");
    expect(await map.evaluate((map) => map.shadowRoot.querySelector(".hote").offsetHeight - map.clientHeight)).toBe(0);
  };
  await follows();
  await map.locator(".emporter > summary").click();
  await expect(map.locator(".emporter-boite")).toBeVisible();
  await follows();
  await page.setViewportSize({ width: 500, height: 700 });
  await follows();
});

test("prototypes.html: members that the page gives to every object disturb nothing, and the map adds no name to the page", async ({ page, hosts }) => {
  await openExample(page, hosts, "prototypes");
  await expect(symbols(elements(page))).toHaveCount(TERRITORIES.length);
  await symbol(elements(page), RENNES).press("Enter");
  await expect(heading(elements(page))).toHaveText(RENNES.name);
  const added = await page.evaluate(() => Object.getOwnPropertyNames(window).filter((name) => !window.before.includes(name)));
  expect(added.filter((name) => name !== "before" && !/^\d+$/.test(name))).toEqual([]);
});

test("paquet.html: the element is an import by name, with what it exports", async ({ page, hosts }) => {
  await openExample(page, hosts, "paquet");
  await expect(page).toHaveTitle("true true ?levier=achats");
});

test("monopage.html: fifty maps mounted and unmounted leave neither listeners nor nodes nor memory", async ({ page, hosts }) => {
  test.setTimeout(180_000);
  await page.addInitScript(() => {
    window.heard = 0;
    for (const target of [window, document]) {
      const { addEventListener, removeEventListener } = target;
      target.addEventListener = function (...args) { window.heard += 1; return addEventListener.apply(this, args); };
      target.removeEventListener = function (...args) { window.heard -= 1; return removeEventListener.apply(this, args); };
    }
  });
  await openExample(page, hosts, "monopage");
  const client = await page.context().newCDPSession(page);
  const measure = async () => {
    await client.send("HeapProfiler.collectGarbage");
    await client.send("HeapProfiler.collectGarbage");
    const { jsEventListeners, nodes } = await client.send("Memory.getDOMCounters");
    const { usedSize } = await client.send("Runtime.getHeapUsage");
    return { jsEventListeners, nodes, usedSize, heard: await page.evaluate(() => window.heard) };
  };
  // The first ones load what stays: the program and its memory.
  await page.evaluate(() => turns(3));
  const before = await measure();
  await page.evaluate(() => turns(47));
  const after = await measure();
  await expect(page.locator("#compte")).toHaveText("50");
  expect(after.heard).toBe(before.heard);
  expect(after.jsEventListeners).toBeLessThanOrEqual(before.jsEventListeners + 5);
  expect(after.nodes).toBeLessThanOrEqual(before.nodes + 50);
  expect(after.usedSize).toBeLessThan(before.usedSize + 2_000_000);
  await expectNothingKept(page);
});

test("monopage.html: an element that moves in the page keeps its map and what is open in it", async ({ page, hosts }) => {
  await openExample(page, hosts, "monopage");
  await page.evaluate(() => {
    const map = document.createElement("carte-leviers");
    map.levier = "achats";
    document.getElementById("une").append(map);
  });
  await expect(symbols(elements(page))).toHaveCount(TERRITORIES.length);
  await symbol(elements(page), RENNES).press("Enter");
  await expect(heading(elements(page))).toHaveText(RENNES.name);
  await page.evaluate(() => {
    window.mark = document.querySelector("carte-leviers").shadowRoot.querySelector(".leviers");
    document.getElementById("autre").append(document.querySelector("carte-leviers"));
  });
  await page.evaluate(() => new Promise((done) => setTimeout(done, 200)));
  expect(await page.evaluate(() => window.mark.isConnected && document.querySelector("#autre carte-leviers").shadowRoot.contains(window.mark))).toBe(true);
  await expect(heading(elements(page))).toHaveText(RENNES.name);
});
