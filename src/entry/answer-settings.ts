/** The door for the settings page. Who asks comes from Forge, never from the screen. */
import Resolver, { type Request } from '@forge/resolver';
import * as z from 'zod/mini';
import { compose } from '../compose';
import type {
  CheckedUp,
  Exported,
  Found,
  Imported,
  Previewed,
  Saved,
  SettingsAnswer,
  TemplateAnswer,
  TemplateCreated,
} from '../contract/settings-screen';
import { remedies } from '../domain/check-up/finding';
import { type Phrase, plainText } from '../domain/phrase';
import { SevError } from '../errors';
import { choosePlace, connectSlack, setUp } from './screen/answer-set-up';
import { checkUpView } from './screen/check-up-view';
import { readOnCall, readPolicy, readSettingsFile, settingsFile } from './screen/settings-input';
import { chatNamesView, settingsView } from './screen/settings-view';

type NoAnswer =
  | { readonly kind: 'no-access'; readonly text: string }
  | { readonly kind: 'unavailable'; readonly text: string; readonly nextStep: string };

const account = z.object({ accountId: z.string().check(z.minLength(1)) });
const changesAtFirst = 20;
const mostChanges = 200;

const viewing = z.object({ changes: z.int().check(z.minimum(0), z.maximum(mostChanges)) });
const saving = z.strictObject({ requestId: z.uuid(), from: z.int().check(z.minimum(0)), policy: z.unknown() });
const finding = z.strictObject({
  what: z.enum(['channel', 'person', 'page']),
  text: z.string().check(z.trim(), z.minLength(1), z.maxLength(500)),
});
const creating = z.strictObject({ requestId: z.uuid() });
const importing = z.strictObject({ text: z.string().check(z.maxLength(100_000)) });

const mending = z.strictObject({ requestId: z.uuid(), remedy: z.enum(remedies) });
const previewing = z.strictObject({ onCall: z.unknown() });

const noAccess = (text: Phrase): NoAnswer => ({ kind: 'no-access', text: plainText(text) });

const malformed: NoAnswer = {
  kind: 'unavailable',
  text: 'The page sent something that the app does not understand.',
  nextStep: 'Reload the page and try again.',
};

async function view(accountId: string, payload: unknown): Promise<SettingsAnswer> {
  const look = await (await compose()).lookAtSettings(
    accountId,
    viewing.safeParse(payload).data?.changes ?? changesAtFirst,
  );
  return look.kind === 'refused' ? noAccess(look.text) : { kind: 'settings', settings: settingsView(look) };
}

async function save(accountId: string, payload: unknown): Promise<Saved> {
  const asked = saving.safeParse(payload).data;
  if (!asked) return malformed;
  const app = await compose();
  const read = readPolicy(asked.policy);
  // Who may not save is told so, whatever they sent.
  if (read.kind === 'faulty') {
    const look = await app.lookAtSettings(accountId, 0);
    return look.kind === 'refused' ? noAccess(look.text) : read;
  }
  const { requestId, from } = asked;
  const saved = await app.saveSettings({ accountId, requestId, from, policy: read.policy });
  if (saved.kind === 'refused') return noAccess(saved.text);
  if (saved.kind === 'faulty') return saved;
  const look = await app.lookAtSettings(accountId, changesAtFirst);
  return look.kind === 'refused' ? noAccess(look.text) : { kind: saved.kind, settings: settingsView(look) };
}

async function find(accountId: string, payload: unknown): Promise<Found> {
  const asked = finding.safeParse(payload).data;
  if (!asked) return { kind: 'not-found', text: 'Type what to look for, in 500 characters at most.' };
  const { what, text } = asked;
  const app = await compose();
  const found = await (what === 'page' ? app.findParentPage(accountId, text) : app.findInChat(accountId, what, text));
  return found.kind === 'refused' ? noAccess(found.text) : found;
}

async function template(accountId: string): Promise<TemplateAnswer> {
  const app = await compose();
  const look = await app.lookAtSettings(accountId, 0);
  return look.kind === 'refused' ? noAccess(look.text) : app.seeTemplate();
}

