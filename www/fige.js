// The static content of the explorer's page in a language, for where no map is yet or can be: asked for by English addresses,
// and by frames without a map.
const PAGES = { fr: "index.html", en: "en/index.html" };

/** The static content in `lang`, its links leading where they lead on its own page. */
export async function still(lang) {
  const address = new URL(PAGES[lang], document.baseURI);
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address.pathname}: ${response.status}`);
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  const content = document.adoptNode(page.querySelector(".fige"));
  // On a page that runs nothing the root of the styles is around it.
  content.classList.add("leviers");
  content.lang = lang;
  for (const link of content.querySelectorAll("a[href]")) link.href = new URL(link.getAttribute("href"), address).href;
  return content;
}

/** Puts the explorer's page in English before the map is there: what waits, what fails, and the first view. */
export async function speakEnglish(first, loading, failure) {
  document.documentElement.lang = "en";
  loading.textContent = "The map is loading…";
  // What is wrong with the content is said in its place.
  loading.hidden = loading.parentElement?.querySelector(".panne") != null;
  const again = Object.assign(document.createElement("a"), { href: "", textContent: "Try again" });
  failure.replaceChildren("The map could not start in this browser. ", again);
  if (!first) return;
  first.ariaHidden = "true";
  const english = await still("en");
  const { theme } = first.dataset;
  if (theme) english.dataset.theme = theme;
  // The map may have taken its place meanwhile.
  if (first.isConnected) first.replaceWith(english);
}
