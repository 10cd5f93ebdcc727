import { useId } from 'react';
import type { NamedView } from '../../src/contract/settings-screen';
import { durationText } from '../sev/duration-text';
import { type SeverityLevel, severityChoices } from '../sev/severity';
import { TextField } from '../sev/text-field';
import type { SeverityFlag, SeverityNumberName } from './draft';
import { GroupsField } from './groups-field';
import { PeopleField } from './people-field';
import { labels } from './setting-words';
import type { Drafting } from './use-draft';

interface SeveritySectionProps {
  readonly level: SeverityLevel;
  readonly drafting: Drafting;
  readonly groups: readonly NamedView[];
  readonly nameOf: (id: string) => string;
  readonly onNamed: (id: string, name: string) => void;
}

/** Whom a SEV of that severity calls in, and how often people are told. */
export function SeveritySection({ level, drafting, groups, nameOf, onNamed }: SeveritySectionProps) {
  const { draft, change, faultAt } = drafting;
  const title = useId();
  const groupIds = `severities.${level}.inviteGroupIds` as const;
  const userIds = `severities.${level}.inviteUserIds` as const;
  const lists = { nameOf, onNamed };
  return (
    <section className="card" aria-labelledby={title}>
      <h2 id={title}>{severityChoices.find((choice) => choice.level === level)?.label}</h2>
      <h3>Invited besides engineering</h3>
      <GroupsField
        {...lists}
        ids={draft[groupIds]}
        groups={groups}
        error={faultAt(groupIds)}
        onChange={(ids) => change(groupIds, ids)}
      />
      <PeopleField {...lists} ids={draft[userIds]} error={faultAt(userIds)} onChange={(ids) => change(userIds, ids)} />
      <h3>Status updates</h3>
      <NumberField name={`severities.${level}.firstUpdateMinutes`} drafting={drafting} hint={inWords} />
      <NumberField name={`severities.${level}.updateEveryMinutes`} drafting={drafting} hint={inWords} />
      <FlagField name={`severities.${level}.updatesInWorkingHours`} drafting={drafting} />
      <FlagField name={`severities.${level}.tellStakeholders`} drafting={drafting} />
      <h3>Follow-ups</h3>
      <NumberField name={`severities.${level}.highFollowUpDays`} drafting={drafting} />
      <NumberField name={`severities.${level}.lowFollowUpDays`} drafting={drafting} />
      <h3>Post mortem</h3>
      <FlagField name={`severities.${level}.requiresReview`} drafting={drafting} />
      <NumberField name={`severities.${level}.meetingWithinDays`} drafting={drafting} />
      <FlagField name={`severities.${level}.meetingInWorkingDays`} drafting={drafting} />
    </section>
  );
}

interface FlagFieldProps {
  readonly name: `severities.${SeverityLevel}.${SeverityFlag}`;
  readonly drafting: Drafting;
}

const FlagField = ({ name, drafting: { draft, change } }: FlagFieldProps) => (
  <label className="option">
    <input type="checkbox" checked={draft[name]} onChange={(event) => change(name, event.target.checked)} />
    <span className="option-label">{labels[name.split('.').at(-1) ?? '']}</span>
  </label>
);

interface NumberFieldProps {
  readonly name: SeverityNumberName;
  readonly drafting: Drafting;
  readonly hint?: (typed: string) => string;
}

function NumberField({ name, drafting: { draft, change, faultAt }, hint }: NumberFieldProps) {
  const label = labels[name.split('.').at(-1) ?? ''] ?? '';
  return (
    <TextField
      label={label}
      value={draft[name]}
      onChange={(value) => change(name, value)}
      {...(hint ? { hint: hint(draft[name]) } : {})}
      error={faultAt(name)}
      maxLength={6}
    />
  );
}

/** @returns for instance `1 h 30 min`, so that 1440 is not misread */
function inWords(minutes: string): string {
  const end = /^\s*\d{1,6}\s*$/.test(minutes) ? new Date(Number(minutes) * 60_000).toISOString() : undefined;
  return durationText(new Date(0).toISOString(), end) ?? 'A whole number, up to 14 days.';
}
