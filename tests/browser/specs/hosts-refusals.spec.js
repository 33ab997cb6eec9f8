// Host pages where something is refused: scripts, WebAssembly, the network, a file that was changed, modules from a disk,
// cookies of third parties. What the page wrote stays; what can be shown is.
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { test, expect } from "../support/test.js";
import { UNKNOWN_PERMISSION, expectNothingKept, noteEvents, openExample, toldOf } from "../support/host.js";
import { DIST, elsewhere } from "../support/site.js";
import { TERRITORIES, territory } from "../support/atlas.js";

const RENNES = territory("rennes-metropole");
const symbols = (of) => of.locator(".symbole");
const element = (page) => page.locator("carte-leviers");
const frame = (page, n = 0) => page.frameLocator("iframe").nth(n);
const fallback = (page) => element(page).getByRole("link", { name: "Les achats responsables dans les territoires urbains" });
test.use({ tolerated: UNKNOWN_PERMISSION });
const also = (pattern) => new RegExp(`${UNKNOWN_PERMISSION.source}|${pattern.source}`);

/** The page of static content: its map, its whole table, its links. */
async function expectStatic(of) {
  await expect(of.getByRole("img", { name: /territoires sur \d+ sont cités/ })).toBeVisible();
  await expect(of.getByRole("row")).toHaveCount(TERRITORIES.length + 2);
  await expect(of.getByRole("link", { name: RENNES.name }).first()).toBeAttached();
}

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false, tolerated: also(/preloaded using link preload but not used/) });

  test("[E-6] the element's own content stays, and the frame is a page to read, with its map, table and links", async ({ page, hosts }) => {
    const read = frame(page).frameLocator("iframe");
    await expect(async () => {
      await openExample(page, hosts, "simple");
      // The browser may have read a frame of another site before it is told that scripts are off: only how it reads tells.
      await expect(read.locator("h1")).toBeAttached({ timeout: 3000 });
    }).toPass();
    await expect(fallback(page)).toBeVisible();
    await expectStatic(read);
    expect(await page.context().cookies()).toEqual([]);
  });
});

test.describe("in sandboxes", () => {
  // The browser remarks that a sandbox of scripts and origin holds nothing back, and that one without scripts runs none.
  test.use({ tolerated: also(/can escape its sandboxing|Blocked script execution|preloaded using link preload but not used/) });

  test("bac-a-sable.html: the map where scripts may run, the page to read where none may, the element in a framed page", async ({ page, hosts }) => {
    await openExample(page, hosts, "bac-a-sable");
    const place = (n) => page.locator("iframe").nth(n);
    for (const n of [0, 1]) {
      await place(n).scrollIntoViewIfNeeded();
      await expect(symbols(frame(page, n))).toHaveCount(TERRITORIES.length);
      await symbols(frame(page, n)).and(frame(page, n).locator(`[data-code="${RENNES.code}"]`)).press("Enter");
      await expect(frame(page, n).locator(".panneau > h2")).toHaveText(RENNES.name);
      await expect(frame(page, n).locator("#pleine")).toHaveAttribute("href", /territoire=rennes-metropole/);
    }
    await place(2).scrollIntoViewIfNeeded();
    await expectStatic(frame(page, 2).frameLocator("iframe"));
    await place(3).scrollIntoViewIfNeeded();
    await expect(symbols(frame(page, 3).locator("carte-leviers"))).toHaveCount(TERRITORIES.length);
  });
});

test.describe("where the policy of the page refuses WebAssembly", () => {
  test.use({ tolerated: also(/CSP: script-src wasm-eval|WebAssembly|wasm/) });

  test("[E-6] politique-sans-wasm.html: what the page wrote stays and the page is told why; the frame has its own policy", async ({ page, hosts }) => {
    await noteEvents(page);
    await openExample(page, hosts, "politique-sans-wasm");
    await expect.poll(() => toldOf(page, "erreur")).toEqual([{ fatale: true, message: expect.stringContaining("n’a pas pu démarrer") }]);
    await expect(fallback(page)).toBeVisible();
    await page.locator("iframe").scrollIntoViewIfNeeded();
    await expect(symbols(frame(page))).toHaveCount(TERRITORIES.length);
  });
});

