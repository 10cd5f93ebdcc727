import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { SettingsView } from '../../src/contract/settings-screen';
import { Message } from '../sev/message';
import { CallsSection } from './calls-section';
import { Changes } from './changes';
import { CheckUpSection } from './check-up-section';
import { ComponentsSection } from './components-section';
import { levels } from './draft';
import { EverySevSection } from './every-sev-section';
import { FollowUpsSection } from './follow-ups-section';
import { MeetingSection } from './meeting-section';
import { OnCallSection } from './on-call-section';
import { OutsideSection } from './outside-section';
import { ParentPageSection } from './parent-page-section';
import { RemindersSection } from './reminders-section';
import { SaveBar } from './save-bar';
import { SettingsFile } from './settings-file';
import { SeveritySection } from './severity-section';
import { TemplateSection } from './template-section';
import { type Drafting, useDraft } from './use-draft';
import type { Settings } from './use-settings';

interface SettingsFormProps extends Pick<Settings, 'learn' | 'showChanges'> {
  readonly settings: SettingsView;
}

/** Names of ids: those that the back end gave, and those found since. */
function useNames({ chat }: SettingsView) {
  const [found, setFound] = useState<Readonly<Record<string, string>>>({});
  const names = { ...chat.names, ...found };
  const learnNames = (more: Readonly<Record<string, string>>) => setFound((now) => ({ ...now, ...more }));
  return { names, nameOf: (id: string) => names[id] ?? id, learnNames };
}

/** Moves the focus to the first wrong field when a save was refused. */
function useFocusOnFault({ state }: Drafting) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (state.kind !== 'faulty') return;
    const wrong = form.current?.querySelector('.field-error')?.closest('.field');
    wrong?.querySelector<HTMLElement>('input, select, button')?.focus();
  }, [state]);
  return form;
}

export function SettingsForm({ settings, learn, showChanges }: SettingsFormProps) {
  const drafting = useDraft(settings, learn);
  const { names, nameOf, learnNames } = useNames(settings);
  const form = useFocusOnFault(drafting);
  const onNamed = (id: string, name: string) => learnNames({ [id]: name });
  const { chat } = settings;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void drafting.save();
  };
  return (
    <>
      {chat.trouble && (
        <Message kind="warning" title={`Names can’t be shown. ${chat.trouble.text}`}>
          {chat.trouble.nextStep}
        </Message>
      )}
      <CheckUpSection />
      <form ref={form} className="settings" aria-label="Settings" onSubmit={submit} noValidate>
        <EverySevSection drafting={drafting} channels={chat.channels} nameOf={nameOf} onNamed={onNamed} />
        <MeetingSection drafting={drafting} />
        <ParentPageSection drafting={drafting} names={names} onNamed={onNamed} />
        <CallsSection drafting={drafting} groups={chat.groups} nameOf={nameOf} />
        <OnCallSection drafting={drafting} nameOf={nameOf} onNamed={onNamed} />
        <RemindersSection drafting={drafting} />
        <OutsideSection drafting={drafting} />
        <FollowUpsSection drafting={drafting} />
        {levels.map((level) => (
          <SeveritySection
            key={level}
            level={level}
            drafting={drafting}
            groups={chat.groups}
            nameOf={nameOf}
            onNamed={onNamed}
          />
        ))}
        <ComponentsSection drafting={drafting} groups={chat.groups} nameOf={nameOf} onNamed={onNamed} />
        <SaveBar drafting={drafting} from={settings.version} />
      </form>
      <TemplateSection learn={learn} disabled={drafting.changed.length > 0} />
      <SettingsFile
        onBrought={({ policy, chat: brought, faults }) => {
          learnNames(brought.names);
          drafting.bring(policy, faults);
        }}
      />
      <Changes settings={settings} names={names} showChanges={showChanges} />
    </>
  );
}
