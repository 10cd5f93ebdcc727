import { type SlackSite, slackSite } from './slack-site.ts';

let here: SlackSite;
beforeEach(async () => {
  here = await slackSite();
});
afterEach(() => here.close());

describe('a restart', () => {
  it('finds channels, messages, pins, topics, modals and what people saw', async () => {
    const { channel } = await here.web.conversations.create({ name: 'sev-1' });
    const id = String(channel?.id);
    await here.web.conversations.invite({ channel: id, users: 'U000000002' });
    const { ts } = await here.web.chat.postMessage({ channel: id, text: 'summary' });
    await here.web.pins.add({ channel: id, timestamp: String(ts) });
    await here.web.conversations.setTopic({ channel: id, topic: 'SEV 1' });
    here.answer = () => ({ body: { text: 'seen' } });
    await here.slack.command({ user: 'on-call', channel: id, text: 'open' });
    const bodies = here.heard.map(({ body }) => new URLSearchParams(body));
    const trigger_id = bodies.find((body) => body.has('trigger_id'))?.get('trigger_id') ?? '';
    await here.web.views.open({
      trigger_id,
      view: { type: 'modal', title: { type: 'plain_text', text: 'Open' }, blocks: [] },
    });
    const before = here.slack.workspaceFor('on-call');
    const facts = here.slack.facts();
    await here.restart();
    expect(here.slack.workspaceFor('on-call')).toEqual(before);
    expect(here.slack.facts()).toEqual(facts);
    expect(here.slack.views('on-call')).toHaveLength(1);
    expect(here.slack.ephemeral('on-call')).toMatchObject([{ text: 'seen' }]);
    const later = await here.web.chat.postMessage({ channel: id, text: 'after' });
    expect(String(later.ts) > String(ts)).toBe(true);
    expect((await here.web.conversations.create({ name: 'sev-2' })).channel?.id).not.toBe(id);
  });
});

describe('a refused call', () => {
  it('leaves no trace', async () => {
    const before = here.slack.workspaceFor('administrator');
    const { id } = here.slack.facts().channels.reports;
    const bad = [{ type: 'header', text: { type: 'plain_text', text: '' } }] as const;
    await expect(here.web.chat.postMessage({ channel: id, text: 'x', blocks: [...bad] })).rejects.toThrow(
      'invalid_blocks',
    );
    expect(here.slack.workspaceFor('administrator')).toEqual(before);
  });
});

describe('a reset', () => {
  it('leaves a freshly seeded workspace with the same token', async () => {
    const fresh = here.slack.workspaceFor('administrator');
    const facts = here.slack.facts();
    await here.web.conversations.create({ name: 'sev-1' });
    await here.web.chat.postMessage({ channel: facts.channels.reports.id, text: 'x' });
    await here.slack.reset();
    const again = here.slack.workspaceFor('administrator') as { channels: { name: string; messages: unknown[] }[] };
    expect(again.channels.map(({ name, messages }) => [name, messages])).toEqual([
      ['general', []],
      ['eng-crossteam', []],
    ]);
    expect(Object.keys(again)).toEqual(Object.keys(fresh as object));
    expect(here.slack.facts()).toEqual(facts);
  });
});
