// Numbers that say what a row of samples holds.

/** @param {number[]} values @param {number} share from 0 to 1 */
export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const low = Math.floor(at);
  return sorted[low] + (sorted[Math.ceil(at)] - sorted[low]) * (at - low);
}

/** @param {number[]} values */
export const median = (values) => quantile(values, 0.5);

/** @param {number[]} values */
export const summary = (values) => ({
  median: median(values),
  min: Math.min(...values),
  p95: quantile(values, 0.95),
  rounds: values.length,
});

/**
 * How many times `ours` goes into `other`: of the medians, and the middle half of what single rounds said.
 *
 * @param {number[]} other
 * @param {number[]} ours
 */
export function ratio(other, ours) {
  const each = other.map((value, i) => value / ours[i]);
  return { of: median(other) / median(ours), low: quantile(each, 0.25), high: quantile(each, 0.75) };
}

/**
 * The exponent with which `costs` grow with `sizes`: the slope of the logarithms.
 *
 * @param {number[]} sizes
 * @param {number[]} costs
 */
export function exponent(sizes, costs) {
  const x = sizes.map(Math.log);
  const y = costs.map(Math.log);
  const mean = (/** @type {number[]} */ list) => list.reduce((sum, value) => sum + value, 0) / list.length;
  const [mx, my] = [mean(x), mean(y)];
  const above = x.reduce((sum, value, i) => sum + (value - mx) * (y[i] - my), 0);
  return above / x.reduce((sum, value) => sum + (value - mx) ** 2, 0);
}
