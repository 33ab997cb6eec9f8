// The custom element <carte-leviers>: the map in a page of any site. One module, at a stable address beside files whose
// names change with each build; documented in docs/integration.md and docs/api.md.
//
// Nothing but the element is defined: no global name, no global style, no listener on the page.

/**
 * Files of this build with their digests, which `cargo xtask build` writes here: a page that asks for this module by its own
 * digest (`integrity`) has the whole program by it.
 */
const ENGINE = ["%MOTEUR%", "%MOTEUR_SRI%"];
const WASM = ["%WASM%", "%WASM_SRI%"];
const STYLES = [["%STYLES%"]];

/** Where they are: the folder of this module, whatever page asks for it. */
const BASE = new URL("./", import.meta.url).href;

/** Attributes that the map itself writes: the parameters of an address (`PARAMETERS` in src/state/url.rs). */
export const PARAMETRES = Object.freeze([
  "parcours", "etape", "levier", "croise", "et", "ou", "sauf", "type", "region", "annee", "sources", "vue", "tri", "lire",
  "territoire", "extrait", "comparer", "liens", "nature", "proches", "parmi", "centre", "zoom", "langue", "theme", "mode",
  "inactif",
]);
/** Attributes that the page alone writes. */
const BESIDE = ["titre-niveau", "geojson", "propriete-code", "propriete-nom", "debug"];
const OWN = ["chargement", "origines"];
/** What a filter is made of. */
const FILTER = ["et", "ou", "sauf", "type", "region", "annee", "sources"];
/** Attributes that any element may have. */
const GLOBAL = new Set([
  "accesskey", "autofocus", "class", "contenteditable", "dir", "draggable", "enterkeyhint", "exportparts", "hidden", "id",
  "inert", "inputmode", "is", "itemid", "itemprop", "itemref", "itemscope", "itemtype", "lang", "nonce", "part", "popover",
  "role", "slot", "spellcheck", "style", "tabindex", "title", "translate", "xmlns",
]);
const COLOURS = ["fond", "encre", "lien", "bord", "focus"];
const LOADING = ["proche", "demande"];

/** How long an element that leaves may take to come back: frameworks move elements by taking them out first. */
const MOVING_MS = 60;

const WORDS = {
  fr: {
    show: "Afficher la carte",
    skip: "Passer la carte",
    back: "Revenir au début de la carte",
    waiting: "Chargement de la carte…",
    failed: "La carte n’a pas pu démarrer ici.",
    attribute: (name, near) => `attribut « ${name} » inconnu${near ? ` ; le plus proche est « ${near} »` : ""}`,
    value: (name, value, known) => `attribut « ${name} » : « ${value} » n’est pas reconnu ; valeurs possibles : ${known.join(", ")}`,
  },
  en: {
    show: "Show the map",
    skip: "Skip the map",
    back: "Back to the start of the map",
    waiting: "The map is loading…",
    failed: "The map could not start here.",
    attribute: (name, near) => `unknown attribute “${name}”${near ? `; the nearest is “${near}”` : ""}`,
    value: (name, value, known) => `attribute “${name}”: “${value}” is not understood; possible values: ${known.join(", ")}`,
  },
};

// The host's inherited properties stop at `.hote`; a map that waits shows what the page wrote inside the element.
const FRAME = `
:host { display: block; position: relative; contain: layout style; min-width: 0; overflow-x: clip; }
:host([hidden]) { display: none; }
.hote { all: initial; display: block; direction: ltr; --vue: min(100vh, 720px); }
.attente { padding: 16px; font: 16px/1.5 system-ui, sans-serif; }
.attente button { font: inherit; padding: 4px 12px; cursor: pointer; }
.passer { all: initial; position: absolute; z-index: 2; inset: 0 auto auto 0; padding: 4px 12px; font: 14px/1.5 system-ui, sans-serif; color: #0b4fc4; background: #fff; text-decoration: underline; cursor: pointer; }
.passer:not(:focus) { width: 1px; height: 1px; padding: 0; overflow: hidden; clip-path: inset(50%); }
.passer:focus { outline: 2px solid #0b4fc4; outline-offset: -2px; }
.hote + .passer { inset: auto auto 0 0; }
[hidden] { display: none !important; }
/* As wide as its place lets it be, also where the place takes the width of its content: a dialog. */
.large { width: 960px; max-width: 100%; height: 0; }
.hote .leviers { min-height: 300px; font-family: var(--leviers-police, system-ui), system-ui, sans-serif; }
.hote .ecran-noir { position: absolute; }
`;

