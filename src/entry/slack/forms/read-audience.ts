import { audienceBlocks } from '../../../documents/forms/audience-fields';
import { fieldAction } from '../../../documents/forms/form';
import type { Audience } from '../../../domain/audience';
import type { FormOrigin } from '../../../domain/form';
import type { Values } from './form-reader';

/** @returns undefined for a SEV like any other */
export function audienceIn(values: Values, { issueKey }: FormOrigin): Audience | undefined {
  const chosen = (values.get(audienceBlocks.audience)?.[fieldAction]?.selected_options ?? []).map(({ value }) => value);
  const invited = values.get(audienceBlocks.invited)?.[fieldAction]?.selected_users ?? [];
  if (chosen.length === 0 && invited.length === 0) return undefined;
  return {
    ...(chosen.includes('private') ? { private: true } : {}),
    ...(chosen.includes('drill') && issueKey === undefined ? { drill: true } : {}),
    invited,
  };
}
