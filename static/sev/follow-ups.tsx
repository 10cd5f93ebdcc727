import { useEffect, useState } from 'react';
import type { FollowUpView, SevView } from '../../src/contract/sev-view';
import { Button } from './button';
import { ChangeOutcome } from './change-outcome';
import { draftOf, type FollowUpDraft, onTopOf } from './follow-up-draft';
import { FollowUpEditor } from './follow-up-editor';
import { FollowUpForm } from './follow-up-form';
import { FollowUpList } from './follow-up-list';
import { FollowUpProgress } from './follow-up-progress';
import { LinkForm } from './link-form';
import type { SevRef } from './sev-backend';
import type { Changing } from './use-change';
import { type InPlace, useInPlace } from './use-in-place';

interface FollowUpsProps {
  readonly sev: SevView;
  readonly issue: SevRef;
  readonly refresh: () => Promise<void>;
}

/** Counts the follow-ups added here, so that each gets an empty form, with the focus in it for the next one. */
function useAddedCount({ state }: Changing): number {
  const [added, setAdded] = useState(0);
  const done = state.kind === 'ended' && state.ending.kind === 'done' && state.intent.change.kind === 'follow-up';
  useEffect(() => {
    if (done) setAdded((count) => count + 1);
  }, [done]);
  return added;
}

/** The follow-up that is being edited. When somebody else was first, saving again is meant as it is said. */
function useEditing({ changing, open }: InPlace, followUps: readonly FollowUpView[]) {
  const [draft, setDraft] = useState<FollowUpDraft>();
  const { state } = changing;
  const refused = state.kind === 'ended' && state.ending.kind === 'refused';
  useEffect(() => {
    if (!refused) return;
    setDraft((mine) => {
      const now = followUps.find(({ issueKey }) => issueKey === mine?.issueKey);
      return mine && now ? onTopOf(mine, now) : mine;
    });
  }, [refused, followUps]);
  return { draft: draft && open === draft.issueKey ? draft : undefined, setDraft };
}

/** What is still to be done because of the SEV; in the meeting, it is added to and changed right here. */
export function FollowUps({ sev, issue, refresh }: FollowUpsProps) {
  const inPlace = useInPlace(issue, refresh, 'follow-up');
  const { changing, busy, open, toggle, close, buttonOf } = inPlace;
  const { draft, setDraft } = useEditing(inPlace, sev.followUps);
  const added = useAddedCount(changing);
  const may = sev.may.addFollowUp;
  const form = { issue, busy, onSubmit: changing.ask, onCancel: close };
  const edit = (followUp: FollowUpView) => {
    setDraft(draftOf(followUp));
    toggle(followUp.issueKey);
  };
  const editing = may.allowed
    ? { open, buttonOf, onEdit: edit, editor: draft && <FollowUpEditor {...form} draft={draft} onDraft={setDraft} /> }
    : undefined;
  return (
    <section aria-labelledby="follow-ups">
      <div className="section-head">
        <h2 id="follow-ups">Follow-ups</h2>
        <FollowUpProgress followUps={sev.followUps} />
      </div>
      {sev.followUps.length === 0 && <p className="subtle">No follow-ups yet.</p>}
      {sev.followUps.length > 0 &&
        (['high', 'low'] as const).map((priority) => (
          <div key={priority} className="follow-up-group">
            <h3>{priority === 'high' ? 'High priority' : 'Low priority'}</h3>
            <FollowUpList followUps={sev.followUps} priority={priority} editing={editing} />
          </div>
        ))}
      {may.allowed ? (
        <div className="action-buttons">
          <Button ref={buttonOf('add')} aria-expanded={open === 'add'} onClick={() => toggle('add')}>
            Add follow-up
          </Button>
          <Button ref={buttonOf('link')} aria-expanded={open === 'link'} onClick={() => toggle('link')}>
            Link an issue
          </Button>
        </div>
      ) : (
        <p className="subtle">{may.because}</p>
      )}
      {open === 'add' && <FollowUpForm key={added} {...form} dueDates={sev.dueDates} />}
      {open === 'link' && <LinkForm {...form} />}
      <ChangeOutcome changing={changing} />
    </section>
  );
}
