// Facts about a picture of the page. Fonts differ from one machine to the next, so pictures are never compared.
import jsQR from "jsqr";

/**
 * How many colours `png` has, shades nearer than 1/16 of a channel taken together, and which share of it the most
 * frequent one covers. Counted by the browser, in a page of its own.
 */
export async function coloursOf(context, png) {
  const page = await context.newPage();
  const facts = await page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d");
    canvas.drawImage(bitmap, 0, 0);
    const { data } = canvas.getImageData(0, 0, bitmap.width, bitmap.height);
    const counts = new Map();
    for (let at = 0; at < data.length; at += 4) {
      const colour = ((data[at] >> 4) << 8) | ((data[at + 1] >> 4) << 4) | (data[at + 2] >> 4);
      counts.set(colour, (counts.get(colour) ?? 0) + 1);
    }
    return { colours: counts.size, largest: Math.max(...counts.values()) / (data.length / 4) };
  }, png.toString("base64"));
  await page.close();
  return facts;
}

/** The pixels of `png`: `{ width, height, data }`, four bytes each. Read by the browser, in a page of its own. */
export async function pixelsOf(context, png) {
  const page = await context.newPage();
  const { width, height, data } = await page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d");
    canvas.drawImage(bitmap, 0, 0);
    const { data } = canvas.getImageData(0, 0, bitmap.width, bitmap.height);
    let text = "";
    for (let at = 0; at < data.length; at += 0x8000) text += String.fromCharCode(...data.subarray(at, at + 0x8000));
    return { width: bitmap.width, height: bitmap.height, data: btoa(text) };
  }, png.toString("base64"));
  await page.close();
  return { width, height, data: new Uint8ClampedArray(Buffer.from(data, "base64")) };
}

/** The colour of `pixels` at a place, `[red, green, blue]`. */
export function colourAt({ width, height, data }, x, y) {
  const column = Math.min(width - 1, Math.max(0, Math.round(x)));
  const at = 4 * (Math.min(height - 1, Math.max(0, Math.round(y))) * width + column);
  return [data[at], data[at + 1], data[at + 2]];
}

/** Contrast of two colours (WCAG 2.2, 1.4.3). */
export function contrast(one, other) {
  const [low, high] = [one, other].map(luminance).sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

/** Relative luminance (WCAG 2.2). */
export function luminance(colour) {
  const [red, green, blue] = colour.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** What the QR codes of `png` say, read by another program than the one that drew them: one text, or null. */
export async function codeOf(context, png) {
  const { width, height, data } = await pixelsOf(context, png);
  return jsQR(data, width, height)?.data ?? null;
}
