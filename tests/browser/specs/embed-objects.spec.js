// `donnees = …`: the host's own objects, read where they are. Those of a file: geojson-host.spec.js.
import { test, expect } from "../support/test.js";
import { SCRIPT, noteEvents, openHost, toldOf } from "../support/host.js";
import { TERRITORIES } from "../support/atlas.js";

const element = (page) => page.locator("carte-leviers");
const symbols = (page) => element(page).locator(".symbole");
const plain = (text) => text.replaceAll("\u00a0", " ");

/** A page of a host with the map of what `give`, run in the page, makes with `feature(code, name, lon, lat)`. */
async function openWith(page, give) {
  await noteEvents(page);
  await page.addInitScript(() => {
    window.square = (lon, lat, side = 0.5) => ({ type: "Polygon", coordinates: [[[lon, lat], [lon + side, lat], [lon + side, lat + side], [lon, lat + side], [lon, lat]]] });
    window.feature = (code, nom, lon, lat) => ({ type: "Feature", properties: { code, nom }, geometry: square(lon, lat) });
    window.collection = (...features) => ({ type: "FeatureCollection", features });
  });
  await openHost(page, `<carte-leviers></carte-leviers>${SCRIPT}`);
  await element(page).evaluate((map, give) => (map.donnees = new Function(`return (${give})()`)()), give.toString());
}

/** What the map told, a fault a line. */
const told = async (page) => (await toldOf(page, "erreur")).map(({ message }) => plain(message));

/** What is given, what the map says of it, and how many territories it draws: those without a geometry are in its list. */
const CASES = {
  "a feature that contains itself": [
    () => {
      const loop = feature("A1", "Ici", 1, 47);
      loop.properties.soi = loop;
      return collection(loop, feature("A2", "Là", 4, 45));
    },
    ["donnees : entité 1 (« Ici ») : properties.soi.properties.soi.properties.soi.properties.soi… : plus de 128 niveaux d’emboîtement ; un objet qui se contient lui-même ne peut pas être lu"],
    2,
  ],
  "a geometry within itself": [
    () => {
      const loop = feature("A1", "Ici", 1, 47);
      loop.geometry.coordinates[0][1] = loop.geometry.coordinates;
      return collection(loop, feature("A2", "Là", 4, 45));
    },
    [expect.stringMatching(/^donnees : entité 1 \(« Ici »\) : geometry\.coordinates\[0\]\[1\].*plus de 128 niveaux/)],
    1,
  ],
  "a function, a symbol, a set, a number too large for any field, one that is none": [
    () => {
      const odd = feature("A1", "Ici", 1, 47);
      Object.assign(odd.properties, { calcul: () => 1, signe: Symbol("s"), ensemble: new Set([1]), grand: 2n ** 70n, rien: NaN, dedans: { loin: [0, -Infinity] } });
      return collection(odd, feature("A2", "Là", 4, 45));
    },
    ["calcul: « function »", "signe: « symbol »", "ensemble: « Set »", "grand: « bigint »", "rien: « NaN »", "dedans.loin[1]: « -Infinity »"].map(
      (part) => `donnees : entité 1 (« Ici ») : properties.${part.replace(":", " :")} n’a pas de place dans des données GeoJSON ; attendus : texte, nombre fini, vrai ou faux, null, liste, objet simple`,
    ),
    2,
  ],
  "a coordinate that is no number, and one that is undefined": [
    () => {
      const [one, other] = [feature("A1", "Ici", 1, 47), feature("A2", "Là", 4, 45)];
      one.geometry.coordinates[0][2][1] = NaN;
      other.geometry.coordinates[0][2][1] = undefined;
      return collection(one, other, feature("A3", "Plus loin", 5, 46));
    },
    [
      expect.stringMatching(/^donnees : entité 1 \(« Ici »\) : geometry\.coordinates\[0\]\[2\]\[1\] : « NaN » n’a pas de place/),
      expect.stringMatching(/^donnees : entité 2 \(« Là »\) : forme inattendue ; l’analyseur dit : invalid type: null, expected a coordinate element/),
    ],
    1,
  ],
  "a code that is undefined, or absent": [
    () => collection({ ...feature("A1", "Ici", 1, 47), properties: { code: undefined, nom: "Ici" } }, feature("A2", "Là", 4, 45)),
    [expect.stringMatching(/^donnees : entité 1 \(« Ici »\) : propriété « code » absente/)],
    1,
  ],
  "objects that throw when they are looked at": [
    () => {
      const thrower = feature("A1", "Ici", 1, 47);
      Object.defineProperty(thrower.properties, "code", { enumerable: true, get() { throw new Error("non"); } });
      const deeper = feature("A3", "Dedans", 2, 47);
      deeper.properties.x = { get y() { throw new Error("non"); } };
      return collection(thrower, deeper, feature("A2", "Là", 4, 45));
    },
    expect.arrayContaining([expect.stringMatching(/^donnees : entité 2 : geometry : « exception » n’a pas de place/), expect.stringMatching(/^donnees : entité 1 \(« Ici »\) : propriété « code » absente/)]),
    1,
  ],
  "what else the host keeps beside what a map reads": [
    () => {
      const leaf = { ...feature("A1", "Ici", 1, 47), layer: { map: null, on() {} } };
      leaf.layer.map = leaf;
      return { ...collection(leaf, feature("A2", "Là", 4, 45)), carte: () => leaf };
    },
    [],
    2,
  ],
  "whole numbers of any kind, a Map, an object without prototype": [
    () => {
      const bare = Object.assign(Object.create(null), { code: 243500139n, nom: "Rennes" });
      return collection({ ...feature("", "", 1, 47), properties: bare }, { ...feature("A2", "Là", 4, 45), geometry: new Map(Object.entries(square(4, 45))) });
    },
    [],
    2,
  ],
};