/** `[name, digest]` of a file of the build, asked for. */
const ask = ([name, integrity]) => fetch(new URL(name, BASE), { integrity });

/** The program's script, asked for by its digest from within `root`, since an import cannot say one. */
function script([name, integrity], root) {
  const href = new URL(name, BASE).href;
  const link = document.createElement("link");
  if (!link.relList.supports("modulepreload")) return import(href);
  return new Promise((resolve, reject) => {
    Object.assign(link, { rel: "modulepreload", href, integrity, onload: resolve, onerror: () => reject(new Error(name)) });
    root.append(link);
  })
    .finally(() => link.remove())
    .then(() => import(href));
}

/** The program, once for all maps of the page; asked for again after a failure. */
let engine;
function startEngine(root) {
  if (!engine) {
    engine = Promise.all([script(ENGINE, root), ask(WASM)])
      .then(async ([module, response]) => {
        if (!response.ok) throw new Error(`${WASM[0]}: ${response.status}`);
        await module.default({ module_or_path: response });
        return module;
      })
      .catch((error) => {
        engine = undefined;
        throw error;
      });
  }
  return engine;
}

/** The style sheets for a page whose visitor reads `medium` px: `rem` is the host's, and says nothing of the visitor. */
const sheets = new Map();
function styles(medium) {
  if (!sheets.has(medium)) {
    const all = STYLES.map(async (file) => {
      const response = await ask(file);
      if (!response.ok) throw new Error(`${file[0]}: ${response.status}`);
      const text = await response.text();
      return sheetOf(text.replace(/(\d*\.?\d+)rem\b/g, (_, n) => `${Number(n) * medium}px`));
    });
    const ready = Promise.all(all).catch((error) => {
      sheets.delete(medium);
      throw error;
    });
    sheets.set(medium, ready);
  }
  return sheets.get(medium);
}

function sheetOf(text) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
}

/** On a server, which renders pages without a document, the module can be imported and does nothing. */
const IN_PAGE = "customElements" in globalThis;
const frame = IN_PAGE && sheetOf(FRAME);
/** Of an element whose page gives it a height that its content exceeds. */
const bounded = IN_PAGE && sheetOf(":host { overflow: hidden auto; }");

/** `colour`, in whatever space it is written, as `rgb(…)`; as it is when it is not opaque. */
function bytes(colour) {
  if (/^rgb\(/.test(colour)) return colour;
  const pen = document.createElement("canvas").getContext("2d");
  pen.fillStyle = colour;
  pen.fillRect(0, 0, 1, 1);
  const [r, g, b, alpha] = pen.getImageData(0, 0, 1, 1).data;
  return alpha === 255 ? `rgb(${r}, ${g}, ${b})` : colour;
}

/** The one of `known` that `found` was probably meant to be: one inside the other, or at most two edits away. */
function nearest(found, known) {
  const distance = (a, b) => {
    let row = Array.from({ length: b.length + 1 }, (_, j) => j);
    for (let i = 1; i <= a.length; i += 1) {
      const next = [i];
      for (let j = 1; j <= b.length; j += 1) {
        next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] !== b[j - 1]));
      }
      row = next;
    }
    return row[b.length];
  };
  const limit = found.length < 8 ? 1 : 2;
  const inside = (name) => found.length > 2 && (name.includes(found) || (name.length > 2 && found.includes(name)));
  const scored = known.map((name) => [inside(name) ? 1 : distance(found.toLowerCase(), name), name]);
  const near = scored.filter(([edits]) => edits <= limit).sort(([a], [b]) => a - b);
  return near[0]?.[1];
}

