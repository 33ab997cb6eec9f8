// <carte-leviers> in pages of hosts: what it shows, what it tells, what it leaves alone.
import { test, expect } from "../support/test.js";
import { SCRIPT, noteEvents, openHost, toldOf } from "../support/host.js";
import { TERRITORIES, territory } from "../support/atlas.js";

const RENNES = territory("rennes-metropole");
const symbols = (of) => of.locator(".symbole");
const symbol = (of, { code }) => of.locator(`.symbole[data-code="${code}"]`);
const heading = (of) => of.locator(".panneau > h2");
const element = (page) => page.locator("carte-leviers");

test("the element shows what its attributes say, tells its page, and writes what is chosen into its attributes", async ({ page }) => {
  await noteEvents(page);
  await openHost(page, `<button id="avant">Avant</button><carte-leviers levier="achats"><p>Les achats responsables</p></carte-leviers><a href="#apres">Après</a><div style="height:3000px"></div>${SCRIPT}`);
  await page.locator("#avant").focus();
  await expect(page.getByText("Les achats responsables", { exact: true })).toBeVisible();
  await expect(symbols(page)).toHaveCount(TERRITORIES.length);
  await expect(page.getByText("Les achats responsables", { exact: true })).toBeHidden();
  await expect(page.locator(".phrase")).toContainText("Achats responsables");
  expect(await toldOf(page, "pret")).toHaveLength(1);
  // Nothing is taken from the page: focus, scroll, title, address.
  const kept = () => page.evaluate(() => [document.activeElement.id, scrollY, document.title, location.href.replace(location.origin, "")]);
  expect(await kept()).toEqual(["avant", 0, "Hôte", "/hote.html"]);
  await symbol(page, RENNES).press("Enter");
  await expect(heading(page)).toHaveText(RENNES.name);
  await expect(heading(page)).toBeFocused();
  await expect(element(page)).toHaveAttribute("territoire", "rennes-metropole");
  expect(await toldOf(page, "territoire-choisi")).toEqual([{ code: RENNES.code, nom: RENNES.name }]);
  await page.keyboard.press("Escape");
  await expect(symbol(page, RENNES)).toBeFocused();
  await expect(element(page)).not.toHaveAttribute("territoire");
  expect((await kept()).slice(2)).toEqual(["Hôte", "/hote.html"]);
  expect(await page.evaluate(() => window.told.map(([, , tag]) => tag).every((tag) => tag === "CARTE-LEVIERS"))).toBe(true);
});

test("[E-3] Tab goes through the element and out of it, and Shift+Tab back", async ({ page }) => {
  await openHost(page, `<button id="avant">Avant</button><carte-leviers vue="carte" levier="achats"></carte-leviers><button id="apres">Après</button>${SCRIPT}`);
  await expect(symbols(page)).toHaveCount(TERRITORIES.length);
  await page.locator("#apres").focus();
  await page.keyboard.press("Shift+Tab");
  expect(await page.evaluate(() => document.activeElement.tagName)).toBe("CARTE-LEVIERS");
  await page.locator("#avant").focus();
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement.tagName)).toBe("CARTE-LEVIERS");
});

test("attributes, properties and methods say the same, and documents come out", async ({ page }) => {
  await noteEvents(page);
  await openHost(page, `<button id="avant">Avant</button><carte-leviers titre-niveau="3"></carte-leviers>${SCRIPT}`);
  await expect(symbols(page)).toHaveCount(TERRITORIES.length);
  await expect(page.locator(".entete h1")).toHaveAttribute("aria-level", "3");
  const map = await element(page).elementHandle();
  await page.locator("#avant").focus();
  await map.evaluate((map) => map.choisir("rennes-metropole"));
  await expect(heading(page)).toHaveText(RENNES.name);
  await expect(page.locator("#avant")).toBeFocused();
  await map.evaluate((map) => (map.vue = "liste"));
  await expect(page.locator('.leviers[data-vue="liste"]')).toBeVisible();
  expect(await map.evaluate((map) => [map.getAttribute("vue"), map.territoire, map.requete])).toEqual(["liste", "rennes-metropole", "?titre-niveau=3&territoire=rennes-metropole&vue=liste"]);
  expect(await map.evaluate((map) => map.adresse)).toBe(new URL("/?territoire=rennes-metropole&vue=liste", page.url()).href);
  await map.evaluate((map) => (map.setAttribute("langue", "en"), map.removeAttribute("territoire"), (map.vue = null)));
  await expect(page.locator('.leviers[lang="en"]')).toBeVisible();
  await expect(page.locator(".panneau")).toHaveCount(0);
  await map.evaluate((map) => map.filtrer({ et: ["achats", "foncier"] }));
  await expect.poll(() => symbols(page).evaluateAll((all) => all.filter((one) => !one.closest(".ecarte") && !one.classList.contains("ecarte")).length)).toBeLessThan(TERRITORIES.length);
  const csv = await map.evaluate((map) => map.exporter("csv"));
  expect(csv.startsWith("\uFEFF")).toBe(true);
  expect(JSON.parse(await map.evaluate((map) => map.exporter("geojson"))).type).toBe("FeatureCollection");
  expect(await map.evaluate((map) => map.exporter("svg"))).toContain("<svg");
  const refused = (run) => map.evaluate(run).then(() => null, (error) => error.message);
  expect(await refused((map) => map.exporter("xls"))).toContain("csv");
  expect(await refused((map) => map.filtrer({ ett: "achats" }))).toContain("« et »");
  expect(await toldOf(page, "erreur")).toEqual([]);
});

