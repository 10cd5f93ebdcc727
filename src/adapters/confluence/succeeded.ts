import { SevError } from '../../errors';
import type { ConfluenceAnswer } from './confluence-client';

/** @throws SevError for an answer that is none of success */
export function succeeded({ status }: ConfluenceAnswer, what: string): void {
  if (status < 300) return;
  throw new SevError('rejected', `Confluence did not take ${what} (${status}).`, {
    nextStep: 'Look at the page in Confluence, then try again.',
  });
}
