import type { FormName } from '../../../domain/form';
import type { FormReader } from './form-reader';
import { readAnswer } from './read-answer';
import { readAssignment } from './read-assignment';
import { readAcknowledgement, readChosenAssignment, readChosenVerdict } from './read-chosen-report';
import { readCover } from './read-cover';
import { readEntry } from './read-entry';
import { readFollowUp } from './read-follow-up';
import { readImpact } from './read-impact';
import { readMerge } from './read-merge';
import { readMitigation } from './read-mitigation';
import { readNote } from './read-note';
import { readOpening } from './read-opening';
import { readOwner } from './read-owner';
import { readReopening } from './read-reopening';
import { readReport } from './read-report';
import { readCloseAnyway, readContribute, readMeeting, readMeetingHeld } from './read-review-forms';
import { readRoles } from './read-roles';
import { readSeverity } from './read-severity';
import { readSwap } from './read-swap';
import { readUpdate } from './read-update';
import { readVerdict } from './read-verdict';

const readers: Readonly<Record<Exclude<FormName, 'timeline'>, FormReader>> = {
  report: readReport,
  acknowledge: readAcknowledgement,
  assign: readAssignment,
  'assign-report': readChosenAssignment,
  'open-sev': readOpening,
  decline: readVerdict,
  'decline-report': readChosenVerdict,
  severity: readSeverity,
  owner: readOwner,
  impact: readImpact,
  mitigated: readMitigation,
  'follow-up': readFollowUp,
  reopen: readReopening,
  update: readUpdate,
  note: readNote,
  'edit-entry': readEntry,
  roles: readRoles,
  merge: readMerge,
  cover: readCover,
  'answer-sender': readAnswer,
  swap: readSwap,
  meeting: readMeeting,
  'meeting-held': readMeetingHeld,
  contribute: readContribute,
  'close-anyway': readCloseAnyway,
};

/** By the name that Slack gives back as `callback_id`; Slack can be made to send any. */
export const formReaders: ReadonlyMap<string, FormReader> = new Map(Object.entries(readers));
