import { RequestFailed } from '../site/request.ts';

/** A place that could not be read, in the site's own words. */
export function Problem({ error, what }: { readonly error: Error; readonly what: string }): JSX.Element {
  const status = error instanceof RequestFailed ? error.status : undefined;
  return (
    <div className="empty-state" role="alert">
      <h2>{status === 404 || status === 403 ? `${what} is not there, or not for you` : `${what} could not be read`}</h2>
      <p>
        {status && <code>{status}</code>} {error.message}
      </p>
    </div>
  );
}