/** `query` from its mark on, as the map itself writes it. */
const written = (query) => (query.size ? `?${query}`.replaceAll("%2C", ",") : "");

const camel = (name) => name.replace(/-(.)/g, (_, letter) => letter.toUpperCase());

export class CarteLeviers extends (IN_PAGE ? HTMLElement : Object) {
  static observedAttributes = [...PARAMETRES, ...BESIDE, ...OWN];

  #host;
  #waiting;
  #told;
  /** Follows the heights of the element and of its content. */
  #heights;
  /** Over the map and back, for the keyboard: each leads to the other. */
  #ways;
  #handle = null;
  #starting = false;
  #near = null;
  #leaving = 0;
  #reflecting = false;
  #changed = false;
  #data = null;
  #ready = false;
  /** Goes up with each start and each end: a start that was overtaken gives up. */
  #turn = 0;

  constructor() {
    super();
    const root = this.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = [frame];
    this.#host = document.createElement("div");
    this.#host.className = "hote";
    this.#host.hidden = true;
    this.#waiting = document.createElement("slot");
    this.#told = document.createElement("p");
    this.#told.className = "attente";
    this.#told.hidden = true;
    const wide = document.createElement("div");
    wide.className = "large";
    this.#ways = ["skip", "back"].map(() => {
      const way = Object.assign(document.createElement("button"), { type: "button", className: "passer", hidden: true });
      way.addEventListener("click", () => this.#ways.find((other) => other !== way).focus());
      return way;
    });
    root.append(wide, this.#waiting, this.#told, this.#ways[0], this.#host, this.#ways[1]);
    this.#heights = new ResizeObserver(() => this.#bound());
    for (const name of ["adresse-changee", "vue-changee", "pret", "erreur"]) {
      this.#host.addEventListener(name, (event) => this.#hear(event));
    }
  }

  connectedCallback() {
    clearTimeout(this.#leaving);
    // Properties that were set before the element was defined hide its own.
    for (const name of [...CarteLeviers.observedAttributes.map(camel), "donnees"]) {
      if (Object.hasOwn(this, name)) {
        const value = this[name];
        delete this[name];
        this[name] = value;
      }
    }
    if (this.#handle || this.#starting || this.#near) return;
    this.#check();
    if (this.getAttribute("chargement") === "demande") this.#offer();
    else this.#whenNear();
  }

  disconnectedCallback() {
    clearTimeout(this.#leaving);
    this.#leaving = setTimeout(() => {
      if (!this.isConnected) this.#end();
    }, MOVING_MS);
  }

  attributeChangedCallback(name, before, now) {
    if (before === now || this.#reflecting || !this.#handle) return;
    if (!PARAMETRES.includes(name)) return this.#again();
    this.#follow();
  }

  /** Whether the map stands. */
  get pret() {
    return this.#ready;
  }

  /** The host's own GeoJSON object, in place of our territories. */
  get donnees() {
    return this.#data;
  }

  set donnees(value) {
    if (value !== null && value !== undefined && typeof value !== "object") {
      throw new TypeError("donnees : un objet GeoJSON était attendu");
    }
    this.#data = value ?? null;
    this.#again();
  }

  /** The query that describes what the map shows. */
  get requete() {
    return this.#handle?.requete ?? this.#query();
  }

  /** The address of the same view in full page. */
  get adresse() {
    const query = new URLSearchParams(this.requete);
    query.delete("titre-niveau");
    return BASE + written(query);
  }

  /** Opens a territory by slug or code; closes the panel with `null`. */
  choisir(territoire) {
    this.#write({ territoire, extrait: null, lire: null });
  }

  /** Keeps the territories that this filter says; what it does not name is kept. Lists may be arrays. */
  filtrer(filtre = {}) {
    for (const name of Object.keys(filtre)) {
      if (FILTER.includes(name)) continue;
      const near = nearest(name, FILTER);
      throw new TypeError(`filtrer : critère « ${name} » inconnu${near ? ` ; le plus proche est « ${near} »` : ""}`);
    }
    this.#write(Object.fromEntries(FILTER.map((name) => [name, filtre[name] ?? null])));
  }

  /** What the map shows as a document: `csv`, `json`, `geojson` or `svg`. Resolves to its text. */
  exporter(format) {
    if (!this.#handle) return Promise.reject(new Error("exporter : aucune carte n’est affichée"));
    return this.#handle.exporter(String(format));
  }

  #write(values) {
    for (const [name, value] of Object.entries(values)) {
      const text = Array.isArray(value) ? value.join(" ") : value;
      if (text === null || text === undefined || text === "") this.removeAttribute(name);
      else this.setAttribute(name, text);
    }
  }

  get #words() {
    return WORDS[this.getAttribute("langue") === "en" ? "en" : "fr"];
  }

  #query() {
    const query = new URLSearchParams();
    for (const { name, value } of this.attributes) {
      if (PARAMETRES.includes(name) || BESIDE.includes(name)) query.append(name, value);
    }
    return written(query);
  }

