// Printing, held: what is made for paper leaves once printing is done, which the browser under test says at once.

/** From the page's load on: printing counts in `window.printed`, and nothing leaves between `hold` and `release`. */
export const holdsPrinting = (page) =>
  page.addInitScript(() => {
    window.printed = 0;
    window.print = () => (window.printed += 1);
    window.held = [];
    const later = window.setTimeout.bind(window);
    window.setTimeout = (work, delay, ...rest) => (window.hold && delay === 0 ? window.held.push(work) : later(work, delay, ...rest));
  });

/** What is made for paper stays from now on. */
export const hold = (page) => page.evaluate(() => (window.hold = true));

/** It leaves, as the page itself wants. */
export const release = (page) =>
  page.evaluate(() => {
    window.hold = false;
    for (const work of window.held) work();
  });
