/** A sub-word of `/sev`: how it is typed, what it does, and how what follows it is read. */
import type { FormName, FormOrigin } from '../../../domain/form';
import type { IncidentRef } from '../../../domain/incident';
import type { Work } from '../../../domain/work';

export interface Command {
  /** Without the slash command, such as `ack KEY`. */
  readonly usage: string;
  readonly about: string;
  read(typed: Typed): Understood;
}

export interface Typed {
  /** What follows the word, split at white space. */
  readonly words: readonly string[];
  /** The same as one text that keeps its line breaks, with Slack's tokens in it. */
  readonly text: string;
  readonly channelId: string;
}

export type Understood =
  | { readonly kind: 'work'; readonly work: Work; readonly echo: string }
  /** Too little was said: a form asks for the rest. */
  | {
      readonly kind: 'form';
      readonly form: FormName;
      readonly origin: FormOrigin;
      /** What goes into the form already. */
      readonly text?: string | undefined;
      readonly echo: string;
    }
  | { readonly kind: 'help' }
  | { readonly kind: 'ask-back'; readonly text: string };

export const work = (echo: string, asked: Work): Understood => ({ kind: 'work', work: asked, echo });

/** Asks in a form for what is missing. @param typed where it was typed, and the incident that was named, if one was */
export const askInForm = (
  form: FormName,
  { channelId }: Typed,
  incident: IncidentRef | undefined,
  text?: string,
): Understood => ({
  kind: 'form',
  form,
  origin: { channelId, ...(incident && 'issueKey' in incident ? { issueKey: incident.issueKey } : {}) },
  text,
  echo: 'Please fill in the form.',
});

/** What is missing; how it is typed is added to it. */
export const askBack = (what: string): Understood => ({ kind: 'ask-back', text: what });
