// Starts the map in the page. The two files of the engine are named by the `#moteur` link that the build writes
// (keep in step with `pattern_script` in Trunk.toml).
const engine = document.getElementById("moteur");
const host = document.getElementById("carte");
const failure = document.getElementById("echec");
const loading = document.getElementById("chargement");

// Hidden in the page, where nothing loads without this script.
loading.hidden = false;

/** The mounted map. Exported so that it stays referenced: a handle that is collected removes its map. */
export let map;

// The page is ours: its title and language follow the map. A host page keeps its own.
host.addEventListener("vue-changee", ({ detail }) => {
  document.title = `${detail.phrase} — Leviers ESS`;
  document.documentElement.lang = detail.langue;
});

try {
  const { default: initialise, monter } = await import(engine.href);
  await initialise({ module_or_path: new URL(engine.dataset.wasm, document.baseURI) });
  host.replaceChildren();
  map = monter(host, { donnees: "./" });
} catch (error) {
  // The page keeps its static content; the visitor reads why there is no map, developers read the rest.
  loading.remove();
  failure.hidden = false;
  console.error(error);
}
