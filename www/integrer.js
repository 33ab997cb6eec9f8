// The map in a frame of any site (integrer.html): the parameters of its address, then the messages of the page around it.
// docs/integration.md says what is exchanged.
const engine = document.getElementById("moteur");
const host = document.getElementById("carte");
const loading = document.getElementById("chargement");
const failure = document.getElementById("echec");
const whole = document.getElementById("pleine");

/** Mark of our messages, and their version. */
const MARK = { leviers: 1 };
const EVENTS = ["pret", "territoire-choisi", "vue-changee", "adresse-changee", "erreur"];
/** Words of the links around the map, by id. */
const WORDS = {
  fr: { debut: "Passer la carte", pleine: "Voir la carte en pleine page (nouvelle fenêtre)", fin: "Revenir au début de la carte" },
  en: { debut: "Skip the map", pleine: "See the map in full page (new window)", fin: "Back to the start of the map" },
};

const query = new URLSearchParams(location.search);
/** Who may command the map and hear what is chosen: origins that the frame's address names. */
const allowed = query.getAll("origine").flatMap((list) => list.split(/[\s,]+/)).filter(Boolean);
query.delete("origine");
const around = location.ancestorOrigins?.[0] ?? (document.referrer && new URL(document.referrer).origin);
const framed = parent !== window;
let map;

const text = (params) => (params.size ? `?${params}`.replaceAll("%2C", ",") : "");

/** Keeps the link and the frame's own address with the map. */
function follow(requete) {
  whole.href = `./${requete}`;
  const mine = new URLSearchParams(requete);
  for (const origin of allowed) mine.append("origine", origin);
  try {
    history.replaceState(null, "", `${location.pathname}${text(mine)}`);
  } catch {
    // A sandbox may refuse; the map works on.
  }
}

for (const name of EVENTS) {
  host.addEventListener(name, ({ detail }) => {
    if (framed && allowed.includes(around)) parent.postMessage({ ...MARK, evenement: name, detail }, around);
  });
}
host.addEventListener("adresse-changee", ({ detail }) => follow(detail.requete));
host.addEventListener("vue-changee", ({ detail }) => {
  document.title = `${detail.phrase} — Leviers ESS`;
  speak(detail.langue);
});

/** Writes what is around the map in `lang`. */
function speak(lang) {
  document.documentElement.lang = lang;
  for (const [id, text] of Object.entries(WORDS[lang])) document.getElementById(id).textContent = text;
}

/** Set once the page around asks for heights (ajuster.js): where to send them. */
let adjusting = null;
const height = new ResizeObserver(() => {
  const hauteur = Math.ceil(document.body.getBoundingClientRect().height);
  parent.postMessage({ ...MARK, hauteur }, adjusting);
});

addEventListener("message", ({ source, origin, data }) => {
  if (!framed || source !== parent || data?.leviers !== MARK.leviers) return;
  if (data.commande === "ajuster") {
    // The layout no longer follows the height of the frame, which follows it: they cannot chase each other.
    const vue = Math.min(Math.max(Number(data.vue) || 720, 320), 720);
    document.documentElement.style.setProperty("--vue", `${vue}px`);
    document.documentElement.classList.add("ajuste");
    const first = adjusting === null;
    adjusting = origin;
    if (first) height.observe(document.body);
  } else if (allowed.includes(origin) && map) {
    command(data);
  }
});

/** Follows a message whose members are named as the attributes: a text, or `null` for none. */
function command({ leviers: _mark, ...asked }) {
  const next = new URLSearchParams(map.requete);
  for (const [name, value] of Object.entries(asked)) {
    if (value === null || value === "") next.delete(name);
    else next.set(name, Array.isArray(value) ? value.join(" ") : String(value));
  }
  map.montrer(text(next));
  follow(map.requete);
}

// Scripts of the page around may come later than the map: it presents itself again, until it is heard.
if (framed) {
  for (const delay of [0, 1000, 3000, 10000]) {
    setTimeout(() => adjusting === null && parent.postMessage({ ...MARK, evenement: "present" }, "*"), delay);
  }
}

/** Shows the static content where the map cannot be. */
async function stay() {
  const lang = query.get("langue") === "en" ? "en" : "fr";
  speak(lang);
  try {
    const { still } = await import("./fige.js");
    host.append(await still(lang));
    host.querySelector(":scope > h1")?.remove();
  } catch {
    // The link to the full page is there.
  }
}

loading.hidden = false;
whole.href = `./${text(query)}`;
try {
  const { default: initialise, monter } = await import(engine.href);
  await initialise({ module_or_path: new URL(engine.dataset.wasm, document.baseURI) });
  host.replaceChildren();
  map = monter(host, { donnees: "./", requete: text(query) });
} catch (error) {
  loading.remove();
  failure.hidden = false;
  stay();
  if (framed && allowed.includes(around)) {
    parent.postMessage({ ...MARK, evenement: "erreur", detail: { message: String(error), fatale: true } }, around);
  }
}
