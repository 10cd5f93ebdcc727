import fc from 'fast-check';
import { answered } from './answered.ts';
import { bodyOf, requests, type SampleRequest } from './samples/requests.ts';
import { pathsIn, replacedAt, valueAt, wrongFor } from './wrong-types.ts';

/** Answered politely: taken, or refused as no request of Slack's. */
const polite = (status: number) => status === 200 || status === 400;

/** The fields of a command are all texts. */
const structured = requests.filter(({ payload }) => !('command' in payload));

const withEach = (request: SampleRequest) =>
  pathsIn(request.payload).flatMap((path) => wrongFor(valueAt(request.payload, path)).map((json) => ({ path, json })));

describe('a value of a type that Slack does not document', () => {
  /** What the app does not read does not matter to it, and `null` may stand for nothing. */
  it.each(structured)('has no effect of its own, wherever it stands: $name', async (request) => {
    const right = (await answered(request, bodyOf(request))).effects;
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...withEach(request)), async ({ path, json }) => {
        const { status, errors, effects } = await answered(
          request,
          request.bodyOf(replacedAt(request.payload, path, json)),
        );
        expect(errors).toEqual([]);
        expect(polite(status)).toBe(true);
        if (effects.length === 0) return;
        const absent = (await answered(request, request.bodyOf(replacedAt(request.payload, path, undefined)))).effects;
        expect([right, absent]).toContainEqual(effects);
      }),
      { numRuns: 100 },
    );
    expect(Object.prototype).not.toHaveProperty('polluted');
  });
});

describe('a text that is longer than any of Slack', () => {
  const texts = requests.flatMap((request) =>
    pathsIn(request.payload)
      .filter((path) => typeof valueAt(request.payload, path) === 'string')
      // The text of a message is the one that may be long; the form that it fills cuts it.
      .filter((path) => path.join('.') !== 'message.text')
      .map((path) => ({ request, path })),
  );

  it('has no effect of its own, wherever it stands', async () => {
    const long = JSON.stringify('x'.repeat(50_000));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...texts), async ({ request, path }) => {
        const { status, errors, effects } = await answered(
          request,
          request.bodyOf(replacedAt(request.payload, path, long)),
        );
        expect(errors).toEqual([]);
        expect(polite(status)).toBe(true);
        if (effects.length > 0) expect(effects).toEqual((await answered(request, bodyOf(request))).effects);
      }),
      { numRuns: 1000 },
    );
  });
});
