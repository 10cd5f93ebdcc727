import {
  acknowledgeForm,
  assignReportForm,
  declineReportForm,
  type WaitingReportForm,
} from '../../documents/forms/waiting-report-forms';
import type { Filling } from './filling';

/** A form in which one of the reports that wait for a verdict is chosen. */
const ofWaitingReports = (title: string, build: WaitingReportForm): Filling => ({
  title,
  async fill(ports, { origin, accountId }) {
    const reports = await ports.issues.waitingReports(accountId);
    return reports.length === 0
      ? { kind: 'refused', text: ['No report waits for a verdict right now.'] }
      : { view: build(origin, reports) };
  },
});

export const fillAcknowledgement: Filling = ofWaitingReports('Acknowledge', acknowledgeForm);

export const fillAssignment: Filling = ofWaitingReports('Assign', assignReportForm);

export const fillVerdict: Filling = ofWaitingReports('Not an incident', declineReportForm);
