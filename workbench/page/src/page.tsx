import { useState } from 'react';
import { AutomationPane } from './automation/automation-pane.tsx';
import { TopBar } from './bar/top-bar.tsx';
import { CallsPane } from './calls/calls-pane.tsx';
import { ConfluencePane } from './confluence/confluence-pane.tsx';
import { FlagsProvider } from './controls/flags.tsx';
import { JiraPane } from './jira/jira-pane.tsx';
import { type PaneName, PlacesProvider, usePlaces } from './site/places.tsx';
import { SiteProvider } from './site/site-context.tsx';
import { SlackPane } from './slack/slack-pane.tsx';

const panes: Readonly<Record<PaneName, () => JSX.Element>> = {
  slack: SlackPane,
  jira: JiraPane,
  confluence: ConfluencePane,
  automation: AutomationPane,
  calls: CallsPane,
};

export function Page(): JSX.Element {
  const [siteNumber, setSiteNumber] = useState(0);
  return (
    <FlagsProvider>
      <PlacesProvider>
        <SiteProvider key={siteNumber}>
          <TopBar afterReset={() => setSiteNumber((number) => number + 1)} />
          <Panes />
        </SiteProvider>
      </PlacesProvider>
    </FlagsProvider>
  );
}

function Panes(): JSX.Element {
  const { shown } = usePlaces();
  const columns = shown.filter((name) => name !== 'calls');
  return (
    <main className="panes" data-count={columns.length} data-drawer={shown.includes('calls')}>
      {columns.length > 0 && (
        <div className="pane-columns">
          {columns.map((name) => {
            const Pane = panes[name];
            return <Pane key={name} />;
          })}
        </div>
      )}
      {shown.includes('calls') && <CallsPane />}
    </main>
  );
}
