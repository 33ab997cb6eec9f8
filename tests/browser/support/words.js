// Visible words that the tests look for, by language. Keep in step with src/text/fr.rs and src/text/en.rs.

/** Query and words of each language. */
export const LANGUAGES = {
  fr: {
    query: "",
    sentence: /^\d+\sterritoires? sur \d+ /,
    summary: "résumé",
    close: "Fermer",
    retry: "Réessayer",
    states: { cite: "cité", "non-cite": "non cité", "sans-reponse": "pas de réponse" },
    count: (n) => (n === 0 ? "aucun levier cité" : n === 1 ? "1 levier cité" : `${n} leviers cités`),
  },
  en: {
    query: "?langue=en",
    sentence: /^\d+ of \d+ territories /,
    summary: "summary",
    close: "Close",
    retry: "Try again",
    states: { cite: "cited", "non-cite": "not cited", "sans-reponse": "no answer" },
    count: (n) => (n === 0 ? "no lever cited" : n === 1 ? "1 lever cited" : `${n} levers cited`),
  },
};

/** `text` with every run of spaces, non-breaking ones included, as one plain space. */
export function plain(text) {
  return text.replace(/\s+/g, " ").trim();
}

/** What is said of `territory` in `lang` when all levers are shown. */
export function status(lang, { states }) {
  const words = LANGUAGES[lang];
  const all = Object.values(states);
  if (all.every((state) => state === "sans-reponse")) return words.states["sans-reponse"];
  return words.count(all.filter((state) => state === "cite").length);
}

/** `text` of the data as the page shows it: apostrophes of print, and no line that begins with a sign. */
export const typeset = (text) => text.replaceAll(/(?<=\p{L})'/gu, "’").replaceAll(/ (?=[:;!?»%€])/g, "\u00a0");
