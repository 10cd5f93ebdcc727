import { Fragment } from 'react';
import { Link } from '../../controls/link.tsx';
import { useSlack } from '../slack-context.tsx';
import { formatDateToken } from './date-token.ts';
import { ChannelMention, UserGroupMention, UserMention } from './mentions.tsx';
import { type Mrkdwn, parseMrkdwn } from './mrkdwn.ts';

export function MrkdwnText({ text }: { readonly text: string }): JSX.Element {
  return <Stretches stretches={parseMrkdwn(text)} />;
}

function Stretches({ stretches }: { readonly stretches: readonly Mrkdwn[] }): JSX.Element {
  return (
    <>
      {stretches.map((stretch, index) => (
        <Fragment key={index}>{<Stretch stretch={stretch} />}</Fragment>
      ))}
    </>
  );
}

function Stretch({ stretch }: { readonly stretch: Mrkdwn }): JSX.Element {
  switch (stretch.kind) {
    case 'text':
      return <>{stretch.text}</>;
    case 'break':
      return <br />;
    case 'bold':
      return (
        <b>
          <Stretches stretches={stretch.inner} />
        </b>
      );
    case 'italic':
      return (
        <i>
          <Stretches stretches={stretch.inner} />
        </i>
      );
    case 'strike':
      return (
        <s>
          <Stretches stretches={stretch.inner} />
        </s>
      );
    case 'quote':
      return (
        <blockquote>
          <Stretches stretches={stretch.inner} />
        </blockquote>
      );
    case 'code':
      return <code>{stretch.text}</code>;
    case 'preformatted':
      return <pre>{stretch.text}</pre>;
    case 'user':
      return <UserMention id={stretch.id} />;
    case 'channel':
      return <ChannelMention id={stretch.id} label={stretch.label} />;
    case 'userGroup':
      return <UserGroupMention id={stretch.id} label={stretch.label} />;
    case 'broadcast':
      return <span className="mention broadcast">@{stretch.range}</span>;
    case 'date':
      return <DateText at={stretch.at} format={stretch.format} />;
    case 'link':
      return <Link href={stretch.url}>{stretch.label}</Link>;
  }
}

export function DateText({ at, format }: { readonly at: number; readonly format: string }): JSX.Element {
  const { timeZone } = useSlack();
  const date = new Date(at * 1000);
  return <time dateTime={date.toISOString()}>{formatDateToken(format, date, timeZone, new Date())}</time>;
}
