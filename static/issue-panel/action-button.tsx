import { forwardRef, useId } from 'react';
import type { Permitted } from '../../src/contract/sev-view';
import { Button } from '../sev/button';

interface ActionButtonProps {
  readonly label: string;
  readonly permitted: Permitted;
  readonly likely: boolean;
  readonly busy: boolean;
  /** Undefined for an action without a form. */
  readonly expanded: boolean | undefined;
  readonly onChoose: () => void;
  /** Shows why the action isn't possible, where everyone can read it. */
  readonly onExplain: (because: string | undefined) => void;
}

/**
 * An action, or the reason why it is not possible: when pointed at, focused, chosen, and read out. The reason stays
 * until another action has the focus: taken away with the focus, it would move what is being clicked below it.
 */
export const ActionButton = forwardRef<HTMLButtonElement, ActionButtonProps>(function ActionButton(props, ref) {
  const { label, permitted, likely, busy, expanded, onChoose, onExplain } = props;
  const id = useId();
  const because = permitted.allowed ? undefined : permitted.because;
  const explain = () => onExplain(because);
  return (
    <>
      <Button
        ref={ref}
        appearance={likely ? 'primary' : 'default'}
        unavailable={because !== undefined || busy}
        title={because}
        aria-describedby={because && id}
        aria-expanded={expanded}
        onFocus={explain}
        onClick={because === undefined ? onChoose : explain}
      >
        {label}
      </Button>
      {because && (
        <span id={id} hidden>
          {because}
        </span>
      )}
    </>
  );
});
