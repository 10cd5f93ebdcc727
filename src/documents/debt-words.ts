/** What somebody owes, in a few words, and since when or until when. */
import type { Debt, DebtKind } from '../domain/owed/debt';
import type { Phrase } from '../domain/phrase';

const words: Readonly<Record<DebtKind, string>> = {
  acknowledgement: 'acknowledgement',
  acceptance: 'your word that you look into it',
  verdict: 'verdict',
  update: 'update',
  'post-mortem-draft': 'your part of the post mortem',
  contribution: 'contribution to the post mortem',
  meeting: 'post mortem meeting',
  'follow-up': 'follow-up',
  answer: 'answer to the sender',
};

const ofThePage: readonly DebtKind[] = ['post-mortem-draft', 'contribution'];

/** @param page on which it is to be done, where there is one */
export const debtWords = (
  { kind, due, overdue }: Debt,
  page: { readonly title: string; readonly url: string } | undefined,
): Phrase => [
  `${words[kind]} ${overdue ? 'overdue since' : 'due'} `,
  { at: due },
  ...(page && ofThePage.includes(kind) ? [' · ', { url: page.url, text: page.title }] : []),
];
