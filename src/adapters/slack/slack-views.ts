/** Forms and the Home tab. https://docs.slack.dev/surfaces */
import type { HomeView, ModalView } from '@slack/types';
import type { WebClient } from '@slack/web-api';
import { SevError } from '../../errors';
import type { Chat } from '../../ports/chat';
import { callSlack } from './slack-call';

export const slackViews = (slack: WebClient): Pick<Chat, 'openView' | 'updateView' | 'publishHome'> => ({
  async openView(triggerId, view) {
    const opened = await callSlack(() => slack.views.open({ trigger_id: triggerId, view: view as ModalView }));
    if (!opened?.view?.id)
      throw new SevError('rejected', 'Slack opened a form but did not say which.', { nextStep: 'Try again.' });
    return opened.view.id;
  },
  async updateView(viewId, view) {
    await callSlack(() => slack.views.update({ view_id: viewId, view: view as ModalView }), ['not_found']);
  },
  async publishHome(slackUserId, view) {
    await callSlack(() => slack.views.publish({ user_id: slackUserId, view: view as HomeView }));
  },
});
