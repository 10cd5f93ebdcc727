export interface Summary {
  readonly median: number;
  readonly worst: number;
  readonly count: number;
}

/** @throws when there is nothing to sum up */
export function summary(values: readonly number[]): Summary {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (index: number): number => {
    const value = sorted[index];
    if (value === undefined) throw new Error('Nothing was measured.');
    return value;
  };
  const middle = Math.floor(sorted.length / 2);
  const median = sorted.length % 2 === 1 ? at(middle) : (at(middle - 1) + at(middle)) / 2;
  return { median, worst: at(sorted.length - 1), count: sorted.length };
}
