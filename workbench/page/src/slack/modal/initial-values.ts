import type { Block } from '../workspace.ts';

/** What each input of a modal holds before the person touches it, by block id. */
export function initialValues(blocks: readonly Block[]): Readonly<Record<string, unknown>> {
  const inputs = blocks
    .filter(({ type }) => type === 'input')
    .map(({ block_id = '', element }) => [block_id, initialValue(element)] as const);
  return Object.fromEntries(inputs.filter(([, value]) => value !== undefined));
}

function initialValue(element: Block): unknown {
  const options = element.initial_options as readonly { readonly value: string }[] | undefined;
  return (
    element.initial_value ??
    element.initial_option?.value ??
    element.initial_user ??
    element.initial_users ??
    element.initial_date ??
    element.initial_date_time ??
    options?.map(({ value }) => value)
  );
}
