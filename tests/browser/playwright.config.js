// Browser tests of the built site. `cargo xtask browser` says which folder to serve (LEVIERS_DIST, by default dist/)
// and which browser to drive (LEVIERS_CHROMIUM, by default Playwright's own).
import { defineConfig } from "@playwright/test";

const flags = [
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
// Chromium's sandbox refuses to run as root, which is what containers run as.
if (process.getuid?.() === 0) flags.push("--no-sandbox");

export default defineConfig({
  testDir: "specs",
  outputDir: "test-results",
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [["list"]],
  use: {
    browserName: "chromium",
    viewport: { width: 1280, height: 720 },
    locale: "fr-FR",
    colorScheme: "light",
    launchOptions: { executablePath: process.env.LEVIERS_CHROMIUM || undefined, args: flags },
    screenshot: "only-on-failure",
  },
});
