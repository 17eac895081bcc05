/** @file The map as a client holds it, and the four changes applied to it. */

/**
 * Plain data of a map: a Map for whatever has keys (so that their order is the
 * order of the map), an array for a list, else a text, number, boolean or null.
 * @typedef {Map<string, Data>|Data[]|string|number|boolean|null} Data
 */

/**
 * @typedef {{op: "set", at: string, value: Data}
 *   | {op: "add", at: string, value: Data, before?: string|null}
 *   | {op: "remove", at: string}
 *   | {op: "move", at: string, to: string, before?: string|null}} Change
 */

/** A change does not fit the map it is applied to. */
export class DoesNotFit extends Error {}

/**
 * Data as it comes over the wire, where every key has a `:` before it.
 * @param {*} value
 * @returns {Data}
 */
export function fromWire(value) {
  if (Array.isArray(value)) return value.map(fromWire);
  if (value === null || typeof value !== "object") return value;
  return new Map(Object.entries(value).map(([key, item]) => [key.slice(1), fromWire(item)]));
}

/**
 * The same the other way.
 * @param {Data} value
 * @returns {*}
 */
export function toWire(value) {
  if (Array.isArray(value)) return value.map(toWire);
  if (!(value instanceof Map)) return value;
  return Object.fromEntries([...value].map(([key, item]) => [`:${key}`, toWire(item)]));
}

/** @param {*} row @returns {Change} */
export function changeFromWire(row) {
  return "value" in row ? { ...row, value: fromWire(row.value) } : row;
}

/** @param {Change} change @returns {*} */
export function changeToWire(change) {
  return "value" in change ? { ...change, value: toWire(change.value) } : change;
}

/**
 * The keys of an address, written as in a JSON pointer (RFC 6901, section 3).
 * @param {string} address
 * @returns {string[]}
 */
export function keysOf(address) {
  return address === "" ? [] : address.split("/").map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** @param {string[]} keys @returns {string} */
export function addressOf(keys) {
  return keys.map((key) => key.replaceAll("~", "~0").replaceAll("/", "~1")).join("/");
}

/**
 * What stands at an address; undefined where nothing does.
 * @param {Data} map
 * @param {string} address
 * @returns {Data|undefined}
 */
export function at(map, address) {
  let node = /** @type {Data|undefined} */ (map);
  for (const key of keysOf(address)) node = node instanceof Map ? node.get(key) : Array.isArray(node) ? node[key] : undefined;
  return node;
}

/**
 * The map after the changes; the one given stays as it is, and shares what did not change.
 * @param {Data} map
 * @param {Change[]} changes
 * @returns {Data}
 * @throws {DoesNotFit} An address holds nothing, or an id is taken.
 */
export function apply(map, changes) {
  return changes.reduce((now, change) => ACTS[change.op](now, change), map);
}

const ACTS = {
  set(map, { at: address, value }) {
    // Comments stand beside the map; a client does not hold them.
    if (address.startsWith("#")) return map;
    return withParent(map, address, (parent, key) => {
      const changed = new Map(parent);
      if (value === null && !key.startsWith("x-")) changed.delete(key);
      else changed.set(key, value);
      return changed;
    });
  },
  add(map, { at: address, value, before }) {
    return withParent(map, address, (parent, key) => {
      if (parent.has(key)) throw new DoesNotFit(address);
      return inserted(parent, key, value, before);
    });
  },
  remove(map, { at: address }) {
    return withParent(map, address, (parent, key) => {
      if (!parent.has(key)) throw new DoesNotFit(address);
      const changed = new Map(parent);
      changed.delete(key);
      return changed;
    });
  },
  move(map, { at: address, to, before }) {
    const value = at(map, address);
    if (value === undefined) throw new DoesNotFit(address);
    const without = ACTS.remove(map, { at: address });
    return ACTS.add(without, { at: to, value, before });
  },
};

/** The map with the parent of an address replaced by what `act` makes of it. */
function withParent(map, address, act) {
  const keys = keysOf(address);
  const along = (node, depth) => {
    if (!(node instanceof Map)) throw new DoesNotFit(address);
    if (depth === keys.length - 1) return act(node, keys[depth]);
    const changed = new Map(node);
    // A table nobody has put anything into is not written; an element that is not there is an error.
    const next = node.has(keys[depth]) ? node.get(keys[depth]) : emptyTable(keys, depth, address);
    changed.set(keys[depth], along(next, depth + 1));
    return changed;
  };
  if (keys.length === 0) throw new DoesNotFit(address);
  return along(map, 0);
}

/** Fields stand at even depths, ids of elements at odd ones: only a field may be absent. */
function emptyTable(keys, depth, address) {
  if (depth % 2 === 1) throw new DoesNotFit(address);
  return new Map();
}

function inserted(table, key, value, before) {
  if (before === null || before === undefined || !table.has(before)) return new Map(table).set(key, value);
  const placed = new Map();
  for (const [name, item] of table) {
    if (name === before) placed.set(key, value);
    placed.set(name, item);
  }
  return placed;
}

/**
 * The changes that take these back from the map they make of this one.
 * @param {Data} map The map before the changes.
 * @param {Change[]} changes
 * @returns {Change[]}
 * @throws {DoesNotFit}
 */
export function invert(map, changes) {
  const back = [];
  let now = map;
  for (const change of changes) {
    back.unshift(BACK[change.op](now, change));
    now = apply(now, [change]);
  }
  return back;
}

const BACK = {
  set: (map, { at: address }) => ({ op: "set", at: address, value: at(map, address) ?? null }),
  add: (_map, { at: address }) => ({ op: "remove", at: address }),
  remove: (map, { at: address }) => ({ op: "add", at: address, value: at(map, address), before: follower(map, address) }),
  move: (map, { at: address, to }) => ({ op: "move", at: to, to: address, before: follower(map, address) }),
};

/**
 * The id of what stands behind an element among its siblings; null behind the last.
 * @param {Data} map
 * @param {string} address
 * @returns {string|null}
 */
export function follower(map, address) {
  const keys = keysOf(address);
  const key = keys.pop();
  const siblings = [...(at(map, addressOf(keys))?.keys() ?? [])];
  return siblings[siblings.indexOf(key) + 1] ?? null;
}

/**
 * Whether two values are the same data, order of keys included.
 * @param {Data|undefined} one
 * @param {Data|undefined} other
 * @returns {boolean}
 */
export function same(one, other) {
  if (one === other) return true;
  if (Array.isArray(one)) return Array.isArray(other) && one.length === other.length && one.every((x, i) => same(x, other[i]));
  if (!(one instanceof Map) || !(other instanceof Map) || one.size !== other.size) return false;
  const theirs = other.entries();
  return [...one].every(([key, value]) => {
    const [otherKey, otherValue] = theirs.next().value;
    return key === otherKey && same(value, otherValue);
  });
}
