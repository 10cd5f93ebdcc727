import type { NamedView } from '../../src/contract/settings-screen';
import { TextField } from '../sev/text-field';
import { ChannelField } from './channel-field';
import { PeopleField } from './people-field';
import { labels } from './setting-words';
import type { Drafting } from './use-draft';

interface EverySevSectionProps {
  readonly drafting: Drafting;
  readonly channels: readonly NamedView[];
  readonly nameOf: (id: string) => string;
  readonly onNamed: (id: string, name: string) => void;
}

/** What holds whatever the severity. */
export function EverySevSection({ drafting, channels, nameOf, onNamed }: EverySevSectionProps) {
  const { draft, change, faultAt } = drafting;
  return (
    <section className="card" aria-label="Every SEV">
      <h2>Every SEV</h2>
      <ChannelField
        value={draft.stakeholderChannelId}
        channels={channels}
        nameOf={nameOf}
        error={faultAt('stakeholderChannelId')}
        onChange={(id) => change('stakeholderChannelId', id)}
        onNamed={onNamed}
      />
      <TextField
        label={labels.timelineReaction ?? ''}
        value={draft.timelineReaction}
        onChange={(value) => change('timelineReaction', value)}
        hint="Puts a message into the timeline. Its name as Slack shows it, without colons, such as pushpin."
        error={faultAt('timelineReaction')}
        maxLength={100}
      />
      <TextField
        label={labels.archiveAfterHours ?? ''}
        value={draft.archiveAfterHours}
        onChange={(value) => change('archiveAfterHours', value)}
        error={faultAt('archiveAfterHours')}
        maxLength={6}
      />
      <TextField
        label={labels.privateSecurityLevelId ?? ''}
        value={draft.privateSecurityLevelId}
        onChange={(value) => change('privateSecurityLevelId', value)}
        hint="Its number in Jira: a level of the incident project’s issue security scheme, with the project role atlassian-addons-project-access in it. Without one, no private SEV can be opened."
        error={faultAt('privateSecurityLevelId')}
        maxLength={18}
      />
      <PeopleField
        legend={`${labels.administratorIds} (nobody: the reports channel is)`}
        ids={draft.administratorIds}
        nameOf={nameOf}
        error={faultAt('administratorIds')}
        onChange={(ids) => change('administratorIds', ids)}
        onNamed={onNamed}
      />
    </section>
  );
}
