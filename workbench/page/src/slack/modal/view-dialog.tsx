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
  const [values, setValues] = useState<Readonly<Record<string, unknown>>>(() => initialValues(view.blocks));
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setProblem(undefined);
    try {
      const reply = await slackCalls.submit(
        person.slackUserId,
        view.id,
        byLabel(view.blocks, { ...initialValues(view.blocks), ...values }),
      );
      if (reply.status !== 200) setProblem('We had some trouble connecting. Try again?');
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    }
    setBusy(false);
  };
  const act = (actionId: string, value?: unknown) =>
    void slackCalls.action({ user: person.slackUserId, viewId: view.id, actionId, value });
  return (
    <Dialog
      title={plain(view.title?.text ?? '')}
      close={() => slackCalls.close(person.slackUserId, view.id)}
      className="slack-modal"
    >
      <form onSubmit={submit} noValidate>
        {view.blocks.map((block, index) =>
          block.type === 'input' ? (
            <InputBlock
              key={block.block_id ?? index}
              block={block}
              value={values[block.element.action_id]}
              error={view.errors?.[block.block_id ?? '']}
              set={(value) => {
                setValues((all) => ({ ...all, [block.element.action_id]: value }));
                if (block.dispatch_action) act(block.element.action_id, value);
              }}
            />
          ) : (
            <BlockShown key={block.block_id ?? index} block={block} act={act} />
          ),
        )}
        {problem && (
          <p role="alert" className="error-text">
            {problem}
          </p>
        )}
        <div className="dialog-actions">
          <button type="button" className="button" onClick={() => slackCalls.close(person.slackUserId, view.id)}>
            {plain(view.close?.text ?? 'Cancel')}
          </button>
          {(view.submit || view.blocks.some(({ type }) => type === 'input')) && (
            <button type="submit" className="button slack-button primary" disabled={busy}>
              {plain(view.submit?.text ?? 'Submit')}
            </button>
          )}
        </div>
      </form>
    </Dialog>
  );
}

/** As the control call wants it: by the label of each input, without the empty ones. */
function byLabel(
  blocks: readonly Block[],
  values: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const inputs = blocks
    .filter(({ type }) => type === 'input')
    .map((block) => [block.label.text, values[block.element.action_id]] as const);
  return Object.fromEntries(inputs.filter(([, value]) => value !== undefined && value !== ''));
}
