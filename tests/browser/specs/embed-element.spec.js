// <carte-leviers>: what it shows, what it tells, what it is told. Pages that are hard on it: hosts-*.spec.js.
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
  let release;
  const held = new Promise((resolve) => (release = resolve));
  await page.route("**/*_bg.wasm", async (route) => (await held, route.continue()));
  await openHost(page, `<button id="avant">Avant</button><carte-leviers levier="achats"><p>Les achats responsables</p></carte-leviers><a href="#apres">Après</a><div style="height:3000px"></div>${SCRIPT}`);
  await page.locator("#avant").focus();
  await expect(page.getByText("Les achats responsables", { exact: true })).toBeVisible();
  release();
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

test("Tab goes into the element from both sides", async ({ page }) => {
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

test("each of the six variables of colour and type has its effect, and each colour that cannot be read is named with its contrast", async ({ page }) => {
  await noteEvents(page);
  const all = "--leviers-fond: #101820; --leviers-encre: #f0f4f8; --leviers-lien: #9cd0ff; --leviers-bord: #8899aa; --leviers-focus: #ffcc00; --leviers-police: Georgia";
  const pale = { lien: "#dddddd", bord: "#eeeeee", focus: "#f4f4f4" };
  const rules = Object.entries(pale).map(([name, colour]) => `#${name} { --leviers-${name}: ${colour} }`);
  await openHost(page, `<carte-leviers id="tout"></carte-leviers>${Object.keys(pale).map((id) => `<carte-leviers id="${id}"></carte-leviers>`).join("")}${SCRIPT}`, { head: `<style>#tout { ${all} } ${rules.join(" ")}</style>` });
  const root = page.locator("#tout .leviers");
  await expect(symbols(page.locator("#tout"))).toHaveCount(TERRITORIES.length);
  await expect(root).toHaveCSS("background-color", "rgb(16, 24, 32)");
  await expect(root).toHaveCSS("color", "rgb(240, 244, 248)");
  await expect(root).toHaveCSS("font-family", /^Georgia/);
  const token = (name) => root.evaluate((root, name) => getComputedStyle(root).getPropertyValue(`--${name}`).trim(), name);
  expect([await token("lien"), await token("bord"), await token("focus")]).toEqual(["#9cd0ff", "#8899aa", "#ffcc00"]);
  for (const id of Object.keys(pale)) {
    await page.locator(`#${id}`).scrollIntoViewIfNeeded();
    await expect(symbols(page.locator(`#${id}`))).toHaveCount(TERRITORIES.length);
  }
  // Which of the maps is ready first is the browser's own.
  const said = (await toldOf(page, "erreur")).map(({ message }) => message).sort();
  expect(said).toEqual(Object.keys(pale).sort().map((name) => expect.stringMatching(`--leviers-${name} sur --leviers-fond : contraste de 1,\\d, il en faut`)));
});

test("styles of the host reach the parts that have a name, and no other", async ({ page }) => {
  const PARTS = ["entete", "legende", "barre", "carte", "liste", "panneau"];
  const rules = PARTS.map((part, n) => `carte-leviers::part(${part}) { outline: ${n + 1}px solid rgb(1, 2, ${n}) }`).join("\n");
  await openHost(page, `<carte-leviers territoire="rennes-metropole"></carte-leviers>${SCRIPT}`, { head: `<style>${rules} .phrase { color: red }</style>` });
  await expect(heading(page)).toHaveText(RENNES.name);
  for (const [n, part] of PARTS.entries()) {
    await expect(element(page).locator(`[part="${part}"]`).first()).toHaveCSS("outline", `rgb(1, 2, ${n}) solid ${n + 1}px`);
  }
  await expect(element(page).locator(".phrase")).not.toHaveCSS("color", "rgb(255, 0, 0)");
});

test("a map in a dialog and one that is hidden come when they show", async ({ page }) => {
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
