/** The door for the project page. Who asks, and about which project, comes from Forge, never from the screen. */
import Resolver, { type Request } from '@forge/resolver';
import * as z from 'zod/mini';
import { type App, compose } from '../compose';
import type { NowAnswer, TrendsAnswer } from '../contract/project-screen';
import { severities } from '../domain/severity';
import { SevError } from '../errors';
import { nowView, trendsView } from './screen/project-view';

const place = z.object({
  accountId: z.string().check(z.minLength(1)),
  extension: z.object({ project: z.object({ key: z.string() }) }),
});

const mostMonths = 60;

const wanted = z.strictObject({
  months: z.int().check(z.minimum(1), z.maximum(mostMonths)),
  severity: z.optional(z.union(severities.map((one) => z.literal(one)))),
  component: z.optional(z.string().check(z.minLength(1), z.maxLength(255))),
});

type NoAnswer = Exclude<NowAnswer, { readonly kind: 'now' }>;

const noAccess: NoAnswer = {
  kind: 'no-access',
  text:
    "Your Jira account may not see this project's incidents. To see them, ask a Jira administrator for access to the " +
    'project.',
};

const elsewhere = (projectKey: string): NoAnswer => ({
  kind: 'no-access',
  text: `This project holds no incidents. The page is about those of the project ${projectKey}: open it there.`,
});

const malformed: NoAnswer = {
  kind: 'unavailable',
  text: 'The page sent something that the app does not understand.',
  nextStep: 'Reload the page and try again.',
};

async function now(app: App, accountId: string): Promise<NowAnswer> {
  const look = await app.lookAtNow(accountId);
  return look.kind === 'seen' ? { kind: 'now', now: nowView(look) } : noAccess;
}

async function trends(app: App, accountId: string, payload: unknown): Promise<TrendsAnswer> {
  const asked = wanted.safeParse(payload).data;
  if (!asked) return malformed;
  const { months, severity, component } = asked;
  const look = await app.lookAtTrends(accountId, { months, filter: { severity, component } });
  return look.kind === 'seen' ? { kind: 'trends', trends: trendsView(look) } : noAccess;
}

/** Tells trouble in words that the reader can act on. */
const answering =
  <Answer>(answer: (app: App, accountId: string, payload: unknown) => Promise<Answer>) =>
  async ({ context, payload }: Request): Promise<Answer | NoAnswer> => {
    const at = place.safeParse(context).data;
    if (!at) return noAccess;
    try {
      const app = await compose();
      const { jiraProjectKey } = app.settings;
      if (at.extension.project.key !== jiraProjectKey) return elsewhere(jiraProjectKey);
      return await answer(app, at.accountId, payload);
    } catch (error) {
      if (!(error instanceof SevError)) throw error;
      return { kind: 'unavailable', text: error.message, nextStep: error.nextStep };
    }
  };

const resolver = new Resolver();
resolver.define('now', answering(now));
resolver.define('trends', answering(trends));

export const answerProject = resolver.getDefinitions();
