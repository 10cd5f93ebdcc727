import { useEffect, useRef, useState } from 'react';
import type { SevView } from '../../src/contract/sev-view';
import { Button } from '../sev/button';
import { ChangeOutcome } from '../sev/change-outcome';
import { FollowUpForm } from '../sev/follow-up-form';
import { FollowUpList } from '../sev/follow-up-list';
import { FollowUpProgress } from '../sev/follow-up-progress';
import type { SevRef } from '../sev/sev-backend';
import { type Changing, useChange } from '../sev/use-change';

interface FollowUpsProps {
  readonly sev: SevView;
  readonly issue: SevRef;
  readonly refresh: () => Promise<void>;
}

/** Counts the follow-ups added here, so that each gets an empty form, with the focus in it for the next one. */
function useAddedCount({ state }: Changing): number {
  const [added, setAdded] = useState(0);
  const done = state.kind === 'ended' && state.ending.kind === 'done';
  useEffect(() => {
    if (done) setAdded((count) => count + 1);
  }, [done]);
  return added;
}

function AddFollowUp({ sev, changing }: { readonly sev: SevView; readonly changing: Changing }) {
  const [isOpen, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const added = useAddedCount(changing);
  if (!sev.may.addFollowUp.allowed) return <p className="subtle">{sev.may.addFollowUp.because}</p>;
  const close = () => {
    setOpen(false);
    opener.current?.focus();
  };
  return (
    <>
      <Button ref={opener} aria-expanded={isOpen} onClick={() => (isOpen ? close() : setOpen(true))}>
        Add follow-up
      </Button>
      {isOpen && (
        <FollowUpForm key={added} busy={changing.state.kind === 'busy'} onSubmit={changing.ask} onCancel={close} />
      )}
    </>
  );
}

/** What is still to be done because of the SEV; in the meeting, more is added right here. */
export function FollowUps({ sev, issue, refresh }: FollowUpsProps) {
  const changing = useChange(issue, refresh);
  return (
    <section aria-labelledby="follow-ups">
      <div className="section-head">
        <h2 id="follow-ups">Follow-ups</h2>
        <FollowUpProgress followUps={sev.followUps} />
      </div>
      <h3>High priority</h3>
      <FollowUpList followUps={sev.followUps} priority="high" />
      <h3>Low priority</h3>
      <FollowUpList followUps={sev.followUps} priority="low" />
      <AddFollowUp sev={sev} changing={changing} />
      <ChangeOutcome changing={changing} />
    </section>
  );
}