async function createTemplate(accountId: string, payload: unknown): Promise<TemplateCreated> {
  const asked = creating.safeParse(payload).data;
  if (!asked) return malformed;
  const provided = await (await compose()).provideTemplate(accountId, asked.requestId);
  if (provided.kind === 'refused') return noAccess(provided.text);
  // Read anew: what was read before stands for one invocation.
  const app = await compose();
  const look = await app.lookAtSettings(accountId, changesAtFirst);
  if (look.kind === 'refused') return noAccess(look.text);
  const kind = provided.kind === 'provided' ? 'created' : 'overtaken';
  return { kind, settings: settingsView(look), template: await app.seeTemplate() };
}

async function exportFile(accountId: string): Promise<Exported> {
  const look = await (await compose()).lookAtSettings(accountId, 0);
  if (look.kind === 'refused') return noAccess(look.text);
  return { kind: 'file', name: `sev-response-settings-${look.version}.json`, text: settingsFile(look.policy) };
}

async function importFile(accountId: string, payload: unknown): Promise<Imported> {
  const asked = importing.safeParse(payload).data;
  if (!asked) return { kind: 'faulty', faults: [{ field: 'file', text: 'The file is too large to be settings.' }] };
  const app = await compose();
  const read = readSettingsFile(asked.text);
  if (read.kind === 'faulty') {
    const look = await app.lookAtSettings(accountId, 0);
    return look.kind === 'refused' ? noAccess(look.text) : read;
  }
  const checked = await app.checkSettings(accountId, read.policy);
  if (checked.kind === 'refused') return noAccess(checked.text);
  return { kind: 'settings', policy: read.policy, chat: chatNamesView(checked.chat), faults: checked.faults };
}

async function preview(accountId: string, payload: unknown): Promise<Previewed> {
  const rules = readOnCall(previewing.safeParse(payload).data?.onCall);
  if (!rules) return malformed;
  const previewed = await (await compose()).previewRotation(accountId, rules);
  if (previewed.kind === 'refused') return noAccess(previewed.text);
  if (previewed.kind === 'faulty') return previewed;
  const overlaps = previewed.overlaps.map(({ from, to, text }) => ({ from, to, text: plainText(text) }));
  return { kind: 'preview', shifts: previewed.shifts, overlaps };
}

async function lookAtAll(accountId: string): Promise<CheckedUp> {
  const checked = await (await compose()).checkUp(accountId);
  return checked.kind === 'refused' ? noAccess(checked.text) : checkUpView(checked);
}

async function mend(accountId: string, payload: unknown): Promise<CheckedUp> {
  const asked = mending.safeParse(payload).data;
  if (!asked) return malformed;
  const checked = await (await compose()).mend(accountId, asked.remedy, asked.requestId);
  return checked.kind === 'refused' ? noAccess(checked.text) : checkUpView(checked);
}

/** Tells trouble in words that the administrator can act on. */
const answering =
  <Answer>(answer: (accountId: string, payload: unknown) => Promise<Answer>) =>
  async ({ context, payload }: Request): Promise<Answer | NoAnswer> => {
    const reader = account.safeParse(context).data;
    if (!reader) return noAccess(['Log in to Jira to see the settings.']);
    try {
      return await answer(reader.accountId, payload);
    } catch (error) {
      if (!(error instanceof SevError)) throw error;
      return { kind: 'unavailable', text: error.message, nextStep: error.nextStep };
    }
  };

const resolver = new Resolver();
resolver.define('view', answering(view));
resolver.define('save', answering(save));
resolver.define('find', answering(find));
resolver.define('template', answering(template));
resolver.define('createTemplate', answering(createTemplate));
resolver.define('export', answering(exportFile));
resolver.define('import', answering(importFile));
resolver.define('preview', answering(preview));
resolver.define('checkUp', answering(lookAtAll));
resolver.define('mend', answering(mend));
resolver.define('setUp', answering(setUp));
resolver.define('connectSlack', answering(connectSlack));
resolver.define('choosePlace', answering(choosePlace));

export const answerSettings = resolver.getDefinitions();
