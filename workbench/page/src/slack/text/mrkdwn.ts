import { emoji } from './emoji.ts';

/** A stretch of Slack's mrkdwn, parsed. https://docs.slack.dev/messaging/formatting-message-text */
export type Mrkdwn =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'break' }
  | { readonly kind: 'bold' | 'italic' | 'strike' | 'quote'; readonly inner: readonly Mrkdwn[] }
  | { readonly kind: 'code' | 'preformatted'; readonly text: string }
  | { readonly kind: 'user' | 'channel' | 'userGroup'; readonly id: string; readonly label?: string }
  | { readonly kind: 'broadcast'; readonly range: string }
  | { readonly kind: 'date'; readonly at: number; readonly format: string; readonly fallback: string }
  | { readonly kind: 'link'; readonly url: string; readonly label: string };

type Rule = readonly [pattern: RegExp, make: (match: RegExpExecArray) => readonly Mrkdwn[]];

const styled = (kind: 'bold' | 'italic' | 'strike', mark: string): Rule => [
  new RegExp(
    `(?<![\\p{L}\\p{N}${mark}])[${mark}](?=\\S)([^\\n${mark}]*[^\\s${mark}])[${mark}](?![\\p{L}\\p{N}${mark}])`,
    'u',
  ),
  (match) => [{ kind, inner: parseMrkdwn(match[1] ?? '') }],
];

const rules: readonly Rule[] = [
  [/```\n?([\s\S]*?)\n?```/, (match) => [{ kind: 'preformatted', text: unescaped(match[1] ?? '') }]],
  [/`([^`\n]+)`/, (match) => [{ kind: 'code', text: unescaped(match[1] ?? '') }]],
  [
    /(?:^|(?<=\n))(?:(?:&gt;|>)[^\n]*(?:\n|$))+/,
    (match) => [{ kind: 'quote', inner: parseMrkdwn(match[0].replace(/^(?:&gt;|>) ?/gm, '').replace(/\n$/, '')) }],
  ],
  [/<([^<>\n]+)>/, (match) => [angled(match[1] ?? '')]],
  styled('bold', '*'),
  styled('italic', '_'),
  styled('strike', '~'),
  [/:([a-z0-9_+-]+):/, (match) => [{ kind: 'text', text: emoji(match[1] ?? '') }]],
  [/\n/, () => [{ kind: 'break' }]],
];

export function parseMrkdwn(source: string): readonly Mrkdwn[] {
  const found = rules.flatMap(([pattern, make]) => {
    const match = pattern.exec(source);
    return match ? [{ match, make }] : [];
  });
  const first = found.reduce<(typeof found)[number] | undefined>(
    (best, next) => (best && best.match.index <= next.match.index ? best : next),
    undefined,
  );
  if (!first) return source === '' ? [] : [{ kind: 'text', text: unescaped(source) }];
  const { match, make } = first;
  return [
    ...parseMrkdwn(source.slice(0, match.index)),
    ...make(match),
    ...parseMrkdwn(source.slice(match.index + match[0].length)),
  ];
}

function angled(inside: string): Mrkdwn {
  const [target = '', ...labels] = inside.split('|');
  const label = labels.length > 0 ? { label: unescaped(labels.join('|')) } : {};
  if (/^@[UW]/.test(target)) return { kind: 'user', id: target.slice(1), ...label };
  if (/^#[CG]/.test(target)) return { kind: 'channel', id: target.slice(1), ...label };
  if (target.startsWith('!subteam^')) return { kind: 'userGroup', id: target.slice('!subteam^'.length), ...label };
  if (target.startsWith('!date^')) return date(target, label.label ?? '');
  if (/^!(here|channel|everyone)$/.test(target)) return { kind: 'broadcast', range: target.slice(1) };
  return { kind: 'link', url: unescaped(target), label: label.label ?? unescaped(target) };
}

/** `!date^1392734382^{date_short} at {time}^https://…` */
function date(target: string, fallback: string): Mrkdwn {
  const [, at = '', format = ''] = target.split('^');
  return { kind: 'date', at: Number(at), format: unescaped(format), fallback };
}

function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
