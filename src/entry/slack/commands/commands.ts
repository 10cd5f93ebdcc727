/** The sub-words of `/sev`, in the order in which people are shown them. */
import { ack } from './ack';
import { assign } from './assign';
import { close } from './close';
import type { Command } from './command';
import { decline } from './decline';
import { drill } from './drill';
import { followup } from './followup';
import { help } from './help';
import { mitigated } from './mitigated';
import { open } from './open';
import { owner } from './owner';
import { reopen } from './reopen';
import { report } from './report';
import { severity } from './severity';
import { status } from './status';

export const commands: ReadonlyMap<string, Command> = new Map(
  Object.entries({
    report,
    ack,
    assign,
    decline,
    open,
    severity,
    owner,
    status,
    mitigated,
    followup,
    close,
    reopen,
    drill,
    help,
  }),
);
