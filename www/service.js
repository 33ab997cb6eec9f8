// Keeps the explorer on the device, so that it opens without a network. One cache for each build of the site, filled
// whole or not at all: the page is always of one build. `cargo xtask build` writes the two constants; a development
// build leaves them empty, and this worker then keeps nothing.
const BUILD = "";
/** Each file of the build: its path from this folder, and the digest that its bytes must have. */
const FILES = [];

/** Where the page is. */
const HOME = new URL("./", self.location).pathname;
/** Its static content in English, which an address in English shows before the map: a page of its own too. */
const ENGLISH = `${HOME}en/index.html`;
/** Caches are the whole origin's: those of another folder are not ours. */
const OURS = `leviers ${HOME} `;
const CACHE = OURS + BUILD;
const KEPT = new Set(FILES.map(([path]) => new URL(path, self.location).pathname));

self.addEventListener("install", (event) => event.waitUntil(FILES.length ? fill() : self.skipWaiting()));
self.addEventListener("activate", (event) => event.waitUntil(take()));
// The visitor asks for the new version: every page of the old one reloads (see src/ui/take/offline.rs).
self.addEventListener("message", ({ data }) => {
  if (data === "prendre") self.skipWaiting();
});
self.addEventListener("fetch", (event) => {
  const { request } = event;
  const path = pathOf(request.url);
  if (request.method !== "GET" || !KEPT.has(path)) return;
  if (request.mode === "navigate" ? request.destination === "document" : event.clientId) event.respondWith(answer(event, path));
});

/** Fills the cache of this build. A file that is not of this build, as when a site is half replaced, refuses all. */
async function fill() {
  const cache = await caches.open(CACHE);
  try {
    await Promise.all(FILES.map(async ([path, integrity]) => cache.put(path, await ofThisBuild(path, integrity))));
  } catch (error) {
    await caches.delete(CACHE);
    throw error;
  }
}

async function ofThisBuild(path, integrity) {
  const response = await fetch(path, { integrity, cache: "no-cache" });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  // A page may not be answered with what was redirected.
  return response.redirected ? new Response(response.body, { headers: response.headers }) : response;
}

/** Takes over the pages, and forgets the builds before. */
async function take() {
  for (const name of await caches.keys()) if (name.startsWith(OURS) && name !== CACHE) await caches.delete(name);
  await self.clients.claim();
}

/** The file of this build for the explorer's own page and its English one; every other page, and a page in a frame, has the network's. */
async function answer(event, path) {
  if (event.request.mode === "navigate" || (await isOurs(event.clientId))) {
    const cache = await caches.open(CACHE);
    const kept = await cache.match(path);
    if (kept) return kept;
  }
  return fetch(event.request);
}

async function isOurs(id) {
  const client = await self.clients.get(id);
  if (client === undefined || client.frameType === "nested") return false;
  const path = pathOf(client.url);
  // A worker of the page is a file of the build too.
  return client.type === "window" ? path === HOME || path === ENGLISH : KEPT.has(path);
}

/** The path of `address`, that of each of the two pages under its one name; none outside this origin. */
function pathOf(address) {
  const { origin, pathname } = new URL(address);
  if (origin !== self.location.origin) return null;
  if (pathname === `${HOME}en/`) return ENGLISH;
  return pathname === `${HOME}index.html` ? HOME : pathname;
}
