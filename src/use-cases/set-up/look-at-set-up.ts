/** How far the set-up has come, step by step. Looking changes nothing, so it can be looked at as often as one likes. */
import { type PlaceName, placeNames } from '../../domain/connection';
import { SevError } from '../../errors';
import type { SetUpPorts } from '../../ports/set-up-ports';
import { type Choices, choices } from './choices';
import { nameOfPlace } from './name-of-place';

export interface Step {
  readonly name: 'slack' | PlaceName;
  readonly state: 'done' | 'to-do' | 'wrong';
  /** Set by a variable of the deployment: the page can't change it. */
  readonly isFixed: boolean;
  /** What was chosen, as people call it. */
  readonly chosen?: string | undefined;
  /** What is wrong, and how to mend it. */
  readonly trouble?: string | undefined;
}

export interface SetUpSeen extends Pick<Choices, 'channels' | 'groups'> {
  readonly kind: 'seen';
  readonly steps: readonly Step[];
  readonly slackApp: { readonly createUrl: string; readonly requestUrl: string };
}

export type SetUpLook = SetUpSeen | { readonly kind: 'refused'; readonly text: string };

export const noRight =
  "You can't set SEV Response up: your Jira account is no administrator's. A Jira administrator can do it.";

export async function lookAtSetUp(ports: SetUpPorts, accountId: string): Promise<SetUpLook> {
  return (await ports.administers(accountId)) ? seeSetUp(ports) : { kind: 'refused', text: noRight };
}

export async function seeSetUp(ports: SetUpPorts): Promise<SetUpSeen> {
  const [{ places, slackToken, hasSigningSecret, fixed }, slackApp] = await Promise.all([
    ports.connection.given(),
    ports.slackApp(),
  ]);
  const slack = slackToken === undefined ? undefined : ports.slack(slackToken);
  const [team, listed] = await Promise.all([
    seen(async () => (slack && hasSigningSecret ? slack.team() : undefined)),
    choices(slack),
  ]);
  const { channels, groups } = listed;
  // A token that Slack does not take shows at its own step alone.
  const around = { ports, slack, places, ...listed, ...(team.state === 'wrong' ? { unseen: undefined } : {}) };
  const chosen = await Promise.all(placeNames.map((name) => seen(() => nameOfPlace(around, name))));
  return {
    kind: 'seen',
    steps: [
      { name: 'slack', isFixed: fixed.includes('slack'), ...team },
      ...placeNames.map((name, index) => ({
        name,
        isFixed: fixed.includes(name),
        state: 'to-do' as const,
        ...chosen[index],
      })),
    ],
    slackApp,
    channels,
    groups,
  };
}

type State = Pick<Step, 'state' | 'chosen' | 'trouble'>;

async function seen(look: () => Promise<string | undefined>): Promise<State> {
  try {
    const chosen = await look();
    return chosen === undefined ? { state: 'to-do' } : { state: 'done', chosen };
  } catch (error) {
    if (!(error instanceof SevError)) throw error;
    return { state: 'wrong', trouble: `${error.message} ${error.nextStep}` };
  }
}
