import VisuallyHidden from '@atlaskit/visually-hidden';
import type { SevView } from '../../src/contract/sev-view';
import { stepOf, steps } from './status';

const state = (index: number, current: number): 'done' | 'current' | 'ahead' =>
  index < current || current === steps.length - 1 ? 'done' : index === current ? 'current' : 'ahead';

const spoken = { done: 'done', current: 'now', ahead: 'not yet' } as const;

/** Where the SEV stands on its way from report to close. Of a status that is no step, none is claimed. */
export function Stepper({ status }: { readonly status: SevView['status'] }) {
  const current = stepOf(status);
  if (current === undefined) {
    return (
      <p className="subtle">
        {status === 'Not an incident'
          ? 'Somebody looked into the report and decided that it is no incident.'
          : 'This status is unknown to the app: it is none of the steps from Reported to Closed.'}
      </p>
    );
  }
  return (
    <ol className="stepper" aria-label="Where the SEV stands">
      {steps.map((step, index) => (
        <li
          key={step}
          className={`step step-${state(index, current)}${index === current ? ' step-here' : ''}`}
          aria-current={index === current ? 'step' : undefined}
        >
          <span className="step-name">{step}</span>
          <VisuallyHidden>{`, ${spoken[state(index, current)]}`}</VisuallyHidden>
        </li>
      ))}
    </ol>
  );
}
