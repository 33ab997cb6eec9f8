// Pages of a host around the map.

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
