/** @file Runs parts of the board on lines of JSON, for tests that compare them with their Python twins. */

import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";

const assets = pathToFileURL(`${process.argv[2]}/`);
const { apply, changeFromWire, fromWire, invert, same, toWire } = await import(new URL("tree.js", assets));
const { slug } = await import(new URL("naming.js", assets));
const { feelingOf } = await import(new URL("feeling.js", assets));

const DO = {
  slug: ({ name }) => slug(name),
  feeling: ({ touchpoint, persona }) => feelingOf(fromWire(touchpoint), persona),
  change({ map, changes }) {
    const [before, list] = [fromWire(map), changes.map(changeFromWire)];
    const after = apply(before, list);
    const back = apply(after, invert(before, list));
    return { after: toWire(after), back: toWire(back), same: same(before, fromWire(map)) };
  },
};

for await (const line of createInterface({ input: process.stdin })) {
  const asked = JSON.parse(line);
  process.stdout.write(`${JSON.stringify(DO[asked.do](asked))}\n`);
}