test("what no map understands is named with the nearest name, and the rest is followed", async ({ page }) => {
  await noteEvents(page);
  await openHost(page, `<carte-leviers class="a" data-x="1" teritoire="rennes" levier="achat" chargement="plus-tard" titre-niveau="9"></carte-leviers>${SCRIPT}`);
  await expect(symbols(page)).toHaveCount(TERRITORIES.length);
  // Their words come with the late chunk, and so does the line in the page.
  await expect(page.locator(".avis")).toContainText("titre-niveau");
  const said = (await toldOf(page, "erreur")).map(({ message, fatale }) => [message.replaceAll("\u00a0", " "), fatale]);
  expect(said.map(([, fatale]) => fatale)).toEqual(said.map(() => false));
  const all = said.map(([message]) => message).join("\n");
  for (const part of ["« teritoire » inconnu ; le plus proche est « territoire »", "« achat » n’existe pas", "« plus-tard » n’est pas reconnu", "titre-niveau=9"]) expect(all).toContain(part);
});

test("an element that moves keeps its map, one that leaves leaves nothing behind, fifty times", async ({ page }) => {
  test.setTimeout(180_000);
  await page.addInitScript(() => {
    window.heard = 0;
    for (const target of [window, document]) {
      const { addEventListener, removeEventListener } = target;
      target.addEventListener = function (...args) { window.heard += 1; return addEventListener.apply(this, args); };
      target.removeEventListener = function (...args) { window.heard -= 1; return removeEventListener.apply(this, args); };
    }
  });
  await openHost(page, `<div id="un"><carte-leviers levier="achats"></carte-leviers></div><div id="deux"></div>${SCRIPT}`);
  await expect(symbols(page)).toHaveCount(TERRITORIES.length);
  await symbol(page, RENNES).press("Enter");
  await expect(heading(page)).toHaveText(RENNES.name);
  await page.evaluate(() => {
    window.mark = document.querySelector("carte-leviers").shadowRoot.querySelector(".leviers");
    document.getElementById("deux").append(document.querySelector("carte-leviers"));
  });
  await page.evaluate(() => new Promise((done) => setTimeout(done, 200)));
  expect(await page.evaluate(() => window.mark.isConnected && document.querySelector("#deux carte-leviers").shadowRoot.contains(window.mark))).toBe(true);
  await expect(heading(page)).toHaveText(RENNES.name);
  // The first time loads what stays: the program and its memory.
  const cycle = (times) =>
    page.evaluate(async (times) => {
      const place = document.getElementById("deux");
      for (let n = 0; n < times; n += 1) {
        place.replaceChildren();
        await new Promise((done) => setTimeout(done, 90));
        const map = document.createElement("carte-leviers");
        map.levier = n % 2 ? "achats" : "foncier";
        const ready = new Promise((done) => map.addEventListener("pret", done, { once: true }));
        place.append(map);
        await ready;
      }
      place.replaceChildren();
      await new Promise((done) => setTimeout(done, 200));
    }, times);
  const client = await page.context().newCDPSession(page);
  const measure = async () => {
    await client.send("HeapProfiler.collectGarbage");
    await client.send("HeapProfiler.collectGarbage");
    const { jsEventListeners, nodes } = await client.send("Memory.getDOMCounters");
    const { usedSize } = await client.send("Runtime.getHeapUsage");
    return { jsEventListeners, nodes, usedSize, heard: await page.evaluate(() => window.heard) };
  };
  await cycle(3);
  const before = await measure();
  await cycle(47);
  const after = await measure();
  expect(after.heard).toBe(before.heard);
  expect(after.jsEventListeners).toBeLessThanOrEqual(before.jsEventListeners + 5);
  expect(after.nodes).toBeLessThanOrEqual(before.nodes + 50);
  expect(after.usedSize).toBeLessThan(before.usedSize + 2_000_000);
});

