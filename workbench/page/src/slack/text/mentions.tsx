import { userById, useSlack } from '../slack-context.tsx';

export function UserMention({ id }: { readonly id: string }): JSX.Element {
  const { workspace, person } = useSlack();
  const user = userById(workspace, id);
  return <span className={`mention${id === person.slackUserId ? ' mention-me' : ''}`}>@{user?.real_name ?? id}</span>;
}

export function ChannelMention({
  id,
  label,
}: {
  readonly id: string;
  readonly label?: string | undefined;
}): JSX.Element {
  const { workspace, openChannel } = useSlack();
  const channel = workspace.channels.find((candidate) => candidate.id === id);
  if (!channel) return <span className="mention">#{label || 'unknown-channel'}</span>;
  return (
    <button type="button" className="mention" onClick={() => openChannel(id)}>
      #{channel.name}
    </button>
  );
}

export function UserGroupMention({
  id,
  label,
}: {
  readonly id: string;
  readonly label?: string | undefined;
}): JSX.Element {
  const { workspace } = useSlack();
  const group = workspace.userGroups.find((candidate) => candidate.id === id);
  return <span className="mention">@{group?.handle ?? label?.replace(/^@/, '') ?? id}</span>;
}
