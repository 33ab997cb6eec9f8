// Mounts and unmounts the map as single-page applications do: a place is emptied, an element is made and put into it.
const place = document.getElementById("autre");
const count = document.getElementById("compte");

const pause = (ms) => new Promise((done) => setTimeout(done, ms));

/** One map made, ready, and taken away again. */
async function turn(n) {
  const map = document.createElement("carte-leviers");
  map.levier = n % 2 ? "achats" : "foncier";
  const ready = new Promise((done) => map.addEventListener("pret", done, { once: true }));
  place.append(map);
  await ready;
  place.replaceChildren();
  await pause(90);
  count.textContent = Number(count.textContent) + 1;
}

/** `times` maps, one after the other. */
async function turns(times) {
  for (let n = 0; n < times; n += 1) await turn(n);
  await pause(200);
}

document.getElementById("tour").addEventListener("click", () => turns(1));