for (const [what, [give, messages, count]] of Object.entries(CASES)) {
  test(`given ${what}: each is told where it stands, the rest is drawn`, async ({ page }) => {
    await openWith(page, give);
    await expect(symbols(page)).toHaveCount(count);
    if (messages.length !== 0) await expect.poll(async () => (await told(page)).length).toBeGreaterThan(0);
    expect(await told(page)).toEqual(messages);
  });
}

/** What is no map at all. */
const REFUSED = {
  "a list": [() => [1, 2], "donnees : le fichier n’est pas une FeatureCollection GeoJSON ; membre « type » absent"],
  "one feature alone": [() => feature("A1", "Ici", 1, 47), "donnees : le fichier n’est pas une FeatureCollection GeoJSON ; membre « type » trouvé : « Feature »"],
  "no feature": [() => collection(), "donnees : la FeatureCollection ne contient aucune entité"],
  "another coordinate system": [
    () => ({ ...collection(feature("A1", "Ici", 1, 47)), crs: { type: "name", properties: { name: "EPSG:2154" } } }),
    /^donnees : crs : .*EPSG:2154/,
  ],
  "axes that contain themselves": [
    () => {
      const axes = [];
      axes.push(axes);
      return { ...collection(feature("A1", "Ici", 1, 47)), axes };
    },
    /^donnees : axes\[0\].*plus de 128 niveaux/,
  ],
};

for (const [what, [give, message]] of Object.entries(REFUSED)) {
  test(`given ${what}: refused as a file would be, and the territories come back`, async ({ page }) => {
    await openWith(page, give);
    await expect.poll(() => told(page)).toEqual([expect.stringMatching(message)]);
    expect((await toldOf(page, "erreur"))[0].fatale).toBe(true);
    await expect(element(page).locator(".problemes")).toContainText("donnees");
    await element(page).evaluate((map) => (map.donnees = null));
    await expect(symbols(page)).toHaveCount(TERRITORIES.length);
  });
}

test("what is no object is refused at once", async ({ page }) => {
  await openWith(page, () => null);
  const said = await element(page).evaluate((map) => {
    try {
      map.donnees = "{}";
    } catch (error) {
      return error.message;
    }
  });
  expect(said).toContain("un objet GeoJSON");
});

test("a large collection is read in slices: the page goes on meanwhile", async ({ page }) => {
  await openWith(page, () => null);
  await expect(symbols(page)).toHaveCount(TERRITORIES.length);
  await page.evaluate(() => {
    // Counts the turns that the page has, and notes in which of them each feature was read.
    window.turns = 0;
    setInterval(() => (window.turns += 1), 0);
    window.read = [];
    const ring = (lon, lat) => {
      const points = Array.from({ length: 60 }, (_, n) => [lon + 0.02 * Math.cos((n * Math.PI) / 30), lat + 0.02 * Math.sin((n * Math.PI) / 30)]);
      return { type: "Polygon", coordinates: [[...points, points[0]]] };
    };
    const noted = (n) => {
      const { geometry: _, ...one } = feature(`X${n}`, `Lieu ${n}`, 0, 0);
      return { ...one, get geometry() { return window.read.push(window.turns), ring(-1 + (n % 80) * 0.06, 44 + Math.floor(n / 80) * 0.08); } };
    };
    const features = Array.from({ length: 4000 }, () => null);
    features.forEach((_, n) => (features[n] = noted(n)));
    document.querySelector("carte-leviers").donnees = { type: "FeatureCollection", features };
  });
  await expect(element(page).locator(".phrase")).toContainText("sur 4000", { timeout: 40_000 });
  const read = await page.evaluate(() => window.read);
  expect(read).toHaveLength(4000);
  expect(new Set(read).size).toBeGreaterThan(2);
});
