import fc from 'fast-check';
import ICAL from 'ical.js';
import { onCallAt } from '../../../src/domain/on-call/on-call-at';
import { calendarOf, readCalendar } from '../../../static/settings/rotation-calendar';
import { aLayer, nobodyGone, rotation, zones } from '../../domain/on-call/rotations';

const stamp = Date.parse('2026-11-24T12:00:00Z');
const written = (timeZone: string, layers: Parameters<typeof calendarOf>[0]['layers']) =>
  calendarOf({ source: 'rotation', timeZone, layers, fallback: [] }, (id) => `Name of ${id}`, stamp);

describe('a rotation that is exported as iCalendar and imported again', () => {
  it('has not changed', () => {
    fc.assert(
      fc.property(rotation, ({ timeZone, layers }) => {
        expect(readCalendar(written(timeZone, layers))).toEqual({ kind: 'read', timeZone, layers });
      }),
    );
  });

  it.each(zones)('shows in a calendar whoever is on call, through both changes of the clocks in %s', (timeZone) => {
    const layer = aLayer({ turnDays: 1, startsOn: '2026-01-05' });
    const calendar = new ICAL.Component(ICAL.parse(written(timeZone, [layer])));
    const [zone] = calendar.getAllSubcomponents('vtimezone').map((each) => new ICAL.Timezone(each));
    for (const component of calendar.getAllSubcomponents('vevent')) {
      const person = String(component.getFirstPropertyValue('x-sev-person'));
      const turns = new ICAL.Event(component).iterator();
      for (let turn = turns.next(), count = 0; turn && count < 130; turn = turns.next(), count += 1) {
        turn.zone = zone ?? ICAL.Timezone.utcTimezone;
        const at = turn.toUnixTime() * 1000;
        const of = { timeZone, layers: [layer], overrides: [] };
        expect(onCallAt(of, at, nobodyGone)?.person).toBe(person);
        expect(onCallAt(of, at - 1, nobodyGone)?.person).not.toBe(person);
      }
    }
  });
});

describe('another file', () => {
  it.each([
    '',
    'nonsense',
    'BEGIN:VCALENDAR\r\nEND:VCALENDAR',
    'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:x\r\nEND:VEVENT\r\nEND:VCALENDAR',
  ])('is refused: %j', (text) => {
    expect(readCalendar(text)).toMatchObject({ kind: 'faulty' });
  });

  it('is refused where somebody moved a turn, and told of which layer', () => {
    const moved = written('Europe/Berlin', [aLayer()]).replace('20260112T090000', '20260113T090000');
    expect(readCalendar(moved)).toEqual({ kind: 'faulty', text: expect.stringContaining('First line') });
  });
});
