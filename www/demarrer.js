// Starts the map in the page. The two files of the engine are named by the `#moteur` link that the build writes
// (keep in step with `pattern_script` in Trunk.toml).
const engine = document.getElementById("moteur");
const host = document.getElementById("carte");
const failure = document.getElementById("echec");
const loading = document.getElementById("chargement");
const first = host.querySelector(".fige");

// The first view is in French, in the colours of the system: what the address asks otherwise is followed at once.
const asked = new URLSearchParams(location.search);
const english = asked.get("langue") === "en";
// Hidden in the page, where nothing loads without this script; in English until it says so.
loading.hidden = english;
if (asked.has("theme")) first?.setAttribute("data-theme", asked.get("theme"));
if (english) {
  first?.classList.add("sans-textes");
  import(new URL("fige.js", document.baseURI).href)
    .then(({ speakEnglish }) => speakEnglish(first, loading, failure))
    .catch(() => {}); // The map comes in English by itself.
}

// What the address asks before others is laid out with these from the start; else they wait for the first view.
const isBeforeOthers = asked.has("mode") || asked.has("parcours");
if (isBeforeOthers) addLateStyles();

/** The mounted map. Exported so that it stays referenced: a handle that is collected removes its map. */
export let map;

// The page is ours: its title and language follow the map. A host page keeps its own.
host.addEventListener("vue-changee", ({ detail }) => {
  document.title = `${detail.phrase} — Leviers ESS`;
  document.documentElement.lang = detail.langue;
});

/** Asks for the styles of what is before others: tours, a projector, a stand. */
function addLateStyles() {
  const sheet = document.createElement("link");
  sheet.rel = "stylesheet";
  sheet.href = engine.dataset.styles;
  document.head.append(sheet);
}

/** How long a map without a symbol may be drawn out of sight, milliseconds. */
const PATIENCE = 1000;

/** Lets `live` take the place of everything else in the page, in the frame in which it is drawn. */
function reveal(live) {
  const focused = host.contains(document.activeElement) && !live.contains(document.activeElement);
  live.classList.remove("invisible", "panne");
  // The map itself stays where it is, and what has the focus in it keeps it.
  for (const other of [...host.children]) if (other !== live) other.remove();
  if (focused) live.querySelector(".evitement")?.focus();
  if (!isBeforeOthers) addLateStyles();
}

/** Shows `live`, which says why there is no map, above the static content, which stays. */
function tell(live) {
  if (!live.classList.replace("invisible", "panne")) return;
  loading.hidden = true;
  host.prepend(live);
}

/** Reveals `live` once it shows a map or another view; what is wrong leaves the rest of the page as it is. */
function revealWhenDrawn(live) {
  const drawn = () => live.querySelector(".symbole, .vue") !== null;
  let patience;
  const watch = new MutationObserver(() => {
    if (drawn()) done();
    else if (live.querySelector(".attente .problemes")) tell(live);
    else if (live.querySelector(".leviers:not(.attente)")) patience ??= setTimeout(done, PATIENCE);
  });
  const done = () => {
    watch.disconnect();
    clearTimeout(patience);
    reveal(live);
  };
  watch.observe(live, { childList: true, subtree: true });
}

try {
  const { default: initialise, monter } = await import(engine.href);
  await initialise({ module_or_path: new URL(engine.dataset.wasm, document.baseURI) });
  const live = document.createElement("div");
  live.className = "vive invisible";
  host.append(live);
  revealWhenDrawn(live);
  map = monter(live, { donnees: "./" });
} catch (error) {
  // The page keeps its static content; the visitor reads why there is no map, developers read the rest.
  loading.remove();
  failure.hidden = false;
  console.error(error);
}
