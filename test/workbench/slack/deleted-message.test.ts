import { payloadIn, type SlackSite, slackSite } from './slack-site.ts';
import { wideApp } from './wide-app.ts';

let here: SlackSite;
beforeEach(async () => {
  here = await slackSite(wideApp());
});
afterEach(() => here.close());

const channel = '#eng-crossteam';

it('a deleted message that has replies leaves a stone, which the app hears of as a change', async () => {
  const { ts } = await here.slack.post({ user: 'reporter', channel, text: 'hello' });
  await here.slack.post({ user: 'engineer', channel, text: 'hello yourself', threadTs: ts });
  await here.slack.deleteMessage({ user: 'reporter', channel, messageTs: ts });
  await here.slack.idle();
  const { messages } = await here.web.conversations.history({ channel: here.slack.facts().channels.reports.id });
  expect(messages?.[0]).toMatchObject({ ts, subtype: 'tombstone', text: 'This message was deleted.' });
  const last = here.heard.map((heard) => payloadIn(heard).event).at(-1);
  expect(last).toMatchObject({ subtype: 'message_changed', message: { ts, subtype: 'tombstone' } });
  const edit = here.slack.edit({ user: 'reporter', channel, messageTs: ts, text: 'hello' });
  await expect(edit).rejects.toMatchObject({ status: 422 });
});
