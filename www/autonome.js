{
  // All that the map asks for is in this page: nothing is asked of a network, which the page's policy would refuse too.
  const held = async (name) => {
    const block = document.querySelector(`script[data-nom="${CSS.escape(name)}"]`);
    if (block === null) return null;
    const packed = Uint8Array.from(atob(block.textContent), (letter) => letter.charCodeAt(0));
    return new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"))).arrayBuffer();
  };
  const answer = async (asked) => {
    const name = new URL(asked.url ?? asked, document.baseURI).pathname.split("/").pop();
    const bytes = await held(decodeURIComponent(name));
    return new Response(bytes, { status: bytes === null ? 404 : 200 });
  };
  const host = document.getElementById("carte");
  host.addEventListener("vue-changee", ({ detail }) => {
    document.title = `${detail.phrase} — Leviers ESS`;
    document.documentElement.lang = detail.langue;
  });
  try {
    window.fetch = answer;
    await __wbg_init({ module_or_path: await held("@ENGINE@") });
    host.replaceChildren();
    // A handle that is collected removes its map.
    window.carteLeviers = monter(host, { donnees: "./" });
  } catch (error) {
    document.getElementById("chargement")?.remove();
    const failure = document.getElementById("echec");
    if (failure) failure.hidden = false;
    console.error(error);
  }
}
