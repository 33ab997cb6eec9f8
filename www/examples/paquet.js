// The map by the name of its package, driven by its properties, methods and events.
import { CarteLeviers, PARAMETRES } from "carte-leviers";

const map = document.querySelector("carte-leviers");
map.addEventListener("pret", () => {
  document.title = `${map instanceof CarteLeviers} ${PARAMETRES.includes("levier")} ${map.requete}`;
});
