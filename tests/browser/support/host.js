// Pages of hosts around the map.
import { expect } from "@playwright/test";

/** Where a host's page finds the map, as if on another folder of the site. */
export const SCRIPT = '<script type="module" src="/carte-leviers.js"></script>';

/** A page of a host. */
export function hostPage(body, { head = "", lang = "fr", dir = "ltr" } = {}) {
  return `<!doctype html><html lang="${lang}" dir="${dir}"><head><meta charset="utf-8"><title>Hôte</title><link rel="icon" href="data:,">${head}</head><body>${body}</body></html>`;
}

/** Opens a page of a host with `body`; `csp` is its policy, `head` more of its head. */
export async function openHost(page, body, { csp, ...rest } = {}) {
  const headers = csp ? { "content-security-policy": csp } : {};
  await page.route("**/hote.html", (route) => route.fulfill({ contentType: "text/html", headers, body: hostPage(body, rest) }));
  await page.goto("/hote.html");
}

/** Chromium has no sharing on Linux, and remarks that a frame may use it. */
export const UNKNOWN_PERMISSION = /Unrecognized feature: .web-share/;

/** Opens a page of `www/examples/`, on another site than the map. */
export const openExample = (page, hosts, name) => page.goto(`${hosts.url}/${name}.html`);

/** Nothing is kept in the browser, neither by the page nor by any frame that may keep something. */
export async function expectNothingKept(page) {
  expect(await page.context().cookies()).toEqual([]);
  for (const frame of page.frames()) {
    const kept = await frame.evaluate(async () => {
      const kept = [];
      // A sandbox of an origin of its own has no store; nor has a frame of another site, where the browser refuses it one.
      for (const look of [() => [document.cookie], () => Object.keys(localStorage), () => Object.keys(sessionStorage), () => caches.keys(), async () => (await indexedDB.databases()).map(({ name }) => name)]) {
        try {
          kept.push(...(await look()));
        } catch (refused) {
          if (!/denied|SecurityError|sandboxed|undefined/i.test(`${refused.name} ${refused.message}`)) throw refused;
        }
      }
      return kept.filter(Boolean);
    });
    expect(kept, frame.url()).toEqual([]);
  }
}

/** Notes in `window.told` the events of maps, as `[type, detail]`, from before they start. */
export async function noteEvents(page) {
  await page.addInitScript(() => {
    window.told = [];
    for (const type of ["pret", "territoire-choisi", "vue-changee", "erreur"]) {
      document.addEventListener(type, ({ detail, target }) => window.told.push([type, detail, target.tagName]));
    }
  });
}

/** Details of the events of `type` so far. */
export const toldOf = (page, type) => page.evaluate((type) => window.told.filter(([name]) => name === type).map(([, detail]) => detail), type);
