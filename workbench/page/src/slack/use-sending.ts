import { useState } from 'react';
import { duration } from '../site/times.ts';
import { type AppReply, slackCalls } from './slack-calls.ts';
import { useSlack } from './slack-context.tsx';

export type Outcome =
  | { readonly kind: 'answered'; readonly ackMs: number }
  | { readonly kind: 'failed'; readonly text: string };

/** Sends what a person wrote in a channel, and tells how the app took it. `send` answers whether it went out. */
export function useSending(channelId: string) {
  const { person } = useSlack();
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>();
  const send = async (written: string): Promise<boolean> => {
    setBusy(true);
    setOutcome(undefined);
    try {
      setOutcome(outcomeOf(written, await sendWritten(person.slackUserId, channelId, written)));
      return true;
    } catch (error) {
      setOutcome({ kind: 'failed', text: error instanceof Error ? error.message : String(error) });
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { busy, outcome, send };
}

function sendWritten(user: string, channel: string, written: string): Promise<AppReply> {
  const command = /^(\/\S+)\s*([\s\S]*)$/.exec(written);
  if (command) return slackCalls.command(user, channel, command[1] ?? '', command[2] ?? '');
  return slackCalls.post(user, channel, written);
}

function outcomeOf(written: string, reply: AppReply): Outcome | undefined {
  if (!written.startsWith('/')) return undefined;
  if (reply.status === 200 && !reply.error) return { kind: 'answered', ackMs: reply.ackMs };
  const failure = reply.error ?? reply.status;
  return { kind: 'failed', text: `${written.split(/\s/)[0]} failed with ${failure} after ${duration(reply.ackMs)}.` };
}
