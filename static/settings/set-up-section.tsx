import type { SetUpStepName, SetUpStepView } from '../../src/contract/set-up-screen';
import { Button } from '../sev/button';
import { Message } from '../sev/message';
import { DrillStep } from './drill-step';
import { PlaceStep } from './place-step';
import { SetUpStep } from './set-up-step';
import { SlackStep } from './slack-step';
import { type SettingUp, useSetUp } from './use-set-up';

interface SetUpSectionProps {
  /** After a step was kept: the rest of the page may have come within reach. */
  readonly onTaken: () => void;
}

/** The path from an app that was just installed to a first drill. Every step can be taken again. */
export function SetUpSection({ onTaken }: SetUpSectionProps) {
  const settingUp = useSetUp(onTaken);
  const { setUp, trouble, load } = settingUp;
  return (
    <section className="card" aria-label="Set up">
      <h2>Set up</h2>
      {!setUp && !trouble && <p role="status">Looking at what is set up…</p>}
      {trouble?.step === 'page' && (
        <Message kind="error" actions={<Button onClick={load}>Try again</Button>}>
          {trouble.text}
        </Message>
      )}
      {setUp && (
        <ol className="steps">
          {setUp.steps.map((step) => (
            <Step key={step.name} step={step} settingUp={settingUp} />
          ))}
          <DrillStep
            isReady={setUp.steps.every(({ state }) => state === 'done')}
            channel={setUp.steps.find(({ name }) => name === 'reportsChannelId')?.chosen ?? 'Slack'}
          />
        </ol>
      )}
    </section>
  );
}

const titles: Readonly<Record<SetUpStepName, string>> = {
  slack: 'Slack app',
  reportsChannelId: 'Channel in which incidents are reported',
  engineeringGroupId: 'User group of everyone in engineering',
  onCallGroupId: 'User group of whoever is on call',
  jiraProjectKey: 'Jira project of the incidents',
  confluenceSpaceKey: 'Confluence space of the post mortems',
};

function Step({ step, settingUp }: { readonly step: SetUpStepView; readonly settingUp: SettingUp }) {
  const { name } = step;
  const { setUp, trouble } = settingUp;
  const fault = trouble?.step === name ? trouble.text : undefined;
  return (
    <SetUpStep title={titles[name]} step={step}>
      {name === 'slack'
        ? setUp && <SlackStep slackApp={setUp.slackApp} fault={fault} settingUp={settingUp} />
        : setUp && <PlaceStep name={name} title={titles[name]} setUp={setUp} fault={fault} settingUp={settingUp} />}
    </SetUpStep>
  );
}
