import type { ReactNode } from 'react';
import type { SevView } from '../../src/contract/sev-view';
import { Impact } from '../sev/impact';
import { SeverityLozenge, StatusLozenge } from '../sev/lozenge';
import { OutLink } from '../sev/out-link';
import { Person } from '../sev/person';

const Fact = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <tr>
    <th scope="row">{name}</th>
    <td>{children}</td>
  </tr>
);

const Links = ({ sev }: { readonly sev: SevView }) => (
  <>
    <OutLink url={sev.url}>{sev.issueKey}</OutLink>
    {sev.channel && (
      <>
        {' · '}
        <OutLink url={sev.channel.url}>{`#${sev.channel.name.replace(/^#/, '')}`}</OutLink>
      </>
    )}
  </>
);

/** The SEV's properties as a table, as Confluence's own page properties look. */
export const Facts = ({ sev }: { readonly sev: SevView }) => (
  <table className="properties">
    <caption dir="auto">{sev.title}</caption>
    <tbody>
      <Fact name="SEV">
        <Links sev={sev} />
      </Fact>
      <Fact name="Status">
        <StatusLozenge status={sev.status} />
      </Fact>
      <Fact name="Severity">
        <SeverityLozenge severity={sev.severity} />
      </Fact>
      {sev.highestSeverity && (
        <Fact name="Highest severity">
          <SeverityLozenge severity={sev.highestSeverity} />
        </Fact>
      )}
      <Fact name="Owner">{sev.owner ? <Person person={sev.owner} /> : <span className="subtle">Nobody yet</span>}</Fact>
      <Fact name="Impact">
        <Impact impact={sev.impact} />
      </Fact>
    </tbody>
  </table>
);
