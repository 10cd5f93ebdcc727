import type { FormName } from '../../../domain/form';
import type { FormReader } from './form-reader';
import { readAssignment } from './read-assignment';
import { readAcknowledgement, readChosenAssignment, readChosenVerdict } from './read-chosen-report';
import { readFollowUp } from './read-follow-up';
import { readMitigation } from './read-mitigation';
import { readOpening } from './read-opening';
import { readReport } from './read-report';
import { readVerdict } from './read-verdict';

const readers: Readonly<Record<FormName, FormReader>> = {
  report: readReport,
  acknowledge: readAcknowledgement,
  assign: readAssignment,
  'assign-report': readChosenAssignment,
  'open-sev': readOpening,
  decline: readVerdict,
  'decline-report': readChosenVerdict,
  mitigated: readMitigation,
  'follow-up': readFollowUp,
};

/** By the name that Slack gives back as `callback_id`; Slack can be made to send any. */
export const formReaders: ReadonlyMap<string, FormReader> = new Map(Object.entries(readers));
