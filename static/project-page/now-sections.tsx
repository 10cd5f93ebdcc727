import type { NowView } from '../../src/contract/project-screen';
import { plural } from '../sev/plural';
import { DueList } from './due-list';
import { OpenSevs } from './open-sevs';

export const NowSections = ({ now }: { readonly now: NowView }) => (
  <>
    <section aria-label="On call">
      <h2>On call now</h2>
      <OnCall onCall={now.onCall} />
    </section>
    <section aria-label="Open SEVs">
      <h2>
        {now.sevs.length === 0
          ? 'Open SEVs'
          : `${plural(now.sevs.length, 'open SEV')}${now.moreSevs ? ' or more' : ''}`}
      </h2>
      {now.sevs.length === 0 ? (
        <p className="subtle">No SEV is open. All is well.</p>
      ) : (
        <OpenSevs sevs={now.sevs} at={now.at} />
      )}
      {now.moreSevs && <p className="subtle">Only the {now.sevs.length} worst are shown; see the others in Jira.</p>}
    </section>
    <section aria-label="Due">
      <h2>Due within a week</h2>
      {now.due.length === 0 ? <p className="subtle">Nothing is due.</p> : <DueList due={now.due} />}
    </section>
  </>
);

function OnCall({ onCall }: Pick<NowView, 'onCall'>) {
  if (onCall.kind === 'unknown')
    return (
      <p>
        Not known: {onCall.text} {onCall.nextStep}
      </p>
    );
  if (onCall.names.length === 0) return <p>Nobody is on call. An administrator can change that in the settings.</p>;
  const [first, ...next] = onCall.names;
  return (
    <p>
      <bdi>{first}</bdi>
      {next.length > 0 && (
        <span className="subtle">
          , then <bdi>{next.join(', ')}</bdi>
        </span>
      )}
    </p>
  );
}
