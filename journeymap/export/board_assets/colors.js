/** @file The colour of each persona on the ground of the page, made readable where it is not. */

/** What the own colour of a persona stands on, light and dark; the same as in the picture of the map. */
const GROUNDS = { light: "#f5f7fa", dark: "#161e28" };
const PALETTE = 8;
const ENOUGH = 4.6;

/**
 * CSS colours by persona.
 * @param {Map} map
 * @returns {Map<string, string>}
 */
export function personaColors(map) {
  const dark = matchMedia("(prefers-color-scheme: dark)").matches;
  const ground = dark ? GROUNDS.dark : GROUNDS.light;
  const entries = [...(map.get("personas") ?? [])].map(([id, persona], number) => {
    const own = persona.get("color");
    return [id, own ? readable(own, ground) : `var(--jm-persona-${number % PALETTE})`];
  });
  return new Map(entries);
}

/** The colour itself, or the nearest darker or lighter one that can be told from the ground. */
export function readable(color, ground) {
  const towards = luminance(ground) > 0.18 ? 0 : 255;
  const parts = partsOf(color);
  for (let step = 0; step <= 100; step += 1) {
    const mixed = parts.map((part) => Math.round(part + ((towards - part) * step) / 100));
    const text = `#${mixed.map((part) => part.toString(16).padStart(2, "0")).join("")}`;
    if (contrast(text, ground) >= ENOUGH) return text;
  }
  return towards === 0 ? "#000000" : "#ffffff";
}

function contrast(one, other) {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function partsOf(color) {
  return [1, 3, 5].map((start) => parseInt(color.slice(start, start + 2), 16));
}

function luminance(color) {
  const [red, green, blue] = partsOf(color).map((part) => (part <= 10 ? part / 3294.6 : ((part / 255 + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
