// Every kind of code that « Intégrer cette carte… » gives, pasted as it is into a page of another site, under the policy that
// the guide (docs/integration.md, « Politique de sécurité ») asks for it and no wider one.
import { readFileSync } from "node:fs";
import path from "node:path";
import { test, expect } from "../support/test.js";
import { UNKNOWN_PERMISSION, expectNothingKept, hostPage, noteEvents, toldOf } from "../support/host.js";
import { DIST, EDITION } from "../support/site.js";
import { TERRITORIES } from "../support/atlas.js";

const VIEW = "?levier=achats";
const symbols = (of) => of.locator(".symbole");
const frame = (page) => page.frameLocator("iframe");
const element = (page) => page.locator("carte-leviers");

test.use({ tolerated: UNKNOWN_PERMISSION });

/** The dialog of the generator, in the site at `folder` of `site`. */
async function openGenerator(page, site, folder) {
  await page.goto(`${site.url}${folder}${VIEW}`);
  await expect(symbols(page)).toHaveCount(TERRITORIES.length);
  await page.locator(".emporter > summary").click();
  await page.getByRole("button", { name: "Intégrer cette carte…" }).press("Enter");
  const dialog = page.locator(".dialogue-integrer");
  await expect(dialog.locator("pre")).toHaveCount(1);
  return {
    code: () => dialog.locator("pre").textContent(),
    form: (n) => dialog.getByRole("radio").nth(n).check(),
    adjusted: dialog.getByRole("checkbox", { name: /hauteur/ }),
    frozen: dialog.getByRole("checkbox", { name: /figée/ }),
    height: dialog.getByRole("combobox"),
  };
}

/** Pastes `code` into a page of another site under `policy`, with nothing else in it. */
async function paste(page, hosts, code, policy) {
  await noteEvents(page);
  hosts.pages["/hote.html"] = { body: hostPage(`<h1>Hôte</h1>\n${code}`), policy: `default-src 'none'; img-src data:; ${policy}` };
  await page.goto(`${hosts.url}/hote.html`);
}

/** The frame shows the map of the view, its link leads to it in full, nothing is kept. */
async function expectFramed(page, base) {
  await expect(symbols(frame(page))).toHaveCount(TERRITORIES.length);
  await expect(frame(page).locator(".phrase")).toContainText("Achats responsables");
  await expect(page.getByRole("link")).toHaveAttribute("href", `${base}${VIEW}`);
  await expect(page.locator("iframe")).toHaveAttribute("title", /^Carte\u00a0: \S/);
  await expectNothingKept(page);
}

async function expectElement(page) {
  await expect(symbols(element(page))).toHaveCount(TERRITORIES.length);
  await expect(element(page).locator(".phrase")).toContainText("Achats responsables");
  await expect(element(page).locator(".attente-tardive")).toHaveCount(0);
  expect(await toldOf(page, "erreur")).toEqual([]);
  await expectNothingKept(page);
}

test("a frame alone, of each height that is offered", async ({ page, site, hosts }) => {
  const dialog = await openGenerator(page, site, "/");
  await dialog.adjusted.uncheck();
  const codes = {};
  for (const height of ["720", "480"]) {
    await dialog.height.selectOption(height);
    codes[height] = await dialog.code();
  }
  for (const [height, code] of Object.entries(codes)) {
    expect(code).not.toContain("<script");
    // Its style is the one thing in it that a policy can refuse; the guide says so.
    await paste(page, hosts, code, `frame-src ${site.url}; style-src-attr 'unsafe-inline'`);
    await expectFramed(page, `${site.url}/`);
    expect(await page.locator("iframe").evaluate(({ offsetHeight, clientHeight }) => [offsetHeight, clientHeight])).toEqual([Number(height), Number(height)]);
  }
});

