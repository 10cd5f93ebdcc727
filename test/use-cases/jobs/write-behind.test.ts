import fc from 'fast-check';
import { writeBehind } from '../../../src/use-cases/jobs/write-behind.ts';

/** Storage that saves when it is told to. */
function slowStorage() {
  const saves: { readonly value: number; readonly last: number }[] = [];
  const waiting: { readonly resolve: () => void; readonly reject: (error: unknown) => void }[] = [];
  const save = (value: number, last: number) => {
    saves.push({ value, last });
    return new Promise<void>((resolve, reject) => waiting.push({ resolve, reject }));
  };
  const settled = () => new Promise((resolve) => setImmediate(resolve));
  return {
    saves,
    save,
    async finishOne(error?: unknown) {
      const next = waiting.shift();
      if (error === undefined) next?.resolve();
      else next?.reject(error);
      await settled();
    },
  };
}

describe('a value that is saved behind the work', () => {
  it('is at hand at once', () => {
    const kept = writeBehind<number>(0, () => new Promise(() => undefined));
    kept.set(1);
    expect(kept.value).toBe(1);
  });

  it('is saved one at a time, the newest last, and what came between is left out', async () => {
    const storage = slowStorage();
    const kept = writeBehind<number>(0, storage.save);
    for (const value of [1, 2, 3]) kept.set(value);
    await storage.finishOne();
    await storage.finishOne();
    await kept.flush();
    expect(storage.saves).toEqual([
      { value: 1, last: 0 },
      { value: 3, last: 1 },
    ]);
  });

  it('is saved when it was set in the very turn in which saving ended', async () => {
    const saves: number[] = [];
    const kept = writeBehind<number>(0, async (value) => void saves.push(value));
    kept.set(1);
    await Promise.resolve();
    await Promise.resolve();
    kept.set(2);
    await kept.flush();
    expect(saves.at(-1)).toBe(2);
  });

  it('is not saved when it did not change', async () => {
    const storage = slowStorage();
    const kept = writeBehind<number>(0, storage.save);
    kept.set(0);
    await kept.flush();
    expect(storage.saves).toEqual([]);
  });

  it('tells at the next flush, once, that saving failed', async () => {
    const storage = slowStorage();
    const kept = writeBehind<number>(0, storage.save);
    kept.set(1);
    const trouble = new Error('Storage is full');
    await storage.finishOne(trouble);
    await expect(kept.flush()).rejects.toBe(trouble);
    await expect(kept.flush()).resolves.toBeUndefined();
  });

  it('is saved with what was saved before, when saving failed once', async () => {
    const storage = slowStorage();
    const kept = writeBehind<number>(0, storage.save);
    kept.set(1);
    await storage.finishOne(new Error('Storage is away'));
    await kept.flush().catch(() => undefined);
    kept.set(2);
    await storage.finishOne();
    await kept.flush();
    expect(storage.saves.at(-1)).toEqual({ value: 2, last: 0 });
  });

  it('is saved as it is after a flush, whatever was set and when', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fc.array(fc.nat(), { minLength: 1 }), async (scheduler, values) => {
        let saved = -1;
        const kept = writeBehind(-1, async (value) => {
          await scheduler.schedule(Promise.resolve());
          saved = value;
        });
        for (const value of values) {
          kept.set(value);
          if (scheduler.count() > 0 && value % 2 === 0) await scheduler.waitOne();
        }
        const flushed = kept.flush();
        await scheduler.waitFor(flushed);
        expect(saved).toBe(values.at(-1));
      }),
    );
  });
});
