import type { Ending } from './carry-out';
import type { MessageKind } from './message';

interface EndingWords {
  readonly kind: MessageKind;
  readonly title?: string;
  readonly text: string;
  readonly mayRetry: boolean;
}

/** What a person is told of how their change ended, and whether asking again can help. */
export function endingWords(ending: Ending): EndingWords {
  switch (ending.kind) {
    case 'done':
      return { kind: 'success', text: ending.text, mayRetry: false };
    case 'refused':
      return { kind: 'warning', text: ending.text, mayRetry: false };
    case 'failed':
      return { kind: 'error', title: ending.text, text: ending.nextStep, mayRetry: true };
    case 'slow':
      return {
        kind: 'information',
        text: 'This takes longer than usual. It goes on by itself, and shows here when it is done.',
        mayRetry: false,
      };
    case 'unreachable':
      return {
        kind: 'error',
        title: 'The app could not be reached.',
        text: 'It is not known whether your request arrived. Trying again does nothing twice.',
        mayRetry: true,
      };
  }
}
