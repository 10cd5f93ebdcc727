import Spinner from '@atlaskit/spinner';
import { type ComponentPropsWithoutRef, forwardRef } from 'react';

interface ButtonProps extends Omit<ComponentPropsWithoutRef<'button'>, 'disabled'> {
  readonly appearance?: 'default' | 'primary' | 'subtle' | 'link' | 'icon';
  /** Looks and is announced as disabled, but keeps the focus, so that the reason can be read. */
  readonly unavailable?: boolean;
  readonly busy?: boolean;
}

/** Looks like Atlaskit's button, which would bring 45 kB of feature flags with it. */
export const Button = forwardRef<HTMLButtonElement, ButtonProps>(function Button(
  { appearance = 'default', unavailable = false, busy = false, type = 'button', children, ...rest },
  ref,
) {
  return (
    <button
      {...rest}
      ref={ref}
      type={type}
      className={`button button-${appearance}`}
      aria-disabled={unavailable || busy || undefined}
      aria-busy={busy || undefined}
    >
      {busy && <Spinner size="small" label="" appearance={appearance === 'primary' ? 'invert' : 'inherit'} />}
      {children}
    </button>
  );
});
