// What the built site must show, read from its own index: the tests know the format, not the content.
import { readFileSync } from "node:fs";
import path from "node:path";
import { DIST } from "./site.js";

const wire = JSON.parse(readFileSync(path.join(DIST, "atlas.json"), "utf8"));

/** The levers: `{ slug, number, short: { fr, en } }`, lever 1 first. */
export const LEVERS = wire.axes
  .filter((axis) => axis.famille === "levier")
  .map((axis) => ({ slug: axis.slug, number: axis.numero, short: axis.court, axis: wire.axes.indexOf(axis) }));

/** A name as it is shown (src/text/typography.rs). */
const typeset = (name) => name.replaceAll("'", "’").replace(/^(La|Le|Les) /, "$1\u00a0");

/** The territories: `{ code, slug, name, short, excerpts, states }`; `states` by slug of lever, as CSS classes. */
export const TERRITORIES = wire.territoires.map((territory, n) => {
  const excerpts = wire.extraits.filter((excerpt) => excerpt.territoire === n);
  const state = ({ axis }) => {
    if (excerpts.some((excerpt) => excerpt.axe === axis)) return "cite";
    return (territory.axes_sans_reponse ?? []).includes(axis) ? "sans-reponse" : "non-cite";
  };
  return {
    code: territory.code,
    slug: territory.slug,
    name: typeset(territory.nom),
    short: typeset(territory.nom_court),
    excerpts: excerpts.map((excerpt) => excerpt.id),
    states: Object.fromEntries(LEVERS.map((lever) => [lever.slug, state(lever)])),
  };
});

/** The territory of this slug. */
export function territory(slug) {
  const found = TERRITORIES.find((candidate) => candidate.slug === slug);
  if (!found) throw new Error(`no territory ${slug} in the atlas`);
  return found;
}

/** How many territories are cited for the lever of this slug. */
export function citedFor(slug) {
  return TERRITORIES.filter((candidate) => candidate.states[slug] === "cite").length;
}
