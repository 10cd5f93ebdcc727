import type { ModalView } from '@slack/types';
import type { FormOrigin } from '../../domain/form';
import type { RoleHolders } from '../../domain/role';
import { personField } from './fields';
import { form } from './form';

export const rolesForm = (origin: FormOrigin, holders: RoleHolders | undefined): ModalView =>
  form({
    name: 'roles',
    title: 'Roles',
    submit: 'Save',
    origin,
    blocks: [
      personField('communications', 'Communications', {
        initial: holders?.communications?.slackUserId,
        optional: true,
        hint: 'Keeps those informed who do not work on the SEV.',
      }),
      personField('scribe', 'Scribe', {
        initial: holders?.scribe?.slackUserId,
        optional: true,
        hint: 'Keeps the timeline: what happened, when, and what was decided.',
      }),
    ],
  });
