// A static server of the built site, as plain as a host's: files, types, no cache.
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { existsSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const REPOSITORY = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../../..");

/** The folder of the built site. */
export const DIST = path.resolve(process.env.LEVIERS_DIST || path.join(REPOSITORY, "dist"));

if (!existsSync(path.join(DIST, "index.html"))) throw new Error(`${DIST} holds no built site: cargo xtask build`);

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

/** The folder that serves the site a second time: what works at the root of a host must work in a folder of it. */
export const FOLDER = "/un/dossier/";

/**
 * Serves the site on a free port of this machine; resolves to its address, the paths asked so far, `close`, and `root`,
 * the folder served, which may be replaced by that of another build; while `cut` is set nobody is answered. `files` are
 * served too: paths of the site to files of this machine.
 */
export async function serveSite(files = {}) {
  const asked = [];
  const site = { root: DIST, cut: false };
  const server = createServer(async (request, response) => {
    if (site.cut) return request.socket.destroy();
    const url = new URL(request.url, "http://localhost");
    asked.push(url.pathname);
    const answer = await find(site.root, decodeURIComponent(url.pathname), files);
    response.writeHead(answer.status, { "content-type": answer.type, "cache-control": "no-store" });
    response.end(answer.body);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return Object.assign(site, {
    url: `http://127.0.0.1:${server.address().port}`,
    asked,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  });
}

/** The answer for `pathname`: one of `files`, a file of the site in `root`, or 404. */
async function find(root, pathname, files) {
  const inside = pathname.startsWith(FOLDER) ? pathname.slice(FOLDER.length) : pathname.slice(1);
  const file = files[pathname] ?? path.join(root, inside === "" ? "index.html" : inside);
  try {
    if (!files[pathname] && !file.startsWith(root + path.sep)) throw new Error("outside the site");
    const body = await readFile(file);
    return { status: 200, type: TYPES[path.extname(file)] ?? "application/octet-stream", body };
  } catch {
    return { status: 404, type: "text/plain; charset=utf-8", body: "404" };
  }
}
