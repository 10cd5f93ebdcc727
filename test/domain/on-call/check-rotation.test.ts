import { rotationFaults } from '../../../src/domain/on-call/check-rotation.ts';
import type { Layer, OnCallRules } from '../../../src/domain/on-call/rotation.ts';
import { aLayer } from './rotations.ts';

const layer = (rest: Partial<Layer> = {}) => aLayer({ people: ['U00000ANN', 'U00000BOB'], ...rest });
const rules = (rest: Partial<OnCallRules> = {}): OnCallRules => ({
  source: 'rotation',
  timeZone: 'Europe/Berlin',
  layers: [layer()],
  fallback: [],
  ...rest,
});
const faulty = (rest: Partial<OnCallRules>) => rotationFaults(rules(rest)).map(({ field }) => field);

describe('a rotation', () => {
  it('that says who is on call when is kept', () => {
    expect(rotationFaults(rules())).toEqual([]);
    expect(faulty({ source: 'group', timeZone: 'UTC', layers: [] })).toEqual([]);
    expect(faulty({ layers: [layer({ startsOn: '2028-02-29', endsOn: '2028-03-01' })] })).toEqual([]);
    const night = { days: ['Fri'], from: 22 * 60, to: 6 * 60 } as const;
    expect(faulty({ layers: [layer({ hours: [night] })] })).toEqual([]);
  });

  it('needs a layer, and has ten at most', () => {
    expect(faulty({ layers: [] })).toEqual(['onCall.layers']);
    const eleven = Array.from({ length: 11 }, (_, place) => layer({ id: `layer-${place}` }));
    expect(faulty({ layers: eleven })).toEqual(['onCall.layers']);
    expect(faulty({ layers: [layer(), layer()] })).toEqual(['onCall.layers']);
  });

  it('is in a time zone that there is', () => {
    expect(faulty({ timeZone: 'Europe/Nowhere' })).toEqual(['onCall.timeZone']);
  });

  it.each<[string, Partial<Layer>]>([
    ['name', { name: ' ' }],
    ['people', { people: [] }],
    ['people', { people: ['erin'] }],
    ['people', { people: ['U00000ANN', 'U00000ANN'] }],
    ['startsOn', { startsOn: '2027-02-29' }],
    ['startsOn', { startsOn: '' }],
    ['endsOn', { endsOn: '2026-01-05' }],
    ['handOverMinutes', { handOverMinutes: 24 * 60 }],
    ['turnDays', { turnDays: 0 }],
    ['hours', { hours: [] }],
    ['hours', { hours: [{ days: [], from: 0, to: 60 }] }],
    ['hours', { hours: [{ days: ['Mon'], from: -1, to: 60 }] }],
  ])('is refused where the %s of a layer is wrong: %j', (field, wrong) => {
    expect(faulty({ layers: [layer(), layer({ id: 'second', ...wrong })] })).toEqual([`onCall.layers.1.${field}`]);
  });
});
