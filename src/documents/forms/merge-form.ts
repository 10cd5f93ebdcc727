import type { ModalView } from '@slack/types';
import type { FormOrigin } from '../../domain/form';
import type { Incident } from '../../domain/incident';
import { statusName } from '../../domain/status';
import { cut } from '../../domain/title';
import { selectField } from './fields';
import { form } from './form';

const longestOption = 75;

/** @param candidates at most 100, as many as a menu of Slack's holds @param duplicate known where it is typed in its channel */
export function mergeForm(
  origin: FormOrigin,
  candidates: readonly Incident[],
  duplicate: string | undefined,
): ModalView {
  const choices = (without: string | undefined) =>
    candidates
      .filter(({ issueKey }) => issueKey !== without)
      .map(({ issueKey, status, title }) => ({
        value: issueKey,
        label: cut(`${issueKey} (${statusName(status)}) ${title}`, longestOption),
      }));
  return form({
    name: 'merge',
    title: 'Merge a duplicate',
    submit: 'Merge',
    origin: { ...origin, issueKey: duplicate },
    blocks: [
      ...(duplicate
        ? []
        : [
            selectField('duplicate', 'Which is the duplicate?', choices(undefined), 'Closed; its channel is archived.'),
          ]),
      selectField(
        'into',
        duplicate ? `Where does ${duplicate} go on?` : 'Where does it go on?',
        choices(duplicate),
        'The people of the duplicate are invited there.',
      ),
    ],
  });
}
