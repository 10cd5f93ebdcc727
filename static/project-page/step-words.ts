import type { StepName } from '../../src/contract/project-screen';

export const stepNames: readonly StepName[] = ['acknowledge', 'open', 'mitigate', 'close'];

interface StepWords {
  readonly title: string;
  readonly from: string;
}

export const stepWords: Readonly<Record<StepName, StepWords>> = {
  acknowledge: { title: 'Time to acknowledge', from: 'from the report' },
  open: { title: 'Time to open', from: 'from the report' },
  mitigate: { title: 'Time to mitigate', from: 'from the start of the impact' },
  close: { title: 'Time to close', from: 'from the opening' },
};
