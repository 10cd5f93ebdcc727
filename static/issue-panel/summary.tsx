import CommentIcon from '@atlaskit/icon/core/comment';
import EditIcon from '@atlaskit/icon/core/edit';
import PageIcon from '@atlaskit/icon/core/page';
import { type ReactNode, useState } from 'react';
import type { SevView } from '../../src/contract/sev-view';
import { ActionButton } from '../sev/action-button';
import { ChangeOutcome } from '../sev/change-outcome';
import { Impact } from '../sev/impact';
import { SeverityLozenge, StatusLozenge } from '../sev/lozenge';
import { OutLink } from '../sev/out-link';
import { Person } from '../sev/person';
import type { SevRef } from '../sev/sev-backend';
import { useInPlace } from '../sev/use-in-place';
import { NextUpdate } from './next-update';
import { RunningTime } from './running-time';
import { SummaryForm, type SummaryName } from './summary-form';

interface SummaryProps {
  readonly sev: SevView;
  readonly issue: SevRef;
  readonly refresh: () => Promise<void>;
}

const labels: Readonly<Record<SummaryName, string>> = {
  changeSeverity: 'Change severity',
  changeOwner: 'Change owner',
  describeImpact: 'Describe impact',
  postUpdate: 'Post update',
};

/** The SEV in a few lines, each changed where it stands, and where it is talked and written about. */
export function Summary({ sev, issue, refresh }: SummaryProps) {
  const { changing, busy, open, toggle, close, buttonOf } = useInPlace(issue, refresh);
  const [because, explain] = useState<string>();
  const button = (name: SummaryName, icon?: ReactNode) => (
    <ActionButton
      ref={buttonOf(name)}
      label={labels[name]}
      permitted={sev.may[name]}
      busy={busy}
      expanded={open === name}
      icon={icon}
      onChoose={() => {
        explain(undefined);
        toggle(name);
      }}
      onExplain={explain}
    />
  );
  const edit = (name: SummaryName) => button(name, <EditIcon label="" />);
  const opened = (Object.keys(labels) as SummaryName[]).find((name) => name === open);
  return (
    <header className="summary">
      <div className="summary-line">
        <span className="with-edit">
          <SeverityLozenge severity={sev.severity} />
          {edit('changeSeverity')}
        </span>
        <StatusLozenge status={sev.status} />
        <RunningTime sev={sev} />
        <span className="owner with-edit">
          <span className="subtle">Owner</span>
          {sev.owner ? <Person person={sev.owner} /> : <span>Nobody yet</span>}
          {edit('changeOwner')}
        </span>
      </div>
      <div className="summary-fact">
        <span className="subtle">Impact</span>
        <Impact impact={sev.impact} />
        {edit('describeImpact')}
      </div>
      <div className="summary-fact">
        <span className="subtle">Next update</span>
        <NextUpdate sev={sev} />
        {button('postUpdate')}
      </div>
      {because && <p className="because">{because}</p>}
      {opened && <SummaryForm name={opened} sev={sev} issue={issue} changing={changing} onCancel={close} />}
      <ChangeOutcome changing={changing} />
      <Links sev={sev} />
    </header>
  );
}

const Links = ({ sev }: { readonly sev: SevView }) =>
  sev.channel || sev.postMortem ? (
    <ul className="links">
      {sev.channel && (
        <li>
          <CommentIcon label="Slack channel" />
          <OutLink url={sev.channel.url}>{`#${sev.channel.name.replace(/^#/, '')}`}</OutLink>
        </li>
      )}
      {sev.postMortem && (
        <li>
          <PageIcon label="Post mortem" />
          <OutLink url={sev.postMortem.url}>{sev.postMortem.title}</OutLink>
        </li>
      )}
    </ul>
  ) : null;
