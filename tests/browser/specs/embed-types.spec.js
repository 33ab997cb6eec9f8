// The TypeScript declarations, against use. As a package: embed-npm.spec.js.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { test, expect } from "@playwright/test";
import { DIST } from "../support/site.js";

const HERE = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");

test("the declarations compile against use, and refuse what is wrong", () => {
  const compile = () =>
    execFileSync(process.execPath, [path.join(HERE, "node_modules/typescript/bin/tsc"), "--noEmit", "--strict", "--target", "es2022", "--module", "esnext", "--moduleResolution", "bundler", "--lib", "es2022,dom", path.join(HERE, "types/use.ts")], { encoding: "utf8" });
  let said = "";
  try { compile(); } catch (error) { said = error.stdout; }
  expect(said).toBe("");
});

test("the declarations name every parameter that the element knows", () => {
  const source = readFileSync(path.join(HERE, "../../www/carte-leviers.js"), "utf8");
  const types = readFileSync(path.join(DIST, "carte-leviers.d.ts"), "utf8");
  const known = [...source.match(/PARAMETRES = Object\.freeze\(\[([^\]]*)\]/)[1].matchAll(/"([^"]+)"/g)].map(([, name]) => name);
  const declared = [...types.match(/interface Parametres \{([^}]*)\}/)[1].matchAll(/^\s*(\w+):/gm)].map(([, name]) => name);
  expect(declared).toEqual(known);
  const rust = readFileSync(path.join(HERE, "../../src/state/url.rs"), "utf8");
  for (const name of known.filter((name) => ["levier", "croise", "vue", "tri", "lire", "territoire", "extrait", "centre", "zoom", "langue", "theme"].includes(name))) expect(rust).toContain(`"${name}"`);
});
