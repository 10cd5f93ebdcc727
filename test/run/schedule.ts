interface Ordered {
  readonly name: string;
  readonly after?: readonly string[];
}

/**
 * Runs the steps side by side on so many lanes, each as soon as those it comes after have ended well; one that waits
 * in vain is never run and handed to `skip`.
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
  for (const step of inOrder(steps)) {
    const before = (step.after ?? []).map((name) => results.get(name));
    const result = Promise.all(before).then((ended) => {
      if (!ended.includes(false)) return take(() => run(step));
      skip(step);
      return false;
    });
    results.set(step.name, result);
  }
  await Promise.all(results.values());
}

/** Lets so many tasks run at a time; the others wait in the order in which they came. */
function limiter(lanes: number): <T>(task: () => Promise<T>) => Promise<T> {
  let free = lanes;
  const waiting: (() => void)[] = [];
  return async (task) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await task();
    } finally {
      const next = waiting.shift();
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
