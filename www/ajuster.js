// Gives each frame of our maps the height of its content. One script for all the maps of a page, without a global name.
(() => {
  const base = new URL("./", document.currentScript.src);
  const ours = (frame) => frame.src.startsWith(base.href);
  addEventListener("message", ({ source, origin, data }) => {
    if (origin !== base.origin || data?.leviers !== 1) return;
    const frame = [...document.querySelectorAll("iframe")].find((frame) => frame.contentWindow === source && ours(frame));
    if (!frame) return;
    // The border that browsers draw, not that of the page's own style: written in the snippet, strict policies would refuse it.
    if (getComputedStyle(frame).borderStyle === "inset") frame.style.border = "0";
    if (data.evenement === "present") source.postMessage({ leviers: 1, commande: "ajuster", vue: innerHeight }, origin);
    const height = Math.min(Math.max(Math.ceil(data.hauteur), 200), 20000);
    // A pixel is rounding, not content.
    if (height && Math.abs(height - frame.clientHeight) > 1) frame.style.height = `${height}px`;
  });
})();
