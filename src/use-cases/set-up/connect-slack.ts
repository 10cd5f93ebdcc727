import { SevError } from '../../errors';
import type { SlackSecrets } from '../../ports/connection';
import type { SetUpPorts } from '../../ports/set-up-ports';
import { noRight, type SetUpLook, seeSetUp } from './look-at-set-up';

export type SetUpStep = SetUpLook | { readonly kind: 'faulty'; readonly text: string };

const fixed = 'This is set by “forge variables”, which win. Unset them and deploy again to set it here.';

const faulty = (text: string): SetUpStep => ({ kind: 'faulty', text });

/** What does not hold keeps nothing. */
export async function step(ports: SetUpPorts, accountId: string, take: () => Promise<string | undefined>) {
  if (!(await ports.administers(accountId))) return { kind: 'refused', text: noRight } satisfies SetUpStep;
  try {
    const fault = await take();
    return fault === undefined ? await seeSetUp(ports) : faulty(fault);
  } catch (error) {
    if (!(error instanceof SevError)) throw error;
    return faulty(`${error.message} ${error.nextStep}`);
  }
}

/** Tries the token before it is kept. Slack gives no way to try the signing secret: the first request does. */
export const connectSlack = (ports: SetUpPorts, accountId: string, secrets: SlackSecrets): Promise<SetUpStep> =>
  step(ports, accountId, async () => {
    if ((await ports.connection.given()).fixed.includes('slack')) return fixed;
    if (!secrets.token.startsWith('xoxb-'))
      return 'The bot token begins with xoxb-. It stands under “OAuth & Permissions”.';
    const slack = ports.slack(secrets.token);
    await slack.team();
    const granted = await slack.scopes();
    const missing = slack.scopesNeeded.filter((scope) => !granted.includes(scope));
    if (missing.length > 0)
      return `Slack did not grant the app ${missing.join(', ')}. Add them to its bot token scopes and install it again.`;
    await ports.connection.keepSlack(secrets);
    return undefined;
  });

export { fixed as fixedByVariables };
