// How a host's program uses the element: compiled, never run. A line under @ts-expect-error must not compile.
import { CarteLeviers, PARAMETRES } from "../../../www/carte-leviers.js";

const map = document.createElement("carte-leviers");
map.levier = "achats";
map.et = ["achats", "foncier"];
map.titreNiveau = "3";
map.donnees = { type: "FeatureCollection", features: [] };
map.filtrer({ type: "metropole", annee: "2020-" });
map.choisir(null);
map.addEventListener("territoire-choisi", ({ detail }) => detail.code.toUpperCase());
map.addEventListener("erreur", ({ detail }) => detail.fatale === true);
map.addEventListener("click", () => undefined);
const text: Promise<string> = map.exporter("csv");
const all: CarteLeviers | null = document.querySelector("carte-leviers");
void [text, all?.adresse, PARAMETRES.includes("levier")];

// @ts-expect-error a misspelt criterion
map.filtrer({ ett: "achats" });
// @ts-expect-error no such format
void map.exporter("xls");
// @ts-expect-error the map alone says so
map.pret = true;
// @ts-expect-error no such detail
map.addEventListener("vue-changee", ({ detail }) => detail.code);
