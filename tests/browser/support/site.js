// A static server of the built site, as plain as a host's: files, types, no cache.
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const REPOSITORY = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../../..");

/** The folder of the built site. */
export const DIST = path.resolve(process.env.LEVIERS_DIST || path.join(REPOSITORY, "dist"));

if (!existsSync(path.join(DIST, "index.html"))) throw new Error(`${DIST} holds no built site: cargo xtask build`);

/** The editors' command, as its own tests have built it just before. */
export const COMMAND = process.env.LEVIERS_COMMAND || path.join(REPOSITORY, "target/debug/leviers");

/** Where pictures for a human go. */
export const SCREENSHOTS = path.join(REPOSITORY, "target/screenshots");

/** Media types of the files of the site, by extension. */
const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".wasm": "application/wasm",
  ".json": "application/json; charset=utf-8",
  ".geojson": "application/geo+json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".webmanifest": "application/manifest+json",
};

/** Date of the content of the site. */
export const EDITION = JSON.parse(readFileSync(path.join(DIST, "atlas.json"), "utf8")).edition;

/** The folder that serves the site a second time: what works at the root of a host must work in a folder of it. */
export const FOLDER = "/un/dossier/";

/** Every such folder; the site is also published by versions. */
const FOLDERS = [FOLDER, "/derniere/", `/${EDITION}/`];

/** The rules of `dist/_headers`, as hosts of that kind read them: `[pattern, [[name, value], …]]`. */
const RULES = readFileSync(path.join(DIST, "_headers"), "utf8")
  .split(/\n(?=\S)/)
  .map((rule) => rule.trim().split("\n"))
  .map(([where, ...headers]) => [
    new RegExp(`^${where.split("*").map((part) => part.replace(/[.+?^${}()|[\]\\]/g, "\\$&")).join(".*")}$`),
    headers.map((header) => header.trim().split(/: (.*)/s).slice(0, 2)).map(([name, value]) => [name.toLowerCase(), value]),
  ]);

/** The headers that `pathname`, from the root of the site, is served with. */
export const headersOf = (pathname) => RULES.filter(([where]) => where.test(pathname)).flatMap(([, headers]) => headers);

/**
 * Serves the site on a free port of this machine with the headers of `dist/_headers`, but that nothing is kept; resolves to
 * its address, the paths asked so far, `close`, and `root`, the folder served, which may be replaced by that of another
 * build; while `cut` is set nobody is answered; an answer that `halved` matches breaks off half-way. `files` are served too:
 * paths of the site to files of this machine.
 */
export async function serveSite(files = {}) {
  const asked = [];
  const site = { root: DIST, cut: false, halved: null };
  const url = await listen(async (request, response) => {
    if (site.cut) return request.socket.destroy();
    const { pathname } = new URL(request.url, "http://localhost");
    asked.push(pathname);
    const answer = await find(site.root, decodeURIComponent(pathname), files);
    const headers = { ...Object.fromEntries(headersOf(answer.path)), "content-type": answer.type, "cache-control": "no-store" };
    const { body } = answer;
    response.writeHead(answer.status, { ...headers, "content-length": Buffer.byteLength(body) });
    if (site.halved?.test(pathname)) return response.write(body.subarray(0, body.length / 2), () => request.socket.destroy());
    response.end(body);
  });
  return Object.assign(site, { asked, ...url });
}

/**
 * Serves the host pages of `www/examples/` from another site, as if the map were at `hosts.base`, and those that a test puts into
 * `hosts.pages` by their paths, as `{ body, policy }`; resolves to its address and `close`.
 */
export async function serveHosts(base) {
  const hosts = { base, pages: {} };
  const url = await listen(async (request, response) => {
    const { pathname } = new URL(request.url, "http://localhost");
    const page = hosts.pages[pathname];
    if (page) {
      response.writeHead(200, { "content-type": TYPES[".html"], "content-security-policy": page.policy, "cache-control": "no-store" });
      return response.end(page.body);
    }
    const answer = await find(path.join(DIST, "examples"), decodeURIComponent(pathname), {});
    const text = [".html", ".js"].includes(path.extname(pathname)) && answer.status === 200;
    response.writeHead(answer.status, { "content-type": answer.type, "cache-control": "no-store" });
    response.end(text ? elsewhere(answer.body.toString(), hosts.base) : answer.body);
  });
  // Another site than 127.0.0.1, not only another port: cookies do not tell ports apart.
  return Object.assign(hosts, url, { url: url.url.replace("127.0.0.1", "localhost") });
}

/** A host page whose map is at `base`; what its policy allows of itself, it allows of that site. */
export const elsewhere = (html, base) => html.replaceAll('"../', `"${base}`).replaceAll("-src 'self'", `-src 'self' ${new URL(base).origin}`);

async function listen(answer) {
  const server = createServer(answer);
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

/** The answer for `pathname`: one of `files`, a file of the site in `root`, or 404; `path` is that from the root of the site. */
async function find(root, pathname, files) {
  const folder = FOLDERS.find((folder) => pathname.startsWith(folder));
  const inside = folder ? pathname.slice(folder.length) : pathname.slice(1);
  const file = files[pathname] ?? path.join(root, inside === "" ? "index.html" : inside);
  try {
    if (!files[pathname] && !file.startsWith(root + path.sep)) throw new Error("outside the site");
    const body = await readFile(file);
    return { status: 200, type: TYPES[path.extname(file)] ?? "application/octet-stream", body, path: `/${inside}` };
  } catch {
    return { status: 404, type: "text/plain; charset=utf-8", body: Buffer.from("404"), path: `/${inside}` };
  }
}
