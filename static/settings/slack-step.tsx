import { useState } from 'react';
import type { SetUpView } from '../../src/contract/set-up-screen';
import { Button } from '../sev/button';
import { Message } from '../sev/message';
import { backend, openLink } from './backend';
import { SecretField } from './secret-field';
import type { SettingUp } from './use-set-up';

interface SlackStepProps {
  readonly slackApp: SetUpView['slackApp'];
  readonly fault: string | undefined;
  readonly settingUp: SettingUp;
}

/** Makes the Slack app from its manifest, and takes its token and signing secret, which are never shown again. */
export function SlackStep({ slackApp, fault, settingUp: { busy, take } }: SlackStepProps) {
  const [token, setToken] = useState('');
  const [signingSecret, setSigningSecret] = useState('');
  const isBusy = busy === 'slack';
  const connect = async () => {
    if (isBusy) return;
    const isKept = await take('slack', backend.connectSlack({ token, signingSecret }));
    if (!isKept) return;
    setToken('');
    setSigningSecret('');
  };
  return (
    <>
      <p className="hint">
        Slack makes the app from a manifest that is filled in already. Install it to your workspace there, then bring
        two things back: the bot token, from “OAuth &amp; Permissions”, and the signing secret, from “Basic
        information”.
      </p>
      <Button onClick={() => void openLink(slackApp.createUrl)}>Create the Slack app</Button>
      <p className="hint" dir="auto">
        {`It sends its requests to ${slackApp.requestUrl}`}
      </p>
      <SecretField label="Bot token" value={token} onChange={setToken} />
      <SecretField label="Signing secret" value={signingSecret} onChange={setSigningSecret} />
      {fault && <Message kind="error">{fault}</Message>}
      <Button busy={isBusy} onClick={() => void connect()}>
        Connect Slack
      </Button>
    </>
  );
}
