/** What the set-up on the settings page asks. It works before the app knows where the team is. */
import * as z from 'zod/mini';
import { composeSetUp } from '../../compose-set-up';
import type { SetUpAnswer } from '../../contract/set-up-screen';
import { placeNames } from '../../domain/connection';
import type { SetUpStep } from '../../use-cases/set-up/connect-slack';

const secret = z.string().check(z.trim(), z.minLength(1), z.maxLength(500));
const connecting = z.strictObject({ token: secret, signingSecret: secret });
const choosing = z.strictObject({
  name: z.enum(placeNames),
  text: z.string().check(z.trim(), z.minLength(1), z.maxLength(500)),
});

function shown(step: SetUpStep): SetUpAnswer {
  switch (step.kind) {
    case 'refused':
      return { kind: 'no-access', text: step.text };
    case 'faulty':
      return step;
    case 'seen': {
      const { kind: _, ...setUp } = step;
      return { kind: 'set-up', setUp };
    }
  }
}

export const setUp = async (accountId: string): Promise<SetUpAnswer> =>
  shown(await composeSetUp().lookAtSetUp(accountId));

export async function connectSlack(accountId: string, payload: unknown): Promise<SetUpAnswer> {
  const asked = connecting.safeParse(payload).data;
  if (!asked) return { kind: 'faulty', text: 'Give both the bot token and the signing secret.' };
  return shown(await composeSetUp().connectSlack(accountId, asked));
}

export async function choosePlace(accountId: string, payload: unknown): Promise<SetUpAnswer> {
  const asked = choosing.safeParse(payload).data;
  if (!asked) return { kind: 'faulty', text: 'Choose or type something.' };
  return shown(await composeSetUp().choosePlace(accountId, asked.name, asked.text));
}
