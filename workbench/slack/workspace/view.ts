import type { Block } from './message.ts';

export type StateValues = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, unknown>>>>>>;

/** A modal that is open for a person, or their Home tab. https://docs.slack.dev/reference/interaction-payloads/view-interactions-payload */
export interface View {
  readonly id: string;
  readonly user: string;
  readonly team_id: string;
  readonly type: 'modal' | 'home';
  readonly title?: { readonly text: string };
  readonly blocks: readonly Block[];
  readonly private_metadata: string;
  readonly callback_id: string;
  readonly external_id: string;
  readonly state: { readonly values: StateValues };
  readonly hash: string;
  readonly clear_on_close: boolean;
  readonly notify_on_close: boolean;
  readonly root_view_id: string;
  readonly previous_view_id: string | null;
  /** Messages under the inputs, by block id, after the app refused a submission. */
  readonly errors?: Readonly<Record<string, string>>;
  readonly [field: string]: unknown;
}

/** The view as the API and payloads show it. */
export function viewObject(view: View) {
  const { user: _user, errors: _errors, ...shown } = view;
  return shown;
}
