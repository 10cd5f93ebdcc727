import fc from 'fast-check';
import { weekdays } from '../../../src/domain/clock/wall-clock';
import type { Layer, Override, Rotation } from '../../../src/domain/on-call/rotation';

export const zones = ['Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe'] as const;

export const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
export const dayMs = 24 * hourMs;

/** A year of it, with both changes of the clocks. */
export const year = { from: Date.UTC(2026, 0, 1), to: Date.UTC(2027, 0, 1) };

export const aLayer = (rest: Partial<Layer> = {}): Layer => ({
  id: 'first',
  name: 'First line',
  people: ['UANN', 'UBOB', 'UCAL'],
  startsOn: '2026-01-05',
  handOverMinutes: 9 * 60,
  turnDays: 7,
  ...rest,
});

export const aRotation = (rest: Partial<Rotation> = {}): Rotation => ({
  timeZone: 'Europe/Berlin',
  layers: [aLayer()],
  overrides: [],
  ...rest,
});

const minutesOfDay = fc.integer({ min: 0, max: 24 * 60 - 1 });
const person = fc.constantFrom('UANN', 'UBOB', 'UCAL', 'UDAN');
const hours = fc.record({ days: fc.subarray([...weekdays], { minLength: 1 }), from: minutesOfDay, to: minutesOfDay });
const day = fc
  .integer({ min: 0, max: 364 })
  .map((after) => new Date(year.from + after * dayMs).toISOString().slice(0, 10));

export const instant = fc.integer({ min: year.from / minuteMs, max: year.to / minuteMs }).map((at) => at * minuteMs);

const layer: fc.Arbitrary<Layer> = fc.record(
  {
    id: fc.uuid(),
    name: fc.string(),
    people: fc.array(person, { minLength: 1, maxLength: 4 }),
    startsOn: day,
    endsOn: day,
    handOverMinutes: minutesOfDay,
    turnDays: fc.constantFrom(1, 2, 7, 14),
    hours: fc.array(hours, { minLength: 1, maxLength: 2 }),
  },
  { requiredKeys: ['id', 'name', 'people', 'startsOn', 'handOverMinutes', 'turnDays'] },
);

const override: fc.Arbitrary<Override> = fc
  .tuple(fc.uuid(), person, instant, fc.integer({ min: 1, max: 72 * 60 }))
  .map(([id, who, from, minutes]) => ({
    id,
    person: who,
    from: new Date(from).toISOString(),
    to: new Date(from + minutes * minuteMs).toISOString(),
  }));

export const rotation: fc.Arbitrary<Rotation> = fc.record({
  timeZone: fc.constantFrom(...zones),
  layers: fc.array(layer, { minLength: 1, maxLength: 3 }),
  overrides: fc.array(override, { maxLength: 4 }),
});

export const nobodyGone: ReadonlySet<string> = new Set();
