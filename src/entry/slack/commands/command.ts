/** A sub-word of `/sev`: how it is typed, what it does, and how what follows it is read. */
import type { FormName, FormOrigin } from '../../../domain/form';
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
  | { readonly kind: 'form'; readonly form: FormName; readonly origin: FormOrigin; readonly echo: string }
  | { readonly kind: 'help' }
  | { readonly kind: 'ask-back'; readonly text: string };

export const work = (echo: string, asked: Work): Understood => ({ kind: 'work', work: asked, echo });

export const form = (echo: string, name: FormName, origin: FormOrigin): Understood => ({
  kind: 'form',
  form: name,
  origin,
  echo,
});

/** What is missing; how it is typed is added to it. */
export const askBack = (what: string): Understood => ({ kind: 'ask-back', text: what });
