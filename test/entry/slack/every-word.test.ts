import { menuMessage } from '../../../src/documents/blocks/menu-message.ts';
import { generalMenu, menuFor } from '../../../src/domain/menu.ts';
import type { Work } from '../../../src/domain/work.ts';
import { aSev } from '../../builders/an-incident.ts';
import { answered } from './answered.ts';

const elementsOf = (menu: Parameters<typeof menuMessage>[1]): readonly object[] =>
  menuMessage(['What next?'], menu).blocks.flatMap((block) =>
    'elements' in block ? (block.elements as object[]) : [],
  );

/** Every click that the menus of `/sev` offer, in a SEV's channel, whatever the SEV's status, and elsewhere. */
const offered = [generalMenu, ...(['Open', 'Mitigated', 'Closed'] as const).map((status) => menuFor(aSev(status)))]
  .flatMap(elementsOf)
  .flatMap((element) =>
    'options' in element
      ? (element.options as object[]).map((selected_option) => ({ ...element, selected_option }))
      : [element],
  );

const clickOn = (action: object) => ({
  type: 'block_actions',
  user: { id: 'U0ERIN' },
  channel: { id: 'C0SEV1' },
  trigger_id: '1.2.x',
  response_url: 'https://hooks.slack.com/actions/T/1/x',
  actions: [action],
});

/** What a click asks for: the kind of work, or the title of the form that opens. */
async function outcomeOf(action: object): Promise<string> {
  const body = new URLSearchParams({ payload: JSON.stringify(clickOn(action)) }).toString();
  const { status, errors, effects } = await answered({ contentType: 'application/x-www-form-urlencoded' }, body);
  expect({ status, errors }).toEqual({ status: 200, errors: [] });
  const [effect] = effects;
  const asked = (effect as { work?: Work } | undefined)?.work;
  if (asked?.kind === 'fill-form') return `form ${asked.form}${asked.origin.drill ? ' drill' : ''}`;
  if (asked) return asked.kind;
  const { callback_id = 'help' } = (effect ?? { callback_id: 'nothing' }) as { callback_id?: string };
  return callback_id === 'help' ? 'help' : `form ${callback_id}`;
}

/** Each word, and what the click in its place asks for. */
const words = {
  report: 'form report',
  open: 'form open-sev',
  ack: 'form acknowledge',
  assign: 'form assign-report',
  decline: 'form decline-report',
  severity: 'form severity',
  owner: 'form owner',
  impact: 'form impact',
  update: 'form update',
  note: 'form note',
  timeline: 'form timeline',
  mitigated: 'form mitigated',
  postmortem: 'post-mortem',
  followup: 'form follow-up',
  followups: 'show-follow-ups',
  contribute: 'form contribute',
  nudge: 'nudge',
  meeting: 'form meeting',
  approve: 'approve',
  close: 'close',
  reopen: 'form reopen',
  merge: 'form merge',
  status: 'show-status',
  list: 'show-list',
  oncall: 'show-on-call',
  drill: 'form open-sev drill',
  help: 'help',
};

describe('every word of /sev', () => {
  it('is a click away in the menu that the bare command shows', async () => {
    const asked = await Promise.all(offered.map(outcomeOf));
    expect([...new Set(asked)].sort()).toEqual(Object.values(words).sort());
  });
});
