import StatusErrorIcon from '@atlaskit/icon/core/status-error';
import StatusInformationIcon from '@atlaskit/icon/core/status-information';
import StatusSuccessIcon from '@atlaskit/icon/core/status-success';
import StatusWarningIcon from '@atlaskit/icon/core/status-warning';
import Spinner from '@atlaskit/spinner';
import type { ReactNode } from 'react';

export type MessageKind = 'working' | 'information' | 'success' | 'warning' | 'error';

const icons: Readonly<Record<MessageKind, ReactNode>> = {
  working: <Spinner size="small" label="" />,
  information: <StatusInformationIcon label="" />,
  success: <StatusSuccessIcon label="" />,
  warning: <StatusWarningIcon label="" />,
  error: <StatusErrorIcon label="" />,
};

interface MessageProps {
  readonly kind: MessageKind;
  readonly title?: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  /** At the end of the line, such as a way to put the notice away. */
  readonly aside?: ReactNode;
}

/** A notice in its colour with its icon; what is said stands in words too. */
export const Message = ({ kind, title, children, actions, aside }: MessageProps) => (
  <div className={`message message-${kind}`}>
    <span className="message-icon">{icons[kind]}</span>
    <div className="message-body">
      {title && <p className="message-title">{title}</p>}
      {children}
      {actions && <div className="message-actions">{actions}</div>}
    </div>
    {aside}
  </div>
);
