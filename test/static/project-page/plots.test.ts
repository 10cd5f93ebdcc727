import { choicesOf, pathOf } from '../../../static/project-page/choices';
import { csvOf } from '../../../static/project-page/csv';
import { countTicks, minuteTicks } from '../../../static/project-page/ticks';

describe('the lines of a plot', () => {
  it.each([
    [1, [0, 1]],
    [47, [0, 15, 30, 45, 60]],
    [150, [0, 60, 120, 180]],
    [9000, [0, 2880, 5760, 8640, 11_520]],
  ])('for %i minutes are where people count', (max, ticks) => {
    expect(minuteTicks(max)).toEqual(ticks);
  });

  it.each([0, 1, 3, 7, 24, 95, 1234])('for a count of %i reach it with at most four steps', (max) => {
    const ticks = countTicks(Math.max(1, max));
    expect(ticks.length).toBeLessThanOrEqual(5);
    expect(ticks.at(-1)).toBeGreaterThanOrEqual(max);
  });
});

describe('a file of numbers', () => {
  it('quotes what must be quoted and lets no text be a formula', () => {
    expect(
      csvOf([
        ['month', 'a "b", c'],
        ['=1+1', 2],
      ]),
    ).toBe('month,"a ""b"", c"\r\n\'=1+1,2\r\n');
  });
});

describe('an address of the page', () => {
  it.each([
    { months: 12 },
    { months: 3, severity: 2 as const },
    { months: 60, severity: 1 as const, component: 'Pay/outs & more' },
  ])('leads back to the same choices', (choices) => {
    expect(choicesOf(pathOf(choices))).toEqual(choices);
  });

  it.each(['/', '/7-months/sev-9', '/component-%E0%A4%A'])('that says nothing sensible is as at first', (path) => {
    expect(choicesOf(path)).toEqual({ months: 12 });
  });
});