test("two maps of a page are two maps; one in a dialog and one that is hidden come when they show", async ({ page }) => {
  await openHost(page, `<carte-leviers levier="achats"></carte-leviers><dialog><carte-leviers langue="en" levier="foncier"></carte-leviers></dialog><div id="cache" style="display:none"><carte-leviers vue="liste"></carte-leviers></div>${SCRIPT}`);
  const [first, second, third] = [0, 1, 2].map((n) => element(page).nth(n));
  await expect(symbols(first)).toHaveCount(TERRITORIES.length);
  await expect(second.locator(".leviers")).toHaveCount(0);
  await page.evaluate(() => document.querySelector("dialog").showModal());
  await expect(symbols(second)).toHaveCount(TERRITORIES.length);
  await symbol(second, RENNES).press("Enter");
  await expect(heading(second)).toBeFocused();
  await expect(first.locator(".panneau")).toHaveCount(0);
  expect([await first.locator(".leviers").getAttribute("lang"), await second.locator(".leviers").getAttribute("lang")]).toEqual(["fr", "en"]);
  await page.evaluate(() => (document.querySelector("dialog").close(), (document.getElementById("cache").style.display = "")));
  await expect(third.locator(".liste.vue")).toBeVisible();
});

test("rules of the host that would break any page do not reach the map", async ({ page }) => {
  const head = "<style>html { font-size: 40px } * { all: revert !important; font-size: 40px !important; direction: rtl !important; letter-spacing: 9px !important; color: red !important } svg path, svg circle { display: none !important }</style>";
  await openHost(page, `<carte-leviers levier="achats" theme="clair"></carte-leviers>${SCRIPT}`, { head, dir: "rtl" });
  await expect(symbols(page)).toHaveCount(TERRITORIES.length);
  await expect(page.locator(".fonds path").first()).not.toHaveCSS("display", "none");
  const sentence = page.locator(".phrase");
  await expect(sentence).toHaveCSS("font-size", "14px");
  await expect(sentence).toHaveCSS("direction", "ltr");
  await expect(sentence).toHaveCSS("letter-spacing", "normal");
  await expect(sentence).toHaveCSS("color", "rgb(74, 84, 91)");
});

test("colours of the host are taken where they can be read, and refused with the reason where they cannot", async ({ page }) => {
  await noteEvents(page);
  const head = "<style>#lisible { --leviers-fond: #fff8e7; --leviers-encre: oklch(0.25 0.05 30); --leviers-police: Georgia } #pale { --leviers-fond: white; --leviers-encre: #bbb }</style>";
  await openHost(page, `<carte-leviers id="lisible"></carte-leviers><carte-leviers id="pale"></carte-leviers>${SCRIPT}`, { head });
  await expect(symbols(page.locator("#lisible"))).toHaveCount(TERRITORIES.length);
  const refusals = async () => (await toldOf(page, "erreur")).map(({ message }) => message);
  await page.locator("#pale").scrollIntoViewIfNeeded();
  await expect(symbols(page.locator("#pale"))).toHaveCount(TERRITORIES.length);
  expect(await refusals()).toEqual([expect.stringContaining("--leviers-encre sur --leviers-fond : contraste de 1,9, il en faut 4,5")]);
  await expect(page.locator("#lisible .leviers")).toHaveCSS("background-color", "rgb(255, 248, 231)");
  await expect(page.locator("#lisible .leviers")).toHaveCSS("font-family", /Georgia/);
  await expect(page.locator("#pale .leviers")).toHaveCSS("color", "rgb(29, 35, 39)");
});

test("the host's own objects take the place of the territories", async ({ page }) => {
  await openHost(page, `<carte-leviers></carte-leviers>${SCRIPT}`);
  await expect(symbols(page)).toHaveCount(TERRITORIES.length);
  await element(page).evaluate((map) => {
    const square = (lon, lat) => ({ type: "Polygon", coordinates: [[[lon, lat], [lon + 0.5, lat], [lon + 0.5, lat + 0.5], [lon, lat + 0.5], [lon, lat]]] });
    const feature = (code, nom, geometry) => ({ type: "Feature", properties: { code, nom }, geometry });
    map.donnees = { type: "FeatureCollection", features: [feature("A1", "Ici", square(1, 47)), feature("A2", "Là", square(4, 45))] };
  });
  await expect(symbols(page)).toHaveCount(2);
  await expect(symbol(page, { code: "A1" })).toHaveCount(1);
  await element(page).evaluate((map) => (map.donnees = null));
  await expect(symbols(page)).toHaveCount(TERRITORIES.length);
});

