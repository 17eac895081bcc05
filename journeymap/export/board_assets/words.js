/** @file Sentences of the page with what is to be named in them; the page gives them in the reader's language. */

/**
 * @typedef {Record<string, string|Record<string, string>>} Words
 * A sentence; or one for each plural category of the language (CLDR), and for a number that has its own.
 */

/**
 * @param {string} sentence
 * @param {Record<string, string|number>} [parts]
 */
export function said(sentence, parts = {}) {
  return sentence.replace(/\{(\w+)\}/g, (whole, name) => (name in parts ? String(parts[name]) : whole));
}

/**
 * The form of a sentence for a number, with the number in it.
 * @param {Record<string, string>} forms
 * @param {number} number
 * @param {string} language
 * @param {Record<string, string|number>} [parts]
 */
export function counted(forms, number, language, parts = {}) {
  const form = forms[number] ?? forms[rulesOf(language).plural.select(number)] ?? forms.other;
  return said(form, { number, ...parts });
}

/** A score as people write it: with its sign, and one decimal at most. */
export function scored(score, language) {
  return rulesOf(language).score.format(score).replace("-", "−");
}

/** Made once a language: making them takes longer than using them a hundred times. */
const RULES = new Map();

function rulesOf(language) {
  if (!RULES.has(language)) {
    RULES.set(language, {
      plural: new Intl.PluralRules(language),
      score: new Intl.NumberFormat(language, { signDisplay: "exceptZero", maximumFractionDigits: 1 }),
    });
  }
  return RULES.get(language);
}
