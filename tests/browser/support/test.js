// The `test` of every spec: it serves the site, and fails on what no visitor should cause: an error or a warning in the
// console, an uncaught exception, a request to another origin, a violation of the page's Content-Security-Policy.
import { test as base, expect } from "@playwright/test";
import { serveHosts, serveSite } from "./site.js";

/** What the browser itself writes when a test breaks a file. */
export const BROKEN_FILE = /^console error: Failed to load resource/;

export const test = base.extend({
  /** Complaints that a test causes on purpose, as a pattern. */
  tolerated: [null, { option: true }],

  /** Whether the browser may keep the explorer: requests that a worker answers cannot be broken on purpose. */
  keeps: [false, { option: true }],

  site: [
    async ({}, use) => {
      const site = await serveSite();
      await use(site);
      await site.close();
    },
    { scope: "worker" },
  ],

  /** Pages of hosts, on another site. */
  hosts: [
    async ({ site }, use) => {
      const hosts = await serveHosts(`${site.url}/`);
      await use(hosts);
      await hosts.close();
    },
    { scope: "worker" },
  ],

  baseURL: async ({ site }, use) => use(site.url),

  /** What went wrong without being seen, in the order it happened. */
  complaints: [
    async ({ page, context, site, hosts, tolerated, keeps }, use) => {
      const complaints = [];
      page.on("console", (message) => {
        if (["error", "warning", "assert"].includes(message.type())) {
          // Leptos explains at length; its first line names the place.
          complaints.push(`console ${message.type()}: ${message.text().split("\n", 1)[0]}`);
        }
      });
      page.on("pageerror", (error) => complaints.push(`uncaught: ${error.message}`));
      context.on("request", (request) => {
        const { protocol, origin } = new URL(request.url());
        if (protocol.startsWith("http") && ![site.url, hosts.url].includes(origin)) complaints.push(`foreign request: ${request.url()}`);
      });
      await page.exposeFunction("tellViolation", (violation) => complaints.push(`CSP: ${violation}`));
      await page.addInitScript(() => {
        addEventListener("securitypolicyviolation", (event) => {
          window.tellViolation(`${event.effectiveDirective} ${event.blockedURI}`);
        });
      });
      if (!keeps) {
        await page.addInitScript(() => {
          if (window.ServiceWorkerContainer) ServiceWorkerContainer.prototype.register = () => Promise.reject(new Error("refused by the test"));
        });
      }
      await use(complaints);
      const unexpected = complaints.filter((complaint) => !tolerated?.test(complaint));
      expect([...new Set(unexpected)], "complaints of the browser").toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
