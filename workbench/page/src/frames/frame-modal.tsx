import { Dialog } from '../controls/dialog.tsx';
import { AppFrame } from './app-frame.tsx';
import type { ModalRequest } from './frame-side.ts';
import type { Standpoint } from './standpoint.ts';

interface FrameModalProps {
  readonly request: ModalRequest;
  readonly resource: string;
  readonly standpoint: Standpoint;
  readonly close: (payload?: unknown) => void;
}

const sizes = ['small', 'medium', 'large', 'xlarge'] as const;

/** `new Modal({…}).open()`. https://developer.atlassian.com/platform/forge/apis-reference/ui-api-bridge/modal/ */
export function FrameModal({ request, resource, standpoint, close }: FrameModalProps): JSX.Element {
  const size = sizes.find((one) => one === request.size) ?? 'medium';
  return (
    <Dialog title={request.title ?? ''} size={size} closeOnEscape={request.closeOnEscape ?? true} close={() => close()}>
      <AppFrame
        title={request.title || 'App dialog'}
        resource={resource}
        standpoint={standpoint}
        modalContext={request.context}
        onClose={close}
        onSubmit={close}
      />
    </Dialog>
  );
}
