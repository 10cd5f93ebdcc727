interface FormEndProps {
  /** Why it could not be sent; empty while nothing is wrong. */
  readonly problem: string;
  readonly submit: string;
  readonly close: () => void;
}

/** The end of a form in a dialog: what went wrong, and its two buttons. */
export const FormEnd = ({ problem, submit, close }: FormEndProps): JSX.Element => (
  <>
    {problem && (
      <p role="alert" className="error-text">
        {problem}
      </p>
    )}
    <div className="dialog-actions">
      <button type="button" className="button subtle" onClick={close}>
        Cancel
      </button>
      <button type="submit" className="button primary">
        {submit}
      </button>
    </div>
  </>
);
