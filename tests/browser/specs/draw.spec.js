// The editors' command draws what the map exports: the same bytes.
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { test, expect } from "../support/test.js";
import { COMMAND, DIST } from "../support/site.js";
import * as at from "../support/map.js";

for (const state of [
  "levier=achats&territoire=rennes-metropole",
  "levier=tous&langue=en",
  "levier=achats&croise=foncier&et=achats",
  "vue=cooperations&territoire=nantes-metropole",
]) {
  test(`leviers dessiner gives the very bytes of the export of ?${state}`, async ({ page }) => {
    test.skip(!process.env.CI && !existsSync(COMMAND), "leviers is not built: cargo build --no-default-features --features studio");
    await page.clock.setFixedTime(new Date("2026-11-25T12:00:00"));
    await page.goto(`/?${state}`);
    await expect(at.sentence(page)).not.toBeEmpty();
    await page.locator(".emporter > summary").click();
    const download = page.waitForEvent("download");
    await page.locator(".emporter").getByRole("button", { name: "SVG", exact: true }).click();
    const exported = await readFile(await (await download).path(), "utf8");

    const drawn = path.join(await mkdtemp(path.join(tmpdir(), "leviers-")), "carte.svg");
    const address = new URL("/", page.url()).href;
    const options = ["--etat", state, "--adresse", address, "--jour", "2026-11-25", "--sortie", drawn];
    await promisify(execFile)(COMMAND, ["dessiner", "--dossier", DIST, "--contours", DIST, ...options]);
    expect(await readFile(drawn, "utf8")).toBe(exported);
  });
}