  /** Tells of what no map understands; the rest is followed. */
  #check() {
    const known = CarteLeviers.observedAttributes;
    for (const { name } of this.attributes) {
      const handler = name.startsWith("on") && name in HTMLElement.prototype;
      const other = GLOBAL.has(name) || handler || /^(data-|aria-|v-|ng-|x-|_|@)|:/.test(name);
      if (!other && !known.includes(name)) this.#fail(this.#words.attribute(name, nearest(name, known)));
    }
    const loading = this.getAttribute("chargement");
    if (loading !== null && !LOADING.includes(loading)) this.#fail(this.#words.value("chargement", loading, LOADING));
  }

  #fail(message, fatale = false) {
    // After the page had the time to listen.
    queueMicrotask(() => {
      this.dispatchEvent(new CustomEvent("erreur", { bubbles: true, composed: true, detail: { message, fatale } }));
    });
  }

  #offer() {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = this.#words.show;
    button.addEventListener("click", () => this.#start(), { once: true });
    this.#told.replaceChildren(button);
    this.#told.hidden = false;
  }

  #whenNear() {
    this.#near = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) this.#start();
      },
      { rootMargin: "400px" },
    );
    this.#near.observe(this);
  }

  async #start() {
    this.#near?.disconnect();
    this.#near = null;
    if (this.#handle || this.#starting) return;
    this.#starting = true;
    const turn = (this.#turn += 1);
    const overtaken = () => turn !== this.#turn;
    if (!this.childNodes.length || !this.#told.hidden) this.#say(this.#words.waiting);
    try {
      const medium = this.#medium();
      const [module, sheet] = await Promise.all([startEngine(this.shadowRoot), styles(medium)]);
      if (overtaken()) return;
      const colours = await this.#colours(module);
      if (overtaken()) return;
      this.shadowRoot.adoptedStyleSheets = [...sheet, frame, ...colours];
      const options = { donnees: BASE, requete: this.#query(), origines: this.getAttribute("origines") ?? "" };
      if (this.#data) options.geojson = this.#data;
      const target = document.createElement("div");
      this.#host.replaceChildren(target);
      this.#handle = module.monter(target, options);
    } catch (error) {
      if (overtaken()) return;
      // What the page wrote inside stays; who wants to know why is told.
      if (!this.childNodes.length) this.#say(this.#words.failed);
      else this.#told.hidden = true;
      this.#fail(`${this.#words.failed} ${error.message}`, true);
    } finally {
      if (!overtaken()) this.#starting = false;
    }
  }

  /** Lets the content scroll within a height that the page gives; what opens over the map is no content. */
  #bound() {
    const others = this.shadowRoot.adoptedStyleSheets.filter((sheet) => sheet !== bounded);
    const over = this.#host.offsetHeight > this.clientHeight + 1;
    this.shadowRoot.adoptedStyleSheets = over ? [...others, bounded] : others;
  }

  #say(text) {
    this.#told.textContent = text;
    this.#told.hidden = false;
  }

  /** The size of text that the visitor asks of the browser, px. */
  #medium() {
    const probe = document.createElement("span");
    probe.style.setProperty("font-size", "medium", "important");
    this.shadowRoot.append(probe);
    const medium = Number.parseFloat(getComputedStyle(probe).fontSize) || 16;
    probe.remove();
    return medium;
  }

  /** The page's own colours as a style sheet, or nothing and the reason told. */
  async #colours(module) {
    const style = getComputedStyle(this);
    const asked = COLOURS.map((name) => style.getPropertyValue(`--leviers-${name}`).trim());
    if (asked.every((value) => value === "")) return [];
    // Whatever the page writes, the browser reads it as `rgb(…)`.
    const probe = document.createElement("span");
    this.shadowRoot.append(probe);
    const read = asked.map((value) => {
      if (value === "") return "";
      probe.style.color = "";
      probe.style.color = value;
      return probe.style.color === "" ? value : bytes(getComputedStyle(probe).color);
    });
    probe.remove();
    try {
      return [sheetOf(`.leviers.leviers.leviers { ${await module.couleurs(...read)} }`)];
    } catch (error) {
      this.#fail(error.message);
      return [];
    }
  }

  #hear(event) {
    if (event.type === "adresse-changee") this.#reflect(event.detail.requete);
    if (event.type === "vue-changee") this.#speak();
    if (event.type === "pret") {
      this.#ready = true;
      this.#told.hidden = true;
      this.#waiting.hidden = true;
      this.#host.hidden = false;
      this.#speak();
      this.#heights.observe(this);
      this.#heights.observe(this.#host);
    }
    if (event.type === "erreur" && event.detail.fatale) {
      // The map's own box says what is wrong, with a way to try again; what the page wrote stays above it.
      this.#told.hidden = true;
      this.#host.hidden = false;
    }
  }

  /** Shows the ways over the map, in the language of the map. */
  #speak() {
    const { skip, back } = this.#words;
    [skip, back].forEach((text, n) => Object.assign(this.#ways[n], { textContent: text, hidden: !this.#ready }));
  }

  /** Writes the state into the attributes, once for all of them. */
  #reflect(query) {
    const params = new URLSearchParams(query);
    this.#reflecting = true;
    for (const name of PARAMETRES) {
      const value = params.get(name);
      if (value === null) this.removeAttribute(name);
      else if (this.getAttribute(name) !== value) this.setAttribute(name, value);
    }
    this.#reflecting = false;
    this.#speak();
  }

  /** Shows what the attributes say, once for all that change together. */
  #follow() {
    if (this.#changed) return;
    this.#changed = true;
    queueMicrotask(() => {
      this.#changed = false;
      this.#handle?.montrer(this.#query());
    });
  }

  /** Starts over with other data; a map that waits takes them when it starts. */
  #again() {
    if (!this.#handle && !this.#starting) return;
    if (this.#changed) return;
    this.#changed = true;
    queueMicrotask(() => {
      this.#changed = false;
      this.#end();
      if (this.isConnected) this.#start();
    });
  }

  /** Takes the map away, and all that came with it. */
  #end() {
    this.#turn += 1;
    this.#starting = false;
    this.#near?.disconnect();
    this.#near = null;
    this.#handle?.demonter();
    this.#handle?.free();
    this.#handle = null;
    this.#ready = false;
    this.#heights.disconnect();
    this.#speak();
    this.#host.replaceChildren();
    this.#host.hidden = true;
    this.#waiting.hidden = false;
    this.#told.hidden = true;
    this.shadowRoot.adoptedStyleSheets = [frame];
  }
}

for (const name of CarteLeviers.observedAttributes) {
  Object.defineProperty(CarteLeviers.prototype, camel(name), {
    configurable: true,
    enumerable: true,
    get() {
      return this.getAttribute(name);
    },
    set(value) {
      if (value === null || value === undefined) this.removeAttribute(name);
      else this.setAttribute(name, Array.isArray(value) ? value.join(" ") : value);
    },
  });
}

if (IN_PAGE && !customElements.get("carte-leviers")) customElements.define("carte-leviers", CarteLeviers);
