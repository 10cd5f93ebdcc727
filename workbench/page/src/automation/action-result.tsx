import { Link } from '../controls/link.tsx';

export type Result =
  | { readonly kind: 'running' }
  | { readonly kind: 'answered'; readonly outputs: Readonly<Record<string, unknown>> }
  | { readonly kind: 'failed'; readonly message: string };

/** An action says with `errors` that the rule fails. https://developer.atlassian.com/platform/forge/manifest-reference/modules/automation-action/ */
export function ActionResult({ result }: { readonly result: Result }): JSX.Element | null {
  switch (result.kind) {
    case 'running':
      return null;
    case 'failed':
      return <Failure messages={[result.message]} />;
    case 'answered': {
      const errors = result.outputs.errors as readonly { readonly message: string }[] | undefined;
      return errors?.length ? (
        <Failure messages={errors.map(({ message }) => message)} />
      ) : (
        <Outputs outputs={result.outputs} />
      );
    }
  }
}

function Failure({ messages }: { readonly messages: readonly string[] }): JSX.Element {
  return (
    <div className="banner banner-error" role="alert">
      <div>
        <strong>The rule failed</strong>
        {messages.map((message) => (
          <p key={message}>{message}</p>
        ))}
      </div>
    </div>
  );
}

function Outputs({ outputs }: { readonly outputs: Readonly<Record<string, unknown>> }): JSX.Element {
  return (
    <section className="banner banner-success" aria-label="Outputs">
      <dl className="details">
        {Object.entries(outputs).map(([name, value]) => (
          <div key={name} className="detail">
            <dt>{name}</dt>
            <dd>
              {/^https?:/.test(String(value)) ? <Link href={String(value)}>{String(value)}</Link> : String(value)}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
