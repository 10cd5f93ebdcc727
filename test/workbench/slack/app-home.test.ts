import { payloadIn, refusalOf, type SlackSite, slackSite } from './slack-site.ts';
import { wideApp } from './wide-app.ts';

let here: SlackSite;
const app = wideApp();
beforeEach(async () => {
  here = await slackSite(app);
});
afterEach(() => here.close());

const events = async () => {
  await here.slack.idle();
  return here.heard.splice(0).map((heard) => payloadIn(heard).event);
};
const errorOf = async (call: Promise<unknown>) => (await refusalOf(call)).error;
const engineer = 'U000000003';
const home = (text: string) => ({
  type: 'home' as const,
  blocks: [
    {
      type: 'actions' as const,
      elements: [
        { type: 'button' as const, action_id: 'look', text: { type: 'plain_text' as const, text }, value: 'SEV-1' },
      ],
    },
  ],
});

describe('the Home tab of the app', () => {
  it('tells the app each time that somebody opens it, with what they see there', async () => {
    const { channel } = await here.slack.openHome({ user: 'engineer' });
    expect(await events()).toMatchObject([{ type: 'app_home_opened', user: engineer, channel, tab: 'home' }]);
    await here.web.views.publish({ user_id: engineer, view: home('My SEVs') });
    await here.slack.openHome({ user: 'engineer' });
    const [opened] = await events();
    expect(opened).toMatchObject({ type: 'app_home_opened', view: { type: 'home', blocks: home('My SEVs').blocks } });
  });

  it('is published for one person, and replaced unless somebody was quicker', async () => {
    const { view } = await here.web.views.publish({ user_id: engineer, view: home('first') });
    await here.web.views.publish({ user_id: engineer, view: home('second') });
    const late = here.web.views.publish({ user_id: engineer, view: home('late'), hash: String(view?.hash) });
    expect(await errorOf(late)).toBe('hash_conflict');
    expect(here.slack.home('engineer')).toMatchObject({ blocks: home('second').blocks });
    expect(here.slack.home('reporter')).toBeNull();
  });

  it('takes clicks', async () => {
    const { view } = await here.web.views.publish({ user_id: engineer, view: home('My SEVs') });
    await here.slack.action({ user: 'engineer', viewId: String(view?.id), actionId: 'look' });
    expect(payloadIn(here.heard[0])).toMatchObject({
      type: 'block_actions',
      container: { type: 'view', view_id: view?.id },
      view: { type: 'home' },
      actions: [{ action_id: 'look', value: 'SEV-1' }],
    });
  });

  it('takes blocks within the rules, and only if the app has such a tab', async () => {
    const blocks = Array.from({ length: 101 }, () => ({ type: 'divider' as const }));
    const tooMany = here.web.views.publish({ user_id: engineer, view: { type: 'home', blocks } });
    expect(await errorOf(tooMany)).toBe('invalid_arguments');
    expect(await errorOf(here.web.views.publish({ user_id: 'U0NOBODY', view: home('x') }))).toBe('user_not_found');
    const homeless = await slackSite(wideApp({ tabs: { home_tab_enabled: false } }));
    expect(await errorOf(homeless.web.views.publish({ user_id: engineer, view: home('x') }))).toBe('not_enabled');
    await expect(homeless.slack.openHome({ user: 'engineer' })).rejects.toThrow('no home tab');
    await homeless.close();
  });
});

describe('the conversation of a person and the app', () => {
  it('carries what the person writes to the app', async () => {
    const { channel } = await here.slack.openHome({ user: 'engineer', tab: 'messages' });
    await here.slack.post({ user: 'engineer', channel, text: 'status' });
    expect(await events()).toMatchObject([
      { type: 'app_home_opened', tab: 'messages' },
      { type: 'message', channel_type: 'im', channel, text: 'status' },
    ]);
    await expect(here.slack.post({ user: 'reporter', channel, text: 'x' })).rejects.toThrow('sees no channel');
  });

  it('is read-only, or closed to the app itself, when the app’s manifest says so', async () => {
    const readOnly = await slackSite(wideApp({ tabs: { messages_tab_read_only_enabled: true } }));
    const { channel } = await readOnly.slack.openHome({ user: 'engineer' });
    await readOnly.web.chat.postMessage({ channel: engineer, text: 'hello' });
    await expect(readOnly.slack.post({ user: 'engineer', channel, text: 'x' })).rejects.toThrow('turned off');
    await readOnly.close();
    const closed = await slackSite(wideApp({ tabs: { messages_tab_enabled: false } }));
    expect(await errorOf(closed.web.chat.postMessage({ channel: engineer, text: 'x' }))).toBe('messages_tab_disabled');
    await closed.close();
  });

  it('needs the scope for one person, and another for several', async () => {
    const narrow = await slackSite(wideApp({ without: ['mpim:write'] }));
    await narrow.web.conversations.open({ users: engineer });
    expect(await refusalOf(narrow.web.conversations.open({ users: `${engineer},U000000001` }))).toMatchObject({
      error: 'missing_scope',
      needed: 'mpim:write',
    });
    await narrow.close();
  });
});
