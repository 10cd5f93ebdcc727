import fc from 'fast-check';
import { longestChain, type Span } from './longest-chain.ts';

const span = (startedAt: number, endedAt: number): Span => ({ startedAt, endedAt });

describe('the longest chain of calls that wait for one another', () => {
  it('is nothing when no call was made', () => {
    expect(longestChain([])).toBe(0);
  });

  it('counts calls one after the other', () => {
    expect(longestChain([span(0, 200), span(200, 400), span(410, 600)])).toBe(3);
  });

  it('counts calls side by side once', () => {
    expect(longestChain([span(0, 200), span(1, 203), span(2, 199), span(210, 400)])).toBe(2);
  });

  it('follows the branch with more calls when another waits for one slow call', () => {
    expect(longestChain([span(0, 1000), span(0, 200), span(200, 400), span(400, 600)])).toBe(3);
  });

  it('never grows when a call is left out', () => {
    const spans = fc.array(
      fc.tuple(fc.nat(1000), fc.integer({ min: 1, max: 300 })).map(([at, long]) => span(at, at + long)),
    );
    fc.assert(fc.property(spans, (calls) => longestChain(calls.slice(1)) <= longestChain(calls)));
  });
});
