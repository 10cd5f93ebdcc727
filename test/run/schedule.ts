interface Ordered {
  readonly name: string;
  readonly after?: readonly string[];
}

/**
 * Runs the steps side by side on so many lanes, each as soon as those it comes after have ended well; one that waits
 * in vain is never run and handed to `skip`. A lane that becomes free takes the one listed first of those that wait.
 * @param run answers whether the step ended well
 */
export async function schedule<S extends Ordered>(
  steps: readonly S[],
  lanes: number,
  run: (step: S) => Promise<boolean>,
  skip: (step: S) => void,
): Promise<void> {
  const results = new Map<string, Promise<boolean>>();
  const take = limiter(lanes);
  for (const [place, step] of inOrder(steps).entries()) {
    const before = (step.after ?? []).map((name) => results.get(name));
    const result = Promise.all(before).then((ended) => {
      if (!ended.includes(false)) return take(place, () => run(step));
      skip(step);
      return false;
    });
    results.set(step.name, result);
  }
  await Promise.all(results.values());
}

/** Lets so many tasks run at a time; of the others, the one with the lowest place is next. */
function limiter(lanes: number): <T>(place: number, task: () => Promise<T>) => Promise<T> {
  let free = lanes;
  const waiting = new Map<number, () => void>();
  return async (place, task) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => waiting.set(place, resolve));
    try {
      return await task();
    } finally {
      const first = Math.min(...waiting.keys());
      const next = waiting.get(first);
      waiting.delete(first);
      if (next) next();
      else free += 1;
    }
  };
}

/** @throws when a step comes after one that is not listed before it, and so would wait for ever */
function inOrder<S extends Ordered>(steps: readonly S[]): readonly S[] {
  const known = new Set<string>();
  for (const { name, after = [] } of steps) {
    const unknown = after.filter((it) => !known.has(it));
    if (unknown.length > 0)
      throw new Error(`"${name}" comes after ${unknown.join(', ')}, which is not listed before it.`);
    known.add(name);
  }
  return steps;
}