test("a frame that takes the height of its content, under a policy without any style", async ({ page, site, hosts }) => {
  const dialog = await openGenerator(page, site, "/");
  const code = await dialog.code();
  expect(code).toContain(`<script src="${site.url}/ajuster.js" defer></script>`);
  await paste(page, hosts, code, `frame-src ${site.url}; script-src ${site.url}`);
  await expectFramed(page, `${site.url}/`);
  const content = await frame(page).locator("body").evaluate((body) => Math.ceil(body.getBoundingClientRect().height));
  await expect.poll(() => page.locator("iframe").evaluate(({ clientHeight }) => clientHeight)).toBe(content);
  await expect(page.locator("iframe")).toHaveCSS("border-top-width", "0px");
});

test("an element", async ({ page, site, hosts }) => {
  const dialog = await openGenerator(page, site, "/");
  await dialog.form(1);
  const code = await dialog.code();
  // A site that was not published by versions has none that is frozen.
  await expect(dialog.frozen).toHaveCount(0);
  expect(code).not.toContain("integrity");
  await paste(page, hosts, code, `script-src ${site.url} 'wasm-unsafe-eval'; connect-src ${site.url}`);
  await expectElement(page);
});

test("a frozen version, beside the one in use: both forms by their digests, which a changed script does not have", async ({ page, site, hosts }) => {
  const frozen = `${site.url}/${EDITION}/`;
  const digests = JSON.parse(readFileSync(path.join(DIST, "empreintes.json"), "utf8"));
  const dialog = await openGenerator(page, site, "/derniere/");
  expect(await dialog.code()).toContain(`${site.url}/derniere/`);
  await dialog.frozen.check();
  const framed = await dialog.code();
  await dialog.form(1);
  const placed = await dialog.code();
  for (const [code, script] of [[framed, "ajuster.js"], [placed, "carte-leviers.js"]]) {
    expect(code).toContain(`src="${frozen}${script}"`);
    expect(code).toContain(`integrity="${digests[script]}" crossorigin="anonymous"`);
    expect(code).not.toContain("derniere");
  }
  await paste(page, hosts, framed, `frame-src ${site.url}; script-src ${site.url}`);
  await expectFramed(page, frozen);
  await expect(page.locator("iframe")).toHaveCSS("border-top-width", "0px");
  await paste(page, hosts, placed, `script-src ${site.url} 'wasm-unsafe-eval'; connect-src ${site.url}`);
  await expectElement(page);
});

test.describe("a frozen version that was changed", () => {
  test.use({ tolerated: new RegExp(`${UNKNOWN_PERMISSION.source}|valid digest`) });

  test("is refused: the frame keeps its height, the element its link", async ({ page, site, hosts }) => {
    const dialog = await openGenerator(page, site, "/derniere/");
    await dialog.frozen.check();
    const framed = await dialog.code();
    await dialog.form(1);
    const placed = await dialog.code();
    const changed = async (code, policy, script) => {
      await paste(page, hosts, code, policy);
      await page.route(`**/${script}`, async (route) => {
        const response = await route.fetch();
        await route.fulfill({ response, body: `${await response.text()}\n` });
      });
      await page.reload();
    };
    await changed(framed, `frame-src ${site.url}; script-src ${site.url}`, "ajuster.js");
    await expect(symbols(frame(page))).toHaveCount(TERRITORIES.length);
    expect(await page.locator("iframe").evaluate(({ clientHeight }) => clientHeight)).toBe(720);
    await changed(placed, `script-src ${site.url} 'wasm-unsafe-eval'; connect-src ${site.url}`, "carte-leviers.js");
    await expect(page.getByRole("link")).toBeVisible();
    expect(await page.evaluate(() => customElements.get("carte-leviers"))).toBeUndefined();
  });
});

test("of a dated version, the code has digests without being asked", async ({ page, site }) => {
  const dialog = await openGenerator(page, site, `/${EDITION}/`);
  await expect(dialog.frozen).toHaveCount(0);
  expect(await dialog.code()).toContain('integrity="sha384-');
  await dialog.form(1);
  expect(await dialog.code()).toContain('integrity="sha384-');
});
