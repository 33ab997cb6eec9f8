// The worker of « Essayer mes données »: loads the reader that the build writes beside it (docs/decisions/0047).
importScripts("lecteur.js");

(async () => {
  // Whole bytes: some hosts and web views refuse to stream WebAssembly.
  const bytes = await (await fetch("lecteur_bg.wasm")).arrayBuffer();
  await wasm_bindgen({ module_or_path: bytes });
})().catch((error) => {
  // A refusal of a promise does not reach the page; an error that nobody catches does.
  setTimeout(() => {
    throw error;
  });
});
