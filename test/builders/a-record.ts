import { newRecord, type SevRecord } from '../../src/domain/sev-record.ts';
import { omar, rita } from './a-person.ts';

/** What the app remembers of a report right after it was filed; say what is different. */
export const aRecord = (different: Partial<SevRecord> = {}): SevRecord => ({
  ...newRecord({
    issueId: '10042',
    issueKey: 'SEV-42',
    title: 'Payments fail',
    reportText: 'Payments fail since 10:15',
    reporter: rita,
    onCall: omar,
  }),
  ...different,
});