test("nothing is asked for before the element is near, nor before it is asked for", async ({ page, site }) => {
  site.asked.length = 0;
  await openHost(page, `<carte-leviers id="demande" chargement="demande"><p>Repli</p></carte-leviers><div style="height:5000px"></div><carte-leviers id="loin"></carte-leviers>${SCRIPT}`);
  const button = page.locator("#demande").getByRole("button", { name: "Afficher la carte" });
  await expect(button).toBeVisible();
  expect(site.asked).toEqual(["/carte-leviers.js"]);
  await button.press("Enter");
  await expect(symbols(page.locator("#demande"))).toHaveCount(TERRITORIES.length);
  await expect(page.locator("#loin .leviers")).toHaveCount(0);
  await page.locator("#loin").scrollIntoViewIfNeeded();
  await expect(symbols(page.locator("#loin"))).toHaveCount(TERRITORIES.length);
  expect(await page.evaluate(async () => [document.cookie, localStorage.length, (await caches.keys()).length])).toEqual(["", 0, 0]);
});

test("the wheel over the map scrolls the page", async ({ page }) => {
  await openHost(page, `<carte-leviers></carte-leviers><div style="height:3000px"></div>${SCRIPT}`);
  await expect(symbols(page)).toHaveCount(TERRITORIES.length);
  await page.locator(".carte").hover();
  await page.mouse.wheel(0, 400);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(100);
});

test("a page that patches prototypes the old way does not break the map, nor the map it", async ({ page }) => {
  await page.addInitScript(() => {
    Array.prototype.remove = function (x) { return this.splice(this.indexOf(x), 1); };
    Object.prototype.extendWith = function () { return this; };
    window.before = Object.getOwnPropertyNames(window);
  });
  await openHost(page, `<carte-leviers></carte-leviers>${SCRIPT}`);
  await expect(symbols(page)).toHaveCount(TERRITORIES.length);
  await symbol(page, RENNES).press("Enter");
  await expect(heading(page)).toHaveText(RENNES.name);
  const added = await page.evaluate(() => Object.getOwnPropertyNames(window).filter((name) => !window.before.includes(name)));
  expect(added.filter((name) => name !== "before" && !/^\d+$/.test(name))).toEqual([]);
});

test.describe("under a strict policy", () => {
  const CSP = "default-src 'none'; img-src data:; connect-src 'self'; script-src 'self'";
  const BODY = `<carte-leviers levier="achats"><p>Lire les <a href="/?levier=achats">achats responsables</a></p></carte-leviers>${SCRIPT}`;

  test("that allows WebAssembly, the map stands without an inline style", async ({ page }) => {
    await openHost(page, BODY, { csp: `${CSP} 'wasm-unsafe-eval'` });
    await expect(symbols(page)).toHaveCount(TERRITORIES.length);
  });

  test.describe("without WebAssembly", () => {
    test.use({ tolerated: /^CSP: script-src wasm-eval|WebAssembly|wasm/ });

    test("what the page wrote stays, and the page is told why", async ({ page }) => {
      await noteEvents(page);
      await openHost(page, BODY, { csp: CSP });
      await expect.poll(() => toldOf(page, "erreur")).toEqual([{ fatale: true, message: expect.stringContaining("n’a pas pu démarrer") }]);
      await expect(page.getByRole("link", { name: "achats responsables" })).toBeVisible();
    });
  });
});

test.describe("when the network fails", () => {
  test.use({ tolerated: /Failed to load resource|ERR_FAILED|ERR_ABORTED/ });

  test("half-way, what the page wrote stays; the map's box says which file and brings it back", async ({ page }) => {
    await page.route("**/atlas.json", (route) => route.abort());
    await openHost(page, `<carte-leviers><p>Repli</p></carte-leviers>${SCRIPT}`);
    const box = page.locator(".problemes");
    await expect(box).toContainText("atlas.json");
    await expect(page.getByText("Repli")).toBeVisible();
    await page.unroute("**/atlas.json");
    await box.getByRole("button").click();
    await expect(symbols(page)).toHaveCount(TERRITORIES.length);
    await expect(page.getByText("Repli")).toBeHidden();
  });

  test("before the program is there, what the page wrote stays", async ({ page }) => {
    await noteEvents(page);
    await page.route("**/*_bg.wasm", (route) => route.abort());
    await openHost(page, `<carte-leviers><p>Repli</p></carte-leviers>${SCRIPT}`);
    await expect.poll(async () => (await toldOf(page, "erreur")).length).toBe(1);
    await expect(page.getByText("Repli")).toBeVisible();
  });
});
