// Without colours: states, levers, choice and hover are told by form, position, number or text, on the screen and in print.
import { test, expect } from "../support/test.js";
import { LEVERS, TERRITORIES, territory } from "../support/atlas.js";
import * as at from "../support/map.js";
import { colourAt, luminance, pixelsOf } from "../support/picture.js";

const RENNES = territory("rennes-metropole");

/** The page in shades of grey: pixels, and how many of them make a CSS pixel. */
async function grey(page, context) {
  await at.addRules(page, ".leviers { filter: grayscale(1); }");
  const pixels = await pixelsOf(context, await page.screenshot());
  for (const [x, y] of [[0, 0], [pixels.width / 2, pixels.height / 2]]) {
    const [red, green, blue] = colourAt(pixels, x, y);
    expect([red, green], "the picture is grey").toEqual([green, blue]);
  }
  return pixels;
}

/** Discs that nothing covers: their middle and radius, by state. */
const discs = (page) =>
  page.evaluate(() => {
    const found = [...document.querySelectorAll(".symbole .disque")].map((disc) => {
      const { x, y, width } = disc.getBoundingClientRect();
      const state = ["cite", "non-cite", "sans-reponse"].find((name) => disc.classList.contains(name));
      return { x: x + width / 2, y: y + width / 2, radius: width / 2, state };
    });
    return found.filter((one) =>
      found.every((other) => other === one || Math.hypot(one.x - other.x, one.y - other.y) > one.radius + other.radius + 2),
    );
  });

/** How often the lightness jumps along the edge of a disc: the dashes of « pas de réponse ». */
function dashes(pixels, { x, y, radius }) {
  const values = Array.from({ length: 180 }, (_, n) => {
    const angle = (n * Math.PI) / 90;
    const near = [-1, -0.5, 0].map((dr) => colourAt(pixels, x + (radius + dr) * Math.cos(angle), y + (radius + dr) * Math.sin(angle))[0]);
    return Math.min(...near);
  });
  const middle = (Math.min(...values) + Math.max(...values)) / 2;
  return values.filter((value, n) => value < middle !== values[(n + 1) % 180] < middle).length;
}

/** Share of the inside of a disc that is darker (or lighter) than paper is. */
function filled(pixels, { x, y, radius }, paper) {
  let [all, other] = [0, 0];
  for (let dx = -0.6 * radius; dx <= 0.6 * radius; dx += 1) {
    for (let dy = -0.6 * radius; dy <= 0.6 * radius; dy += 1) {
      if (Math.hypot(dx, dy) > 0.6 * radius) continue;
      all += 1;
      if (Math.abs(colourAt(pixels, x + dx, y + dy)[0] - paper) > 30) other += 1;
    }
  }
  return other / all;
}

for (const theme of ["clair", "sombre"]) {
  test(`[C-1] in grey, the three states of each lever are told by form (${theme})`, async ({ page, context }) => {
    test.slow();
    await page.setViewportSize({ width: 1280, height: 900 });
    await at.open(page, `?theme=${theme}`);
    for (const lever of LEVERS) {
      await page.locator(".choix-levier").nth(lever.number).click();
      await expect(page.locator(".symbole .disque")).toHaveCount(TERRITORIES.length);
      await page.mouse.move(2, 2);
      const pixels = await grey(page, context);
      const all = await discs(page);
      const hollow = all.find(({ state }) => state === "non-cite");
      const paper = colourAt(pixels, hollow.x, hollow.y)[0];
      for (const disc of all) {
        const share = filled(pixels, disc, paper);
        const what = `${lever.slug}, ${disc.state} at ${Math.round(disc.x)},${Math.round(disc.y)}`;
        if (disc.state === "cite") expect(share, what).toBeGreaterThan(0.5);
        else expect(share, what).toBeLessThan(0.2);
        if (disc.state === "sans-reponse") expect(dashes(pixels, disc), what).toBeGreaterThan(7);
      }
      // Which lever it is, the legend says in words and with a number.
      await expect(page.locator(".legende summary")).toContainText(lever.short.fr);
      await expect(page.locator(".choix-levier").nth(lever.number).locator(".pastille")).toHaveText(String(lever.number));
    }
  });
}

