import { forwardRef, type ReactNode, useId } from 'react';
import type { Permitted } from '../../src/contract/sev-view';
import { Button } from './button';

interface ActionButtonProps {
  readonly label: string;
  readonly permitted: Permitted;
  readonly likely?: boolean;
  readonly busy: boolean;
  /** Undefined for an action without a form. */
  readonly expanded: boolean | undefined;
  /** Drawn in the place of the label, which is still read out. */
  readonly icon?: ReactNode;
  readonly onChoose: () => void;
  /** Shows why the action isn't possible, where everyone can read it. */
  readonly onExplain: (because: string | undefined) => void;
}

const looksOf = ({ label, icon, likely }: ActionButtonProps) =>
  icon
    ? ({ appearance: 'icon', title: label, 'aria-label': label, children: icon } as const)
    : ({ appearance: likely ? 'primary' : 'default', title: undefined, children: label } as const);

/**
 * An action, or the reason why it is not possible: when pointed at, focused, chosen, and read out. The reason stays
 * until another action has the focus: taken away with the focus, it would move what is being clicked below it.
 */
export const ActionButton = forwardRef<HTMLButtonElement, ActionButtonProps>(function ActionButton(props, ref) {
  const { permitted, busy, expanded, onChoose, onExplain } = props;
  const id = useId();
  const because = permitted.allowed ? undefined : permitted.because;
  const explain = () => onExplain(because);
  const { title, ...looks } = looksOf(props);
  return (
    <>
      <Button
        ref={ref}
        {...looks}
        unavailable={because !== undefined || busy}
        title={because ?? title}
        aria-describedby={because && id}
        aria-expanded={expanded}
        onFocus={explain}
        onClick={because === undefined ? onChoose : explain}
      />
      {because && (
        <span id={id} hidden>
          {because}
        </span>
      )}
    </>
  );
});
