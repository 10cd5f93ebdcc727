import { webTrigger } from '@forge/api';

/** Where Slack sends everything; the same for as long as the app stays installed. */
export const slackWebTrigger = (): Promise<string> => webTrigger.getUrl('slack');
