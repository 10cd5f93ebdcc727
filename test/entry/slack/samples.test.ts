import { answered } from './answered.ts';
import { acting, bodyOf, requests } from './samples/requests.ts';

describe('everything that Slack documents that it sends', () => {
  it.each(requests)('is taken: $name', async (request) => {
    const { status, errors } = await answered(request, bodyOf(request));
    expect({ status, errors }).toEqual({ status: 200, errors: [] });
  });

  it('does something only where the app has something to do', async () => {
    const doing = await Promise.all(
      requests.map(async (request) =>
        (await answered(request, bodyOf(request))).effects.length > 0 ? [request.name] : [],
      ),
    );
    expect([...new Set(doing.flat())].sort()).toEqual([...acting].sort());
  });
});

describe('a request that is cut off', () => {
  it.each(requests)('is refused wherever it ends, without any effect: $name', async (request) => {
    const json = JSON.stringify(request.payload);
    if (request.contentType.includes('form') && !bodyOf(request).startsWith('payload=')) return;
    const { length } = json;
    for (const end of [0, 1, Math.floor(length / 4), Math.floor(length / 2), length - 2, length - 1]) {
      const { status, errors, effects } = await answered(request, request.bodyOf(json.slice(0, end)));
      expect({ status, errors, effects }).toEqual({ status: 400, errors: [], effects: [] });
    }
  });
});

describe('a request that is larger than any of Slack', () => {
  it.each(requests)('is refused as a whole: $name', async (request) => {
    const body = request.bodyOf(JSON.stringify({ ...request.payload, token: 'x'.repeat(1_000_001) }));
    expect(await answered(request, body)).toEqual({ status: 413, errors: [], effects: [] });
  });
});
