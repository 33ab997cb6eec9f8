// Types of carte-leviers.js. Names and values: docs/integration.md (French), docs/api.md (English).

/** Parameters of the map's address: attributes, properties and members of messages alike. */
export interface Parametres {
  parcours: string | null;
  etape: string | null;
  levier: string | null;
  croise: string | null;
  et: string | readonly string[] | null;
  ou: string | readonly string[] | null;
  sauf: string | readonly string[] | null;
  type: string | readonly string[] | null;
  region: string | readonly string[] | null;
  annee: string | null;
  sources: string | readonly string[] | null;
  vue: string | null;
  tri: string | null;
  lire: string | null;
  territoire: string | null;
  extrait: string | null;
  comparer: string | readonly string[] | null;
  liens: string | null;
  nature: string | readonly string[] | null;
  proches: string | null;
  parmi: string | null;
  centre: string | null;
  zoom: string | null;
  langue: string | null;
  theme: string | null;
  mode: string | null;
  inactif: string | null;
}

export type Filtre = Partial<Pick<Parametres, "et" | "ou" | "sauf" | "type" | "region" | "annee" | "sources">>;
export type Format = "csv" | "json" | "geojson" | "svg";

/** Details of the events of a map. */
export interface Details {
  pret: null;
  "territoire-choisi": { code: string; nom: string };
  "vue-changee": { phrase: string; langue: "fr" | "en" };
  "adresse-changee": { requete: string };
  erreur: { message: string; fatale: boolean };
}

export interface CarteLeviers extends Parametres {}
export class CarteLeviers extends HTMLElement {
  titreNiveau: string | null;
  geojson: string | null;
  proprieteCode: string | null;
  proprieteNom: string | null;
  chargement: string | null;
  origines: string | null;
  /** A GeoJSON object of the host, in place of the territories. */
  donnees: object | null;
  readonly pret: boolean;
  readonly requete: string;
  readonly adresse: string;
  choisir(territoire: string | null): void;
  filtrer(filtre?: Filtre): void;
  exporter(format: Format): Promise<string>;
  addEventListener<K extends keyof Details>(type: K, listener: (event: CustomEvent<Details[K]>) => void, options?: boolean | AddEventListenerOptions): void;
  addEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions): void;
}

export const PARAMETRES: readonly (keyof Parametres)[];

declare global {
  interface HTMLElementTagNameMap {
    "carte-leviers": CarteLeviers;
  }
}
