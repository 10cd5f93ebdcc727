import { useId } from 'react';
import type { NamedView } from '../../src/contract/settings-screen';
import { durationText } from '../sev/duration-text';
import { type SeverityLevel, severityChoices } from '../sev/severity';
import { TextField } from '../sev/text-field';
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
  const tell = `severities.${level}.tellStakeholders` as const;
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
      <MinutesField name={`severities.${level}.firstUpdateMinutes`} drafting={drafting} />
      <MinutesField name={`severities.${level}.updateEveryMinutes`} drafting={drafting} />
      <label className="option">
        <input type="checkbox" checked={draft[tell]} onChange={(event) => change(tell, event.target.checked)} />
        <span className="option-label">{labels.tellStakeholders}</span>
      </label>
      <ReviewFields level={level} drafting={drafting} />
    </section>
  );
}

/** Step 8 of the policy, as far as the team asks for it. */
function ReviewFields({
  level,
  drafting: { draft, change, faultAt },
}: Pick<SeveritySectionProps, 'level' | 'drafting'>) {
  const within = `severities.${level}.meetingWithinDays` as const;
  const flag = (name: `severities.${SeverityLevel}.${'requiresReview' | 'meetingInWorkingDays'}`) => (
    <label className="option">
      <input type="checkbox" checked={draft[name]} onChange={(event) => change(name, event.target.checked)} />
      <span className="option-label">{labels[name.split('.').at(-1) ?? '']}</span>
    </label>
  );
  return (
    <>
      <h3>Post mortem</h3>
      {flag(`severities.${level}.requiresReview`)}
      <TextField
        label={labels.meetingWithinDays ?? ''}
        value={draft[within]}
        onChange={(value) => change(within, value)}
        error={faultAt(within)}
        maxLength={6}
      />
      {flag(`severities.${level}.meetingInWorkingDays`)}
    </>
  );
}

interface MinutesFieldProps {
  readonly name: `severities.${SeverityLevel}.${'firstUpdateMinutes' | 'updateEveryMinutes'}`;
  readonly drafting: Drafting;
}

function MinutesField({ name, drafting: { draft, change, faultAt } }: MinutesFieldProps) {
  const label = labels[name.split('.').at(-1) ?? ''] ?? '';
  return (
    <TextField
      label={label}
      value={draft[name]}
      onChange={(value) => change(name, value)}
      hint={inWords(draft[name])}
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
