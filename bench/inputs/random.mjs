// A sequence of numbers that a seed determines, the same in every engine.

/** @param {number} seed */
export function randomFrom(seed) {
  let state = seed >>> 0;
  /** A number from 0 up to, but not, 1. */
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    next,
    /** A whole number from `low` to `high`. */
    between: (/** @type {number} */ low, /** @type {number} */ high) => low + Math.floor(next() * (high - low + 1)),
    /** @template T @param {readonly T[]} list */
    of: (list) => list[Math.floor(next() * list.length)],
    chance: (/** @type {number} */ share) => next() < share,
  };
}
