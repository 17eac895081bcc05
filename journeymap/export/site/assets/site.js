/** Filters of the first page: what is chosen stands in the address, and without this script all is shown. */

const one = (selector, within = document) => within.querySelector(selector);
const all = (selector, within = document) => [...within.querySelectorAll(selector)];

const facts = JSON.parse(one("#data")?.textContent ?? "{}");
const form = one("form.filters");
const NAMES = ["text", "persona", "owner", "status", "tag", "age"];
const DAY = 86_400_000;

/** How long ago somebody looked at a map: the page may be older than the day it is read on. */
function age(reviewed) {
  if (!reviewed) return "never";
  const days = (Date.now() - Date.parse(reviewed)) / DAY;
  return days <= 92 ? "quarter" : days <= 366 ? "year" : "older";
}

const plain = (text) => text.normalize("NFKD").toLocaleLowerCase();

/** What each card says, to be searched. */
const texts = new Map(all(".card").map((card) => [card.dataset.map, plain(`${card.textContent} ${facts[card.dataset.map].text}`)]));

function chosen() {
  const said = new FormData(form);
  return Object.fromEntries(NAMES.map((name) => [name, String(said.get(name) ?? "")]));
}

function matches(id, { text, age: wanted, ...choices }) {
  const here = facts[id];
  return (
    plain(text).split(/\s+/).every((word) => texts.get(id).includes(word)) &&
    (!wanted || age(here.reviewed) === wanted || (wanted === "year" && age(here.reviewed) === "quarter")) &&
    Object.entries(choices).every(([name, value]) => !value || here[name].includes(value))
  );
}

function show() {
  const wanted = chosen();
  const kept = new Set(Object.keys(facts).filter((id) => matches(id, wanted)));
  for (const part of all("[data-map]")) part.hidden = !kept.has(part.dataset.map);
  const found = one(".found");
  found.textContent = found.dataset.text.replace("{n}", String(kept.size)).replace("{all}", String(texts.size));
  one(".nothing").hidden = kept.size > 0;
  for (const part of all(".pains, .comparison")) part.hidden = kept.size === 0;
}

/** Sets the fields to what the address says. */
function read() {
  const said = new URLSearchParams(location.hash.slice(1));
  for (const name of NAMES) if (form.elements[name]) form.elements[name].value = said.get(name) ?? "";
  show();
}

function write() {
  const said = new URLSearchParams(Object.entries(chosen()).filter(([, value]) => value));
  history.replaceState(null, "", `${location.pathname}${location.search}${said.size ? `#${said}` : ""}`);
  show();
}

if (form) {
  for (const card of all(".card")) card.dataset.age = age(facts[card.dataset.map].reviewed);
  form.addEventListener("input", write);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(write));
  window.addEventListener("hashchange", read);
  read();
}
