import type { SevView } from '../../src/contract/sev-view';
import type { SevRef } from '../sev/sev-backend';
import type { Changing } from '../sev/use-change';
import type { ChangeFormProps } from './change-form';
import { ImpactForm } from './impact-form';
import { OwnerForm } from './owner-form';
import { SeverityForm } from './severity-form';
import { UpdateForm } from './update-form';

export type SummaryName = Extract<
  keyof SevView['may'],
  'changeSeverity' | 'changeOwner' | 'describeImpact' | 'postUpdate'
>;

interface SummaryFormProps {
  readonly name: SummaryName;
  readonly sev: SevView;
  readonly issue: SevRef;
  readonly changing: Changing;
  readonly onCancel: () => void;
}

export function SummaryForm({ name, sev, issue, changing, onCancel }: SummaryFormProps) {
  const props: ChangeFormProps = { sev, busy: changing.state.kind === 'busy', onSubmit: changing.ask, onCancel };
  switch (name) {
    case 'changeSeverity':
      return <SeverityForm {...props} />;
    case 'changeOwner':
      return <OwnerForm {...props} issue={issue} />;
    case 'describeImpact':
      return <ImpactForm {...props} />;
    case 'postUpdate':
      return <UpdateForm {...props} />;
  }
}
