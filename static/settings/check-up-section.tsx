import { useState } from 'react';
import type { CheckedUp, FindingView } from '../../src/contract/settings-screen';
import { Button } from '../sev/button';
import { Moment } from '../sev/moment';
import { backend } from './backend';
import { FindingRow } from './finding-row';
import { TroubleFace } from './trouble-face';

type Known = CheckedUp | { readonly kind: 'not-asked' | 'working' } | { readonly kind: 'unreachable' };

/** Whether all is as the app needs it; it is looked at when somebody asks, since it takes some seconds. */
export function CheckUpSection() {
  const [known, setKnown] = useState<Known>({ kind: 'not-asked' });
  const [mending, setMending] = useState<string>();
  const look = async () => {
    setKnown({ kind: 'working' });
    setKnown(await backend.checkUp().catch(() => ({ kind: 'unreachable' }) as const));
  };
  const mend = async ({ id, remedy }: FindingView) => {
    if (!remedy || mending !== undefined) return;
    setMending(id);
    const asked = { requestId: crypto.randomUUID(), remedy: remedy.name };
    setKnown(await backend.mend(asked).catch(() => ({ kind: 'unreachable' }) as const));
    setMending(undefined);
  };
  const busy = known.kind === 'working';
  return (
    <section className="card" aria-label="Check-up">
      <h2>Check-up</h2>
      <p className="hint">
        Looks at all that the app needs in Jira, Slack and Confluence, and says how to mend what is wrong. It runs every
        day by itself, and in Slack by /sev doctor.
      </p>
      <Button busy={busy} onClick={() => void (busy || look())}>
        {known.kind === 'not-asked' ? 'Check everything' : 'Check again'}
      </Button>
      <div role="status">{busy && 'Looking at everything…'}</div>
      <Face known={known} mending={mending} onMend={(finding) => void mend(finding)} />
    </section>
  );
}

interface FaceProps {
  readonly known: Known;
  readonly mending: string | undefined;
  readonly onMend: (finding: FindingView) => void;
}

function Face({ known, mending, onMend }: FaceProps) {
  switch (known.kind) {
    case 'not-asked':
    case 'working':
      return null;
    case 'unreachable':
    case 'no-access':
    case 'unavailable':
      return <TroubleFace trouble={known} />;
    case 'findings':
      return <Findings {...known} mending={mending} onMend={onMend} />;
  }
}

type FindingsProps = Extract<CheckedUp, { readonly kind: 'findings' }> & Omit<FaceProps, 'known'>;

function Findings({ findings, at, mending, onMend }: FindingsProps) {
  const wrong = findings.filter(({ state }) => state === 'wrong').length;
  return (
    <>
      <p role="status">
        {wrong === 0 ? 'Nothing is wrong.' : `${wrong} ${wrong === 1 ? 'thing is' : 'things are'} wrong.`}{' '}
        <span className="subtle">
          <Moment at={at} />
        </span>
      </p>
      <ul className="findings" aria-label="Findings">
        {findings.map((finding) => (
          <FindingRow key={finding.id} finding={finding} busy={mending === finding.id} onMend={() => onMend(finding)} />
        ))}
      </ul>
    </>
  );
}
