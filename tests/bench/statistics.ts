/** The value below which that share of the sample lies; `share` from 0 to 1. The sample must not be empty. */
export function percentile(sample: readonly number[], share: number): number {
  const sorted = [...sample].sort((a, b) => a - b);
  const place = share * (sorted.length - 1);
  const [below, above] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  if (below === undefined || above === undefined) throw new Error("An empty sample has no percentile.");
  return below + (above - below) * (place - Math.floor(place));
}

export const median = (sample: readonly number[]): number => percentile(sample, 0.5);

/**
 * The median of the ratios round by round: what slows the machine for a while slows both sides of a round and leaves
 * their ratio.
 */
export function medianRatio(ours: readonly number[], floor: readonly number[]): number {
  return median(ours.map((value, round) => value / (floor[round] ?? Number.NaN)));
}

/** The exponent k of cost ≈ c · size^k, by least squares over the logarithms: 0 constant, 1 linear. */
export function growthExponent(points: readonly { size: number; cost: number }[]): number {
  const logs = points.map(({ size, cost }) => ({ x: Math.log(size), y: Math.log(cost) }));
  const mean = (of: (log: { x: number; y: number }) => number) =>
    logs.reduce((sum, log) => sum + of(log), 0) / logs.length;
  const [meanX, meanY] = [mean(log => log.x), mean(log => log.y)];
  const covariance = mean(log => (log.x - meanX) * (log.y - meanY));
  return covariance / mean(log => (log.x - meanX) ** 2);
}
