import { handBack } from '../../domain/hand-over';
import type { Work } from '../../domain/work';
import type { Verb } from './verb';

/** Whoever the SEV was handed to can't take it: the former owner has it again. */
export const handBackOwnership: Verb<Extract<Work, { kind: 'hand-back' }>> = {
  named: (_, { handOver }) => (handOver?.from === undefined ? undefined : { accountId: handOver.from }),
  decide: (incident, deed) => handBack(incident, deed.record.handOver, deed.by.accountId, deed),
  event: ({ named, by }) => ({ kind: 'owner-handed-back', owner: (named ?? by).name }),
  remember: ({ record: { handOver }, at }) => ({
    handOver: handOver && { ...handOver, answer: handOver.answer ?? { kind: 'handed-back', at } },
  }),
  because: () => 'handed back',
  done: ({ named, by }, { issueKey }) => [{ person: named ?? by }, ` owns ${issueKey} again.`],
  already: ({ issueKey }) => [`${issueKey} is handed back already.`],
};
