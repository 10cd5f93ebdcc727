import { useId, useState } from 'react';
import type { ChoiceView, SetUpStepName, SetUpView } from '../../src/contract/set-up-screen';
import { Button } from '../sev/button';
import { Message } from '../sev/message';
import { TextField } from '../sev/text-field';
import { backend } from './backend';
import type { SettingUp } from './use-set-up';

type PlaceName = Exclude<SetUpStepName, 'slack'>;

interface PlaceStepProps {
  readonly name: PlaceName;
  readonly title: string;
  readonly setUp: SetUpView;
  readonly fault: string | undefined;
  readonly settingUp: SettingUp;
}

const hints: Readonly<Record<PlaceName, string>> = {
  reportsChannelId: 'In Slack, choose “Copy link” on the channel. Into a public channel the app comes by itself.',
  engineeringGroupId: 'Everybody in it is added to each SEV.',
  onCallGroupId: 'Is called to each report.',
  jiraProjectKey: 'Its key, such as SEV. It is looked at for issue types, statuses and the rest.',
  confluenceSpaceKey: 'Its key, such as ENG.',
};

/** A channel, group, project or space: chosen by its name, kept by its id. */
export function PlaceStep({ name, title, setUp, fault, settingUp: { busy, take } }: PlaceStepProps) {
  const [text, setText] = useState('');
  const isBusy = busy === name;
  const choose = async () => {
    if (!isBusy) await take(name, backend.choosePlace({ name, text }));
  };
  const isGroup = name === 'engineeringGroupId' || name === 'onCallGroupId';
  return (
    <>
      {isGroup ? (
        <GroupChoice label={title} hint={hints[name]} groups={setUp.groups} value={text} onChange={setText} />
      ) : (
        <TextField label={title} value={text} onChange={setText} hint={hints[name]} maxLength={500} />
      )}
      {fault && <Message kind="error">{fault}</Message>}
      <Button busy={isBusy} onClick={() => void choose()} aria-label={`Use it: ${title}`}>
        Use it
      </Button>
    </>
  );
}

interface GroupChoiceProps {
  readonly label: string;
  readonly hint: string;
  readonly groups: readonly ChoiceView[];
  readonly value: string;
  readonly onChange: (id: string) => void;
}

function GroupChoice({ label, hint, groups, value, onChange }: GroupChoiceProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className="text-field"
        value={value}
        onChange={(event) => onChange(event.target.value)}
        aria-describedby={`${id}-hint`}
      >
        <option value="">Choose…</option>
        {groups.map((group) => (
          <option key={group.id} value={group.id}>
            {group.name}
          </option>
        ))}
      </select>
      <p id={`${id}-hint`} className="hint">
        {groups.length === 0 ? 'Connect Slack first: its user groups are offered then.' : hint}
      </p>
    </div>
  );
}
