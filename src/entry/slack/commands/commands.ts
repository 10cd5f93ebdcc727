/** The sub-words of `/sev`, in the order in which people are shown them. */
import { ack } from './ack';
import { assign } from './assign';
import { check } from './check';
import { close } from './close';
import type { Command } from './command';
import { decline } from './decline';
import { drill } from './drill';
import { followup } from './followup';
import { help } from './help';
import { impact } from './impact';
import { merge } from './merge';
import { mitigated } from './mitigated';
import { note } from './note';
import { open } from './open';
import { owner } from './owner';
import { reopen } from './reopen';
import { report } from './report';
import { role } from './role';
import { severity } from './severity';
import { status } from './status';
import { timeline } from './timeline';
import { update } from './update';

export const commands: ReadonlyMap<string, Command> = new Map(
  Object.entries({
    report,
    ack,
    assign,
    decline,
    open,
    severity,
    owner,
    impact,
    role,
    status,
    update,
    note,
    timeline,
    mitigated,
    followup,
    close,
    reopen,
    merge,
    drill,
    check,
    help,
  }),
);
