// Measures contenders against each other in one page: in rounds, each in turn, so that what disturbs the machine disturbs
// all of them alike.

/**
 * @typedef {object} Contender
 * @property {() => unknown} run the work; what it returns is awaited when it is a promise
 * @property {() => unknown} [before] what has to be there for it, not timed
 * @property {boolean} [once] whether one `before` is good for one `run` only
 * @property {boolean} [timed] whether `run` gives the milliseconds that count, since it also waits for something else
 */

const pause = () => new Promise((resolve) => setTimeout(resolve));

/** Long enough for the clock of any engine. */
const leastSample = 12;
const mostRuns = 2000;

/** @param {Contender} contender @param {number} runs @returns {Promise<number>} milliseconds for one run */
async function sample(contender, runs) {
  if (contender.before) await contender.before();
  if (contender.timed) return Number(await contender.run());
  const start = performance.now();
  for (let i = 0; i < runs; i++) {
    const result = contender.run();
    if (result instanceof Promise) await result;
  }
  return (performance.now() - start) / runs;
}

/**
 * @param {Record<string, Contender>} contenders
 * @param {{ rounds: number, warmUp?: number }} options `warmUp` in milliseconds for each contender
 * @returns {Promise<Record<string, number[]>>} for each contender one sample a round, in milliseconds
 */
export async function interleave(contenders, { rounds, warmUp = 150 }) {
  const names = Object.keys(contenders);
  /** @type {Record<string, number>} */
  const runs = {};
  for (const name of names) {
    // The engine's optimising compilers get their chance before anything counts.
    let last = await sample(contenders[name], 1);
    for (let spent = last, times = 1; spent < warmUp && times < 300; times++) {
      last = await sample(contenders[name], 1);
      spent += Math.max(last, 0.02);
    }
    runs[name] = contenders[name].once || contenders[name].timed ? 1 : Math.min(mostRuns, Math.max(1, Math.round(leastSample / Math.max(last, 0.002))));
  }
  /** @type {Record<string, number[]>} */
  const samples = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    // Who comes first changes, so that nobody always follows the same one.
    for (let i = 0; i < names.length; i++) {
      const name = names[(i + round) % names.length];
      await pause();
      samples[name].push(await sample(contenders[name], runs[name]));
    }
  }
  return samples;
}
