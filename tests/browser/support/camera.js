// Where the map looks, and gestures on it.
import { expect } from "@playwright/test";
import * as at from "./map.js";

export const stage = (page) => page.locator(".dessin");
export const controls = (page) => page.locator(".commandes");
export const button = (page, name) => controls(page).getByRole("button", { name, exact: true });

/** What the address says of the camera: `{ lon, lat, zoom }`, zoom 1 at home. */
export function camera(page) {
  const params = new URL(page.url()).searchParams;
  const [lon, lat] = (params.get("centre") ?? "").split(",").map(Number);
  return { lon, lat, zoom: Number(params.get("zoom") ?? 1) };
}

/** Waits until the map is at rest: drawn, not moved. */
export async function rest(page) {
  await expect
    .poll(() => page.evaluate(() => document.querySelector(".couche").style.transform + document.getAnimations().length))
    .toBe("0");
}

/** The middle of the map in the window. */
export async function middle(page) {
  const box = await at.map(page).boundingBox();
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** A place of the main frame far from any symbol and button, in the window. */
export function emptyPlace(page) {
  return page.evaluate(() => {
    const box = document.querySelector(".carte").getBoundingClientRect();
    const taken = [...document.querySelectorAll(".symbole .cible, .cartons .cadre, .commandes button")].map((element) =>
      element.getBoundingClientRect(),
    );
    const far = (x, y) =>
      taken.every((r) => x < r.left - 14 || x > r.right + 14 || y < r.top - 14 || y > r.bottom + 14);
    for (let y = box.top + box.height * 0.3; y < box.bottom - 20; y += 7) {
      for (let x = box.left + box.width * 0.35; x < box.right - 60; x += 7) if (far(x, y)) return { x, y };
    }
    return null;
  });
}

/** Where a symbol is in the window. */
export async function place(page, territory) {
  return (await at.centres(page))[territory.code];
}

/** Touches of the browser's own protocol: Playwright knows taps only. */
export async function fingers(page) {
  const client = await page.context().newCDPSession(page);
  const send = (type, points) =>
    client.send("Input.dispatchTouchEvent", { type, touchPoints: points.map(([x, y], id) => ({ x, y, id })) });
  return { start: (p) => send("touchStart", p), move: (p) => send("touchMove", p), end: () => send("touchEnd", []) };
}
