import { type FormEvent, useState } from 'react';
import { Dialog } from '../../controls/dialog.tsx';
import { BlockShown } from '../blocks/blocks.tsx';
import { slackCalls } from '../slack-calls.ts';
import { useSlack } from '../slack-context.tsx';
import { plain } from '../text/text-object.tsx';
import type { Block, View } from '../workspace.ts';
import { initialValues } from './initial-values.ts';
import { InputBlock } from './input-block.tsx';

/** A modal that the app opened for this person. https://docs.slack.dev/surfaces/modals */
export function ViewDialog({ view }: { readonly view: View }): JSX.Element {
  const { person } = useSlack();
  const { busy, problem, complaints, submit } = useSubmission(view);
  const [values, setValues] = useState<Values>({});
  const held = { ...initialValues(view.blocks), ...values };
  const close = () => void slackCalls.close(person.slackUserId, view.id);
  const act = (actionId: string, value?: unknown) =>
    void slackCalls.action({ user: person.slackUserId, viewId: view.id, actionId, value });
  const set = (block: Block, value: unknown) => {
    setValues((all) => ({ ...all, [block.block_id ?? '']: value }));
    if (block.dispatch_action) act(block.element.action_id, value);
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void submit(byLabel(view.blocks, held));
  };
  return (
    <Dialog title={plain(view.title?.text ?? '')} close={close} className="slack-modal">
      <form onSubmit={onSubmit} noValidate>
        <ViewBlocks view={view} values={held} complaints={complaints} set={set} act={act} />
        {problem && (
          <p role="alert" className="error-text">
            {problem}
          </p>
        )}
        <div className="dialog-actions">
          <button type="button" className="button" onClick={close}>
            {plain(view.close?.text ?? 'Cancel')}
          </button>
          {view.submit && (
            <button type="submit" className="button slack-button primary" disabled={busy}>
              {plain(view.submit.text)}
            </button>
          )}
        </div>
      </form>
    </Dialog>
  );
}

type Values = Readonly<Record<string, unknown>>;

function useSubmission(view: View) {
  const { person } = useSlack();
  const [refused, setRefused] = useState<string>();
  const [busy, setBusy] = useState(false);
  const submit = async (values: Values) => {
    setBusy(true);
    setRefused(undefined);
    try {
      const reply = await slackCalls.submit(person.slackUserId, view.id, values);
      if (reply.status !== 200) setRefused('We had some trouble connecting. Try again?');
    } catch (error) {
      setRefused(error instanceof Error ? error.message : String(error));
    }
    setBusy(false);
  };
  const complaints = complaintIn(refused ?? '', view.blocks);
  return { busy, problem: complaints ? undefined : refused, complaints: complaints ?? {}, submit };
}

/** `Severity: please complete this required field`: what Slack refuses before it asks the app, by label. */
function complaintIn(message: string, blocks: readonly Block[]): Readonly<Record<string, string>> | undefined {
  const label = blocks.map((block) => block.label?.text).find((text) => text && message.startsWith(`${text}: `));
  return label ? { [label]: sentence(message.slice(label.length + 2)) } : undefined;
}

function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

interface ViewBlocksProps {
  readonly view: View;
  readonly values: Values;
  /** What Slack's own client says under an input, by label. */
  readonly complaints: Readonly<Record<string, string>>;
  set(block: Block, value: unknown): void;
  act(actionId: string, value?: unknown): void;
}

function ViewBlocks({ view, values, complaints, set, act }: ViewBlocksProps): JSX.Element {
  const shown = view.blocks.map((block, index) => {
    const key = block.block_id ?? index;
    if (block.type !== 'input') return <BlockShown key={key} block={block} act={act} />;
    const error = view.errors?.[block.block_id ?? ''] ?? complaints[block.label.text];
    const value = values[block.block_id ?? ''];
    return <InputBlock key={key} block={block} value={value} error={error} set={(chosen) => set(block, chosen)} />;
  });
  return <>{shown}</>;
}

/** As the control call wants it: by the label of each input, an emptied one as an empty text. */
function byLabel(
  blocks: readonly Block[],
  values: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const inputs = blocks
    .filter(({ type }) => type === 'input')
    .map((block) => [block.label.text, values[block.block_id ?? '']] as const);
  return Object.fromEntries(inputs.filter(([, value]) => value !== undefined));
}
