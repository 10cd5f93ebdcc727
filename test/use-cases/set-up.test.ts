import { SevError } from '../../src/errors.ts';
import type { SetUpPorts, SlackToTry } from '../../src/ports/set-up-ports.ts';
import { seeSetUp } from '../../src/use-cases/set-up/look-at-set-up.ts';

const refused = () =>
  Promise.reject(new SevError('not-permitted', 'Slack refused this (missing_scope).', { nextStep: 'Add the scope.' }));

/** A team that told the app its Slack and its group of engineering. */
function portsWith(slack: Partial<SlackToTry>): SetUpPorts {
  return {
    connection: {
      given: async () => ({
        places: { engineeringGroupId: 'S0ENG' },
        slackToken: 'token',
        hasSigningSecret: true,
        fixed: [],
      }),
    },
    slackApp: async () => ({ createUrl: 'https://api.slack.example', requestUrl: 'https://forge.example' }),
    slack: () => ({
      team: async () => 'Example',
      joinedChannels: async () => [],
      groups: async () => [{ id: 'S0ENG', handle: 'eng', name: 'Engineering' }],
      ...slack,
    }),
  } as unknown as SetUpPorts;
}

const stepOf = async (ports: SetUpPorts, name: string) =>
  (await seeSetUp(ports)).steps.find((step) => step.name === name);

describe('the user groups of Slack', () => {
  it('are named as people know them', async () => {
    expect(await stepOf(portsWith({}), 'engineeringGroupId')).toMatchObject({
      state: 'done',
      chosen: '@eng (Engineering)',
    });
  });

  it('say why they cannot be chosen from when Slack does not tell them', async () => {
    const trouble = 'Slack refused this (missing_scope). Add the scope.';
    for (const name of ['engineeringGroupId', 'onCallGroupId'])
      expect(await stepOf(portsWith({ groups: refused }), name)).toMatchObject({ state: 'wrong', trouble });
  });

  it('leave it to the step of Slack where no call goes through', async () => {
    const ports = portsWith({ team: refused, groups: refused });
    expect(await stepOf(ports, 'slack')).toMatchObject({ state: 'wrong' });
    expect(await stepOf(ports, 'onCallGroupId')).toMatchObject({ state: 'to-do' });
  });
});
