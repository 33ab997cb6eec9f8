// The folder of the site as an npm package: packed, unpacked, then imported by a page, by TypeScript and by a server.
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { test, expect } from "../support/test.js";
import { openExample } from "../support/host.js";
import { DIST } from "../support/site.js";
import { TERRITORIES } from "../support/atlas.js";

const HERE = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");

/** The package, installed in a folder of its own: that folder, and the names of its files. */
function install(folder) {
  const home = path.join(folder, "node_modules");
  mkdirSync(home, { recursive: true });
  const said = execFileSync("npm", ["pack", DIST, "--json", "--offline", "--pack-destination", folder], { cwd: folder, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  const [{ filename, files }] = JSON.parse(said);
  execFileSync("tar", ["-xzf", path.join(folder, filename), "-C", home]);
  execFileSync("mv", [path.join(home, "package"), path.join(home, "carte-leviers")]);
  return files.map(({ path }) => path);
}

test("what is packed is what the element needs, with its types, its licences and how to use it", async ({}, testInfo) => {
  const files = install(testInfo.outputPath(""));
  for (const file of ["package.json", "README.md", "LICENSE-MIT", "LICENSE-APACHE", "carte-leviers.js", "carte-leviers.d.ts", "atlas.json", "territoires.geojson", "integrer.html", "integrer.js", "ajuster.js", "fige.js", "empreintes.json"]) {
    expect(files, file).toContain(file);
  }
  // Neither pages, nor what hosts are given beside the files.
  expect(files.filter((file) => /^(en|territoires|leviers|themes|cadres|examples)\/|\.(br|gz|conf)$|autonome|^[._]/.test(file))).toEqual([]);
  const about = JSON.parse(readFileSync(path.join(DIST, "package.json"), "utf8"));
  for (const entry of [...Object.values(about.exports["."]), about.types]) expect(files).toContain(path.normalize(entry));
});

test("a page imports the package by its name", async ({ page, site, hosts }, testInfo) => {
  install(testInfo.outputPath(""));
  site.root = testInfo.outputPath("node_modules/carte-leviers");
  try {
    await openExample(page, hosts, "paquet");
    await expect(page.locator("carte-leviers .symbole")).toHaveCount(TERRITORIES.length);
    await expect(page).toHaveTitle("true true ?levier=achats");
  } finally {
    site.root = DIST;
  }
});

for (const resolution of ["bundler", "node16"]) {
  test(`TypeScript finds the types by the name of the package, as « ${resolution} » does`, async ({}, testInfo) => {
    install(testInfo.outputPath(""));
    const use = readFileSync(path.join(HERE, "types/use.ts"), "utf8").replace("../../../www/carte-leviers.js", "carte-leviers");
    writeFileSync(testInfo.outputPath("use.mts"), use);
    const module = resolution === "node16" ? "node16" : "esnext";
    let said = "";
    try {
      execFileSync(process.execPath, [path.join(HERE, "node_modules/typescript/bin/tsc"), "--noEmit", "--strict", "--target", "es2022", "--module", module, "--moduleResolution", resolution, "--lib", "es2022,dom", testInfo.outputPath("use.mts")], { encoding: "utf8", cwd: testInfo.outputPath("") });
    } catch (error) {
      said = error.stdout;
    }
    expect(said).toBe("");
  });
}

test("a server that renders pages imports the package without a document", async ({}, testInfo) => {
  install(testInfo.outputPath(""));
  const program = 'import { PARAMETRES } from "carte-leviers"; console.log(String(PARAMETRES.includes("levier")))';
  writeFileSync(testInfo.outputPath("serveur.mjs"), program);
  expect(execFileSync(process.execPath, [testInfo.outputPath("serveur.mjs")], { encoding: "utf8" }).trim()).toBe("true");
});
