import type { FormName } from '../../../domain/form';
import type { FormReader } from './form-reader';
import { readAssignment } from './read-assignment';
import { readFollowUp } from './read-follow-up';
import { readMerge } from './read-merge';
import { readMitigation } from './read-mitigation';
import { readOpening } from './read-opening';
import { readReport } from './read-report';
import { readRoles } from './read-roles';
import { readVerdict } from './read-verdict';

const readers: Readonly<Record<FormName, FormReader>> = {
  report: readReport,
  assign: readAssignment,
  'open-sev': readOpening,
  decline: readVerdict,
  mitigated: readMitigation,
  'follow-up': readFollowUp,
  roles: readRoles,
  merge: readMerge,
};

/** By the name that Slack gives back as `callback_id`; Slack can be made to send any. */
export const formReaders: ReadonlyMap<string, FormReader> = new Map(Object.entries(readers));
