/** The sub-words of `/sev`, in the groups and the order in which people are shown them. */
import { ack } from './ack';
import { add } from './add';
import { approve } from './approve';
import { assign } from './assign';
import { check } from './check';
import { close } from './close';
import type { Command } from './command';
import { contribute } from './contribute';
import { decline } from './decline';
import { doctor } from './doctor';
import { drill } from './drill';
import { followup } from './followup';
import { followups } from './followups';
import { help } from './help';
import { impact } from './impact';
import { list } from './list';
import { match } from './match';
import { meeting } from './meeting';
import { merge } from './merge';
import { mitigated } from './mitigated';
import { note } from './note';
import { nudge } from './nudge';
import { oncall } from './oncall';
import { open } from './open';
import { owner } from './owner';
import { postmortem } from './postmortem';
import { reopen } from './reopen';
import { report } from './report';
import { role } from './role';
import { severity } from './severity';
import { status } from './status';
import { timeline } from './timeline';
import { update } from './update';

export const commandGroups: Readonly<Record<string, Readonly<Record<string, Command>>>> = {
  'Report and assess': { report, ack, assign, decline, open },
  "In a SEV's channel, or with its key first": {
    status,
    severity,
    owner,
    impact,
    role,
    update,
    note,
    timeline,
    add,
    mitigated,
    postmortem,
    contribute,
    nudge,
    meeting,
    approve,
    followup,
    followups,
    close,
    reopen,
    merge,
  },
  Anywhere: { list, oncall, check, doctor, drill, match, help },
};

export const commands: ReadonlyMap<string, Command> = new Map(Object.values(commandGroups).flatMap(Object.entries));