test.describe("where the browser has no WebAssembly", () => {
  test.use({ tolerated: also(/WebAssembly/) });

  test("[E-6] the element's own content stays; the frame says so and shows the static content, in its language", async ({ page, hosts }) => {
    await page.addInitScript(() => delete globalThis.WebAssembly);
    await openExample(page, hosts, "deux-langues");
    await expect(page.locator("#une").getByRole("link")).toBeVisible();
    await page.locator("iframe").nth(0).scrollIntoViewIfNeeded();
    await expect(frame(page, 0).getByRole("alert")).toContainText("n’a pas pu démarrer");
    await expectStatic(frame(page, 0));
    await page.locator("iframe").nth(1).scrollIntoViewIfNeeded();
    await expect(frame(page, 1).getByRole("heading", { level: 1 })).toContainText("Levers");
    await expect(frame(page, 1).getByRole("row")).toHaveCount(TERRITORIES.length + 2);
    const href = await frame(page, 1).getByRole("link", { name: RENNES.name }).first().evaluate((link) => link.href);
    expect(href).toMatch(/\/en\/territoires\/rennes-metropole\.html$/);
  });
});

test.describe("when an answer breaks off half-way", () => {
  test.use({ tolerated: also(/Failed to load resource|net::ERR_|WebAssembly|Fetch API cannot load/) });
  test.afterEach(({ site }) => (site.halved = null));

  for (const [what, file] of Object.entries({ program: /carte-leviers-[0-9a-f]{12,16}\.js$/, WebAssembly: /_bg\.wasm$/, "style sheet": /leviers-[0-9a-f]{12,16}\.css$/ })) {
    test(`the ${what}: the element's own content stays, and an element that comes again brings the map`, async ({ page, hosts, site }) => {
      await noteEvents(page);
      site.halved = file;
      await openExample(page, hosts, "hauteur-fixe");
      await expect.poll(async () => (await toldOf(page, "erreur")).map(({ fatale }) => fatale)).toEqual([true]);
      await expect(fallback(page)).toBeVisible();
      site.halved = null;
      // A script that failed is remembered by the page: only what it loads itself can be asked for again.
      if (what === "program") await page.reload();
      else await page.evaluate(async () => {
        const map = document.querySelector("carte-leviers");
        map.remove();
        await new Promise((done) => setTimeout(done, 100));
        document.querySelector("main").append(map);
      });
      await expect(symbols(element(page))).toHaveCount(TERRITORIES.length);
      await expect(fallback(page)).toBeHidden();
    });
  }

  test("the content: the element's own content stays under a box that says which file, and brings the map", async ({ page, hosts, site }) => {
    site.halved = /\/atlas\.json$/;
    await openExample(page, hosts, "politique-stricte");
    const box = element(page).locator(".problemes");
    await expect(box).toContainText("atlas.json");
    await expect(fallback(page)).toBeVisible();
    site.halved = null;
    await box.getByRole("button").click();
    await expect(symbols(element(page))).toHaveCount(TERRITORIES.length);
    await expect(fallback(page)).toBeHidden();
  });

  for (const [what, file] of Object.entries({ program: /carte-leviers-[0-9a-f]{16}\.js$/, WebAssembly: /_bg\.wasm$/ })) {
    test(`the ${what}, in a frame: it says so over the static content, with the way out, and comes again with the page`, async ({ page, hosts, site }) => {
      site.halved = file;
      await openExample(page, hosts, "cadre");
      await expect(frame(page).getByRole("alert")).toContainText("n’a pas pu démarrer");
      await expectStatic(frame(page));
      await expect(frame(page).locator("#pleine")).toBeVisible();
      site.halved = null;
      await page.reload();
      await expect(symbols(frame(page))).toHaveCount(TERRITORIES.length);
    });
  }

  test("the content, in a frame: a box says which file, and brings the map", async ({ page, hosts, site }) => {
    site.halved = /\/atlas\.json$/;
    await openExample(page, hosts, "cadre");
    const box = frame(page).locator(".problemes");
    await expect(box).toContainText("atlas.json");
    await expect(frame(page).locator("#pleine")).toBeVisible();
    site.halved = null;
    await box.getByRole("button").click();
    await expect(symbols(frame(page))).toHaveCount(TERRITORIES.length);
  });
});

