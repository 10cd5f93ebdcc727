import { Message } from '../sev/message';

type Trouble =
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'no-access'; readonly text: string }
  | { readonly kind: 'unavailable'; readonly text: string; readonly nextStep: string };

/** Why a section has nothing to show. */
export function TroubleFace({ trouble }: { readonly trouble: Trouble }) {
  switch (trouble.kind) {
    case 'unreachable':
      return <Message kind="error">The app did not answer.</Message>;
    case 'no-access':
      return <Message kind="warning">{trouble.text}</Message>;
    case 'unavailable':
      return (
        <Message kind="error" title={trouble.text}>
          {trouble.nextStep}
        </Message>
      );
  }
}
