import * as z from 'zod/mini';
import { followUpPriorities } from '../../domain/follow-ups/follow-up';
import { type Action, type ActionResult, type Asked, faulty, runAction, text } from './run-action';

const inputs = z.object({ issueKey: text, title: text, priority: text, assigneeAccountId: text, dueDate: text });

export interface AddFollowUpOutputs {
  /** Of the follow-up. */
  readonly issueKey: string;
}

const day = z.iso.date();

function read(payload: unknown): Asked {
  const { issueKey, title, priority: named, assigneeAccountId, dueDate } = inputs.safeParse(payload).data ?? {};
  if (!issueKey) return faulty('Name the SEV by its key. Set it in the action of the rule.');
  if (!title) return faulty('Say what is to be done. Set it in the action of the rule.');
  const priority = followUpPriorities.find((candidate) => candidate === named?.toLowerCase());
  if (!priority) return faulty('Priority must be high or low. Set it in the action of the rule.');
  if (dueDate && !day.safeParse(dueDate).success) return faulty(`“${dueDate}” is no day such as 2026-12-07.`);
  return {
    kind: 'work',
    work: {
      kind: 'follow-up',
      incident: { issueKey: issueKey.toUpperCase() },
      priority,
      title,
      ...(assigneeAccountId ? { assignee: { accountId: assigneeAccountId } } : {}),
      ...(dueDate ? { dueDate } : {}),
    },
  };
}

const addFollowUp: Action<AddFollowUpOutputs> = {
  doing: 'add the follow-up',
  read,
  outputs: ({ issueKey = '' }) => ({ issueKey }),
};

/** The automation action *Add a follow-up*. */
export const runAddFollowUpAction = (payload: unknown, context: unknown): Promise<ActionResult<AddFollowUpOutputs>> =>
  runAction(addFollowUp, payload, context);
