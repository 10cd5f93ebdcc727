import { type PaneName, paneNames, usePlaces } from '../site/places.tsx';
import { PersonChoice } from './person-choice.tsx';
import { ResetButton } from './reset-button.tsx';
import { SiteClock } from './site-clock.tsx';
import { ThemeSwitch } from './theme-switch.tsx';

const titles: Readonly<Record<PaneName, string>> = {
  slack: 'Slack',
  jira: 'Jira',
  confluence: 'Confluence',
  automation: 'Automation',
  calls: 'Calls',
};

export function TopBar({ afterReset }: { readonly afterReset: () => void }): JSX.Element {
  return (
    <header className="top-bar">
      <h1 className="top-bar-title">
        <svg viewBox="0 0 16 16" width="20" height="20" aria-hidden="true">
          <rect width="16" height="16" rx="4" className="logo-ground" />
          <path d="M2.500 9h2.200l2-5 2.300 8 1.500-3h3" className="logo-line" />
        </svg>
        SEV Response
      </h1>
      <PaneSwitches />
      <div className="top-bar-right">
        <PersonChoice />
        <SiteClock />
        <ThemeSwitch />
        <ResetButton afterReset={afterReset} />
      </div>
    </header>
  );
}

function PaneSwitches(): JSX.Element {
  const { shown, toggle } = usePlaces();
  return (
    <nav className="pane-switches" aria-label="Panes">
      {paneNames.map((name) => (
        <button
          key={name}
          type="button"
          className="pane-switch"
          data-pane={name}
          aria-pressed={shown.includes(name)}
          onClick={() => toggle(name)}
        >
          {titles[name]}
        </button>
      ))}
    </nav>
  );
}