test.describe("when a file was changed on its way", () => {
  test.use({ tolerated: also(/valid digest|integrity|Failed to load resource|net::ERR_|console error: TypeError/) });

  /** Answers requests for `pattern` with one byte more. */
  const tamper = (page, pattern) =>
    page.route(pattern, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: Buffer.concat([await response.body(), Buffer.from("\n")]) });
    });

  test("empreinte.html: the script is refused by its digest, and what the page wrote stays", async ({ page, hosts }) => {
    await tamper(page, "**/carte-leviers.js");
    const refused = page.waitForEvent("console", (message) => /valid digest/.test(message.text()));
    await openExample(page, hosts, "empreinte");
    await refused;
    await expect(fallback(page)).toBeVisible();
    expect(await page.evaluate(() => customElements.get("carte-leviers"))).toBeUndefined();
  });

  for (const file of [/carte-leviers-[0-9a-f]{12,16}\.js$/, /_bg\.wasm$/, /leviers-[0-9a-f]{12,16}\.css$/]) {
    test(`the whole program is asked for by digests: ${file}`, async ({ page, hosts }) => {
      await noteEvents(page);
      await tamper(page, file);
      await openExample(page, hosts, "empreinte");
      await expect.poll(async () => (await toldOf(page, "erreur")).map(({ fatale }) => fatale)).toEqual([true]);
      await expect(fallback(page)).toBeVisible();
      await expect(element(page).locator(".leviers")).toHaveCount(0);
    });
  }

  test("its late part too: the map says that it is missing", async ({ page, hosts }) => {
    await tamper(page, /-tard-[0-9a-f]{12,16}\.wasm$/);
    await openExample(page, hosts, "empreinte");
    await expect(symbols(element(page))).toHaveCount(TERRITORIES.length);
    await expect(element(page).getByRole("alert")).toContainText("carte-leviers-tard.wasm");
  });
});

test("disque.html: from a disk, with the map on a server, element and frame work", async ({ page, site }, testInfo) => {
  const html = readFileSync(path.join(DIST, "examples/disque.html"), "utf8");
  const file = testInfo.outputPath("disque.html");
  writeFileSync(file, elsewhere(html, `${site.url}/`));
  await page.goto(pathToFileURL(file).href);
  await expect(symbols(element(page))).toHaveCount(TERRITORIES.length);
  await page.locator("iframe").scrollIntoViewIfNeeded();
  await expect(symbols(frame(page))).toHaveCount(TERRITORIES.length);
});

test.describe("with the map on the disk too", () => {
  test.use({ tolerated: also(/blocked by CORS policy|Failed to load resource|net::ERR_|Unsafe attempt to load URL/) });

  test("disque.html: browsers refuse its modules; the element's own content stays, and the frame leads on", async ({ page }) => {
    await page.goto(pathToFileURL(path.join(DIST, "examples/disque.html")).href);
    await expect(fallback(page)).toBeVisible();
    await page.locator("iframe").scrollIntoViewIfNeeded();
    await expect(frame(page).getByRole("heading", { level: 1 })).toBeVisible();
    await expect(frame(page).locator("#pleine")).toBeVisible();
    await expect(page.getByRole("link", { name: "La carte en un seul fichier" })).toHaveAttribute("href", "../leviers-autonome.html");
  });
});

test("where cookies of third parties are blocked, nothing is missing", async ({ page, hosts }) => {
  const client = await page.context().newCDPSession(page);
  await client.send("Network.enable");
  await client.send("Network.setCookieControls", { enableThirdPartyCookieRestriction: true, disableThirdPartyCookieMetadata: true, disableThirdPartyCookieHeuristics: true });
  await openExample(page, hosts, "simple");
  await page.locator("iframe").scrollIntoViewIfNeeded();
  await expect(symbols(frame(page))).toHaveCount(TERRITORIES.length);
  await expect(symbols(element(page))).toHaveCount(TERRITORIES.length);
  await expectNothingKept(page);
  // They are blocked indeed: the frame, which is of another site, cannot set one.
  const set = await page.frames()[1].evaluate(() => {
    document.cookie = "temoin=1; SameSite=None; Secure";
    return document.cookie;
  });
  expect(set).toBe("");
});
