import type { HomeView, ModalView } from '@slack/types';
import type { ViewsOpenResponse, ViewsPushResponse, WebClient } from '@slack/web-api';
import { SevError } from '../../errors';
import type { Chat } from '../../ports/chat';
import { callSlack } from './slack-call';

/** Forms and the Home tab. https://docs.slack.dev/surfaces */
export const slackViews = (slack: WebClient): Pick<Chat, 'openView' | 'pushView' | 'updateView' | 'publishHome'> => ({
  openView: async (triggerId, view) =>
    viewIdOf(await callSlack(() => slack.views.open({ trigger_id: triggerId, view: view as ModalView }))),
  pushView: async (triggerId, view) =>
    viewIdOf(await callSlack(() => slack.views.push({ trigger_id: triggerId, view: view as ModalView }))),
  async updateView(viewId, view) {
    await callSlack(() => slack.views.update({ view_id: viewId, view: view as ModalView }), ['not_found']);
  },
  async publishHome(slackUserId, view) {
    await callSlack(() => slack.views.publish({ user_id: slackUserId, view: view as HomeView }));
  },
});

function viewIdOf(opened: ViewsOpenResponse | ViewsPushResponse | undefined): string {
  if (opened?.view?.id) return opened.view.id;
  throw new SevError('rejected', 'Slack opened a form but did not say which.', { nextStep: 'Try again.' });
}
