import type { OpenSevView } from '../../src/contract/project-screen';
import { durationText } from '../sev/duration-text';
import { Lozenge, SeverityLozenge, StatusLozenge } from '../sev/lozenge';
import { Moment } from '../sev/moment';
import { Person } from '../sev/person';
import { PageLink } from './page-link';

interface OpenSevsProps {
  readonly sevs: readonly OpenSevView[];
  /** When they stood so. */
  readonly at: string;
}

/** Each open SEV on a row, the worst first; on a narrow screen each is a block with its labels. */
export const OpenSevs = ({ sevs, at }: OpenSevsProps) => (
  <table className="list">
    <thead>
      <tr>
        <th scope="col">SEV</th>
        <th scope="col">Severity</th>
        <th scope="col">Status</th>
        <th scope="col">Owner</th>
        <th scope="col">Age</th>
        <th scope="col">Next update due</th>
      </tr>
    </thead>
    <tbody>
      {sevs.map((sev) => (
        <tr key={sev.issueKey}>
          <th scope="row">
            <PageLink url={sev.url}>{sev.issueKey}</PageLink> <bdi>{sev.title}</bdi>{' '}
            {sev.marks.map((mark) => (
              <Lozenge key={mark} tone="neutral">
                {mark}
              </Lozenge>
            ))}
          </th>
          <td data-label="Severity">
            <SeverityLozenge severity={sev.severity} />
          </td>
          <td data-label="Status">
            <StatusLozenge status={sev.status} />
          </td>
          <td data-label="Owner">{sev.owner ? <Person person={sev.owner} /> : 'Nobody'}</td>
          <td data-label="Age">{durationText(sev.openedAt, at) ?? 'Not known'}</td>
          <td data-label="Next update due">
            <NextUpdate due={sev.nextUpdateDue} at={at} />
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);

function NextUpdate({ due, at }: { readonly due: string | undefined; readonly at: string }) {
  if (due === undefined) return <>None</>;
  return (
    <>
      <Moment at={due} />
      {due < at && (
        <>
          {' '}
          <Lozenge tone="danger">Overdue</Lozenge>
        </>
      )}
    </>
  );
}