test("[C-1] in grey, a petal of a rose is told by its place, and cited from not cited by being filled", async ({ page, context }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await at.open(page, "?levier=tous");
  const pixels = await grey(page, context);
  const roses = await page.evaluate(() =>
    [...document.querySelectorAll(".symbole:not(.choisi)")].map((symbol) => {
      const { x, y, width } = symbol.querySelector(".fond").getBoundingClientRect();
      const petals = [...symbol.querySelectorAll(".petale")].map((petal) => petal.classList.contains("cite"));
      return { x: x + width / 2, y: y + width / 2, radius: width / 2, petals };
    }),
  );
  expect(roses).toHaveLength(TERRITORIES.length);
  let seen = 0;
  for (const { x, y, radius, petals } of roses.filter((rose) => rose.radius > 13)) {
    const paper = luminance(colourAt(pixels, x, y));
    for (const [n, cited] of petals.entries()) {
      const angle = (2 * Math.PI * n) / petals.length;
      const [dx, dy] = [Math.sin(angle), -Math.cos(angle)].map((part) => part * 0.6 * radius);
      const apart = Math.abs(luminance(colourAt(pixels, x + dx, y + dy)) - paper);
      if (cited) expect(apart, `petal ${n + 1} at ${Math.round(x)},${Math.round(y)}`).toBeGreaterThan(0.12);
      else expect(apart, `petal ${n + 1} at ${Math.round(x)},${Math.round(y)}`).toBeLessThan(0.06);
      seen += 1;
    }
  }
  expect(seen).toBeGreaterThan(300);
});

test("[C-1] in grey, hover and choice change the form around a symbol", async ({ page, context }) => {
  await at.open(page);
  const { x, y } = (await at.centres(page))[RENNES.code];
  const clip = { x: x - 40, y: y - 40, width: 80, height: 80 };
  await at.addRules(page, ".leviers { filter: grayscale(1); } .infobulle { display: none; }");
  const shot = async () => pixelsOf(context, await page.screenshot({ clip }));
  const apart = (one, other) => one.data.filter((value, n) => Math.abs(value - other.data[n]) > 60).length / 4;
  const plain = await shot();
  await page.mouse.move(x, y);
  await expect(page.locator(".symbole.proche")).toHaveCount(1);
  const hovered = await shot();
  expect(apart(plain, hovered)).toBeGreaterThan(40);
  await page.mouse.click(x, y);
  await expect(page.locator(".symbole.choisi")).toHaveCount(1);
  await page.mouse.move(0, 0);
  expect(apart(plain, await shot())).toBeGreaterThan(40);
});

test("[C-11] printed in black and white, the map keeps its legend, and states differ by form", async ({ page, context }) => {
  await at.open(page, "?levier=achats");
  await page.emulateMedia({ media: "print" });
  await expect(page.locator(".legende .etats li").first()).toBeVisible();
  await expect(page.locator(".legende .etats")).toContainText("cité");
  const pixels = await pixelsOf(context, await page.locator(".legende .etats").screenshot());
  const box = await page.locator(".legende .etats").boundingBox();
  const shares = [];
  for (const [state, name] of [["cite", "cited"], ["non-cite", "not cited"]]) {
    const disc = await page.locator(`.legende .etats .disque.${state}`).first().boundingBox();
    const ring = { x: disc.x - box.x + disc.width / 2, y: disc.y - box.y + disc.width / 2, radius: disc.width / 2 };
    expect(ring.radius, name).toBeGreaterThan(4);
    shares.push(filled(pixels, ring, 255));
  }
  expect(shares[0]).toBeGreaterThan(0.5);
  expect(shares[1]).toBeLessThan(0.2);
  // The paper shows it too: a PDF of the page is no empty sheet.
  const pdf = await page.pdf();
  expect(pdf.length).toBeGreaterThan(20_000);
});
