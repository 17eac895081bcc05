/** @file Ids for new things, made from their names as the rest of the program makes them. */

/** Shorter than the format allows, so that an id stays readable and has room for a number. */
const LENGTH = 40;

/**
 * @param {string} name
 * @param {Set<string>} taken Ids that are taken; the new one is added.
 * @returns {string}
 */
export function freshId(name, taken) {
  const base = slug(name) || "new";
  let id = base;
  for (let number = 2; taken.has(id); number += 1) id = `${base}-${number}`;
  taken.add(id);
  return id;
}

/** Lower case, words joined by `-`, letters of every script kept; accents of Latin letters go. */
export function slug(name) {
  const plain = [...name.toLowerCase().normalize("NFKC")].map(unaccented).join("").normalize("NFC").toLowerCase();
  const words = plain.match(/[\p{L}\p{N}][\p{L}\p{N}\p{Mn}\p{Mc}]*/gu) ?? [];
  let text = "";
  for (const word of words) {
    const longer = text ? `${text}-${word}` : word;
    if (longer.length > LENGTH && text) break;
    text = [...longer].slice(0, LENGTH).join("");
  }
  return text;
}

function unaccented(letter) {
  const [first, ...marks] = letter.normalize("NFD");
  return marks.length && /[a-z]/.test(first) ? first : letter;
}
