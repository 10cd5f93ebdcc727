import { kvs } from '@forge/kvs';
import * as z from 'zod/mini';
import { type KnownPlaces, placeNames } from '../../domain/connection';
import type { Connection } from '../../ports/connection';
import { readSettings, type Settings, settingsByVariables } from './settings';

const key = 'connection';
const secretKey = 'slack';
const places = z.partialRecord(z.enum(placeNames), z.string());
const secrets = z.object({ token: z.string(), signingSecret: z.string() });

type Environment = Readonly<Record<string, string | undefined>>;

/** Storage is asked only for what no variable says. @throws SevError that names what is missing */
export async function currentSettings(environment: Environment): Promise<Settings> {
  const complete = Object.keys(settingsByVariables(environment)).length === placeNames.length + 2;
  return readSettings(environment, complete ? {} : await stored());
}

async function stored(): Promise<Partial<Settings>> {
  const [kept, slack] = await Promise.all([storedPlaces(), storedSecrets()]);
  return { ...kept, ...(slack ? { slackBotToken: slack.token, slackSigningSecret: slack.signingSecret } : {}) };
}

const storedPlaces = async (): Promise<KnownPlaces> => z.optional(places).parse(await kvs.get(key)) ?? {};
const storedSecrets = async () => z.optional(secrets).parse(await kvs.getSecret(secretKey));

export const kvsConnection = (environment: Environment): Connection => ({
  async given() {
    const byVariables = settingsByVariables(environment);
    const { slackBotToken, slackSigningSecret, ...known } = { ...(await stored()), ...byVariables };
    return {
      places: known,
      slackToken: slackBotToken,
      hasSigningSecret: slackSigningSecret !== undefined,
      fixed: [
        ...placeNames.filter((name) => byVariables[name] !== undefined),
        ...(byVariables.slackBotToken || byVariables.slackSigningSecret ? (['slack'] as const) : []),
      ],
    };
  },
  async keepPlace(name, value) {
    await kvs.set(key, { ...(await storedPlaces()), [name]: value });
  },
  async keepSlack(given) {
    await kvs.setSecret(secretKey, given);
  },
});
