import { emoji } from './emoji.ts';
import { MrkdwnText } from './mrkdwn-text.tsx';

export interface SlackText {
  readonly type: 'mrkdwn' | 'plain_text';
  readonly text: string;
}

/** https://docs.slack.dev/reference/block-kit/composition-objects/text-object */
export function TextObject({ text }: { readonly text: SlackText | undefined }): JSX.Element {
  if (!text) return <></>;
  return text.type === 'mrkdwn' ? <MrkdwnText text={text.text} /> : <>{plain(text.text)}</>;
}

export function plain(text: string): string {
  return text.replace(/:([a-z0-9_+-]+):/g, (_, name: string) => emoji(name));
}
