import EditIcon from '@atlaskit/icon/core/edit';
import { useState } from 'react';
import type { SevView } from '../../src/contract/sev-view';
import { Button } from './button';
import { ChangeOutcome } from './change-outcome';
import { type Milestone, milestones } from './durations';
import { MomentField } from './entry-form';
import { Form } from './form';
import { Moment } from './moment';
import { useReader } from './reader';
import type { SevRef } from './sev-backend';
import { useInPlace } from './use-in-place';
import { instantOf, wallTime } from './wall-time';

interface TimesProps {
  readonly sev: SevView;
  readonly issue: SevRef;
  readonly refresh: () => Promise<void>;
}

/** When each milestone was reached, and how long it took; what was written down wrong is put right here. */
export function Times({ sev, issue, refresh }: TimesProps) {
  const { changing, busy, open, toggle, close, buttonOf } = useInPlace(issue, refresh);
  const all = milestones(sev);
  const opened = all.find(({ which }) => which === open);
  const may = sev.may.correctTimes.allowed;
  return (
    <>
      <dl className="facts">
        {all.map(({ which, label, at, took }) => (
          <div key={which} className="fact">
            <dt>{label}</dt>
            <dd>
              {at ? (
                <Moment at={at} />
              ) : (
                <span className="subtle">{which === 'impactStartedAt' ? 'Not known' : 'Not yet'}</span>
              )}
              {may && (at || which === 'impactStartedAt') && (
                <Button
                  ref={buttonOf(which)}
                  appearance="icon"
                  aria-label={`Correct: ${label}`}
                  title="Correct"
                  aria-expanded={open === which}
                  onClick={() => toggle(which)}
                >
                  <EditIcon label="" />
                </Button>
              )}
              {took && <span className="took">{took}</span>}
            </dd>
          </div>
        ))}
      </dl>
      {opened && (
        <TimeForm
          key={opened.which}
          milestone={opened}
          busy={busy}
          onCancel={close}
          onSubmit={(to, was) => changing.ask({ kind: 'correct-time', which: opened.which, to, was })}
        />
      )}
      <ChangeOutcome changing={changing} />
    </>
  );
}

interface TimeFormProps {
  readonly milestone: Milestone;
  readonly busy: boolean;
  readonly onSubmit: (to: string, was: string | null) => void;
  readonly onCancel: () => void;
}

function TimeForm({ milestone: { label, at }, busy, onSubmit, onCancel }: TimeFormProps) {
  const { timeZone } = useReader();
  const [was] = useState(at);
  const [wall, setWall] = useState(wallTime(at, timeZone));
  const [sent, setSent] = useState(false);
  const to = instantOf(wall, timeZone);
  const submit = () => {
    setSent(true);
    if (to) onSubmit(to, was ?? null);
  };
  return (
    <Form label={`Correct: ${label}`} submit="Save" busy={busy} onSubmit={submit} onCancel={onCancel}>
      <MomentField label={label} value={wall} onChange={setWall} missing={sent && !to} />
      <p className="hint">The timeline tells what it was before, and who changed it.</p>
    </Form>
  );
}
