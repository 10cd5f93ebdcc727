import { payloadIn, type SlackSite, slackSite } from './slack-site.ts';

let here: SlackSite;
beforeEach(async () => {
  here = await slackSite();
});
afterEach(() => here.close());

describe('a SEV opened from a command, with the real client', () => {
  it('makes a channel, invites people, posts, pins and sets the topic', async () => {
    const { web, slack } = here;
    expect(await web.auth.test()).toMatchObject({ ok: true, user_id: slack.facts().botUserId });
    const { channel } = await web.conversations.create({ name: 'sev-1-checkout' });
    const id = channel?.id ?? '';
    await web.conversations.invite({ channel: id, users: 'U000000001,U000000002' });
    const posted = await web.chat.postMessage({
      channel: id,
      text: 'SEV 1',
      metadata: { event_type: 'sev', event_payload: { key: 'SEV-1' } },
    });
    await web.conversations.setTopic({ channel: id, topic: 'SEV 1 critical' });
    await web.pins.add({ channel: id, timestamp: String(posted.ts) });
    const history = await web.conversations.history({ channel: id, include_all_metadata: true });
    const messages = history.messages ?? [];
    expect(messages.map((message) => message.subtype ?? message.text)).toEqual([
      'channel_topic',
      'SEV 1',
      'channel_join',
      'channel_join',
      'channel_join',
    ]);
    expect(messages[1]?.metadata).toEqual({ event_type: 'sev', event_payload: { key: 'SEV-1' } });
    const info = await web.conversations.info({ channel: id, include_num_members: true });
    expect(info.channel).toMatchObject({ name: 'sev-1-checkout', num_members: 3, topic: { value: 'SEV 1 critical' } });
  });

  it('opens a modal from a click, fills it in and follows what the app says', async () => {
    const { web, slack, heard } = here;
    const reports = slack.facts().channels.reports.id;
    await web.chat.postMessage({
      channel: reports,
      text: 'card',
      blocks: [
        {
          type: 'actions',
          block_id: 'a',
          elements: [
            { type: 'button', action_id: 'open', text: { type: 'plain_text', text: 'Open a SEV' }, value: 'SEV-1' },
          ],
        },
      ],
    });
    here.answer = async (got) => {
      const payload = payloadIn(got);
      if (payload.type !== 'block_actions') return {};
      await web.views.open({
        trigger_id: payload.trigger_id,
        view: {
          type: 'modal',
          callback_id: 'open-sev',
          title: { type: 'plain_text', text: 'Open a SEV' },
          submit: { type: 'plain_text', text: 'Open' },
          blocks: [
            {
              type: 'input',
              block_id: 'title',
              label: { type: 'plain_text', text: 'Title' },
              element: { type: 'plain_text_input', action_id: 'title' },
            },
            {
              type: 'input',
              block_id: 'owner',
              label: { type: 'plain_text', text: 'Owner' },
              element: { type: 'users_select', action_id: 'owner' },
            },
          ],
        },
      });
      return {};
    };
    const clicked = await slack.action({ user: 'on-call', channel: '#eng-crossteam', actionId: 'open' });
    expect(clicked.status).toBe(200);
    const [view] = slack.views('on-call') as { id: string }[];
    await slack.submit({ user: 'on-call', viewId: view?.id ?? '', values: { Title: 'Checkout', Owner: 'engineer' } });
    const submitted = payloadIn(heard.at(-1));
    expect(submitted).toMatchObject({ type: 'view_submission', user: { id: 'U000000002' } });
    expect(submitted.view.state.values).toEqual({
      title: { title: { type: 'plain_text_input', value: 'Checkout' } },
      owner: { owner: { type: 'users_select', selected_user: 'U000000003' } },
    });
    expect(slack.views('on-call')).toEqual([]);
  });

  it('carries a command to the app and its answer to the person alone', async () => {
    const { slack, heard } = here;
    here.answer = () => ({ body: { response_type: 'ephemeral', text: 'Reported' } });
    const reply = await slack.command({ user: 'reporter', channel: 'eng-crossteam', text: 'assign SEV-1 @engineer' });
    expect(reply).toMatchObject({ status: 200, body: { text: 'Reported' } });
    const form = Object.fromEntries(new URLSearchParams(heard[0]?.body));
    expect(form).toMatchObject({
      command: '/sev',
      text: 'assign SEV-1 <@U000000003|erin>',
      channel_name: 'eng-crossteam',
      user_id: 'U000000001',
    });
    expect(slack.ephemeral('reporter')).toMatchObject([{ text: 'Reported', response_type: 'ephemeral' }]);
    expect(slack.ephemeral('on-call')).toEqual([]);
  });
});
