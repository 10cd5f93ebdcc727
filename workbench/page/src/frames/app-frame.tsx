import { useEffect, useRef, useState } from 'react';
import { Dialog } from '../controls/dialog.tsx';
import { useColorMode } from '../site/color-mode.ts';
import type { ModalRequest } from './frame-side.ts';
import { frameOrigin, type Standpoint } from './standpoint.ts';
import { useFrameBridge } from './use-frame-bridge.ts';

export interface AppFrameProps {
  readonly title: string;
  readonly resource: string;
  readonly standpoint: Standpoint;
  /** What the product tells the screen when `at` changes. */
  readonly changed?: { readonly event: string; readonly at: string; readonly payload: unknown };
  /** Absent where the real product has nothing to submit or close. */
  readonly onSubmit?: (payload: unknown) => unknown;
  readonly onClose?: (payload: unknown) => unknown;
  /** Handed to the screen as `extension.modal`. */
  readonly modalContext?: unknown;
}

/** https://developer.atlassian.com/platform/forge/custom-ui/iframe/#sandbox-restrictions */
const sandbox = 'allow-downloads allow-forms allow-modals allow-pointer-lock allow-same-origin allow-scripts';

/** One of the app's Custom UI screens, in a frame of its own origin and under the manifest's content policy. */
export function AppFrame(props: AppFrameProps): JSX.Element {
  const [round, setRound] = useState(0);
  const key = JSON.stringify([props.resource, props.standpoint, round]);
  return <Frame key={key} {...props} reload={() => setRound((number) => number + 1)} />;
}

function Frame(props: AppFrameProps & { readonly reload: () => void }): JSX.Element {
  const { title, resource, changed, standpoint } = props;
  const frame = useRef<HTMLIFrameElement>(null);
  const [height, setHeight] = useState(120);
  const [modal, setModal] = useState<ModalRequest>();
  const bridge = useFrameBridge({ ...props, frame, setHeight, openModal: setModal });
  const [colorMode] = useColorMode();
  useEffect(() => bridge.retheme(colorMode), [bridge, colorMode]);
  const seen = useRef(changed?.at);
  useEffect(() => {
    if (!changed || changed.at === seen.current) return;
    seen.current = changed.at;
    bridge.tell(`own ${changed.event}`, changed.payload);
  }, [bridge, changed]);
  return (
    <>
      <iframe
        ref={frame}
        className="app-frame"
        title={title}
        src={`${frameOrigin}/frames/${resource}/`}
        sandbox={sandbox}
        style={{ height }}
      />
      {modal && (
        <FrameModal
          request={modal}
          resource={modal.resource ?? resource}
          standpoint={standpoint}
          close={(payload) => {
            setModal(undefined);
            if (modal.onClose) bridge.post({ callbackNumber: modal.onClose.callbackNumber, payload });
          }}
        />
      )}
    </>
  );
}

interface FrameModalProps {
  readonly request: ModalRequest;
  readonly resource: string;
  readonly standpoint: Standpoint;
  readonly close: (payload?: unknown) => void;
}

const sizes = ['small', 'medium', 'large', 'xlarge'] as const;

/** `new Modal({…}).open()`. https://developer.atlassian.com/platform/forge/apis-reference/ui-api-bridge/modal/ */
function FrameModal({ request, resource, standpoint, close }: FrameModalProps): JSX.Element {
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
