import { invalidArguments, SlackRefusal } from '../refusal.ts';
import { type Check, type Findings, fault, fieldsOf, flag, oneOf, shape, string } from './check.ts';
import { blockFindings, throwFindings } from './check-blocks.ts';
import { plainText } from './composition.ts';

const mostBlocks = 100;
const mostBytes = 250_000;

const blocks: Check = (value, at, findings) => blockFindings(value, at, mostBlocks, findings);

const common = {
  private_metadata: string(3000, 0),
  callback_id: string(255, 0),
  external_id: string(255, 0),
};

const modal = shape({
  required: { type: oneOf('modal'), title: plainText(24), blocks },
  optional: {
    ...common,
    close: plainText(24),
    submit: plainText(24),
    clear_on_close: flag,
    notify_on_close: flag,
    submit_disabled: flag,
  },
});

const home = shape({ required: { type: oneOf('home'), blocks }, optional: common });

/** "submit … is required when an input block is within the blocks array." */
const submitBesideInputs: Check = (value, at, findings) => {
  const { blocks: inside, submit } = fieldsOf(value) ?? {};
  const hasInput = Array.isArray(inside) && inside.some((block) => fieldsOf(block)?.type === 'input');
  if (hasInput && submit === undefined) fault(findings, 'missing required field: submit', at);
};

/** A view that the app wants to show. https://docs.slack.dev/reference/views/modal-views */
export function checkView(value: unknown, type: 'modal' | 'home'): Readonly<Record<string, unknown>> {
  const view = fieldsOf(value);
  if (!view) throw invalidArguments('must provide an object [json-pointer:/view]');
  if (JSON.stringify(view).length > mostBytes) throw new SlackRefusal('view_too_large');
  const findings: Findings = { faults: [], unmodelled: [] };
  if (type === 'modal') {
    modal(view, '/view', findings);
    submitBesideInputs(view, '/view', findings);
  } else home(view, '/view', findings);
  throwFindings(findings, 'invalid_arguments');
  return view;
}
