import { useEffect, useState } from 'react';
import { Dialog } from '../controls/dialog.tsx';
import { AppFrame } from '../frames/app-frame.tsx';
import { nudge } from '../site/polled.ts';
import { control } from '../site/request.ts';
import type { MacroModule } from '../site/session.ts';
import type { ForgeMacro } from './page-view.ts';

interface MacroConfigDialogProps {
  readonly module: MacroModule;
  readonly macro?: ForgeMacro;
  readonly pageId: string;
  readonly accountId: string;
  readonly close: () => void;
}

/** The editor's dialog around the app's configuration screen; what it submits is stored in the page. */
export function MacroConfigDialog({
  module,
  macro,
  pageId,
  accountId,
  close,
}: MacroConfigDialogProps): JSX.Element | null {
  const [problem, setProblem] = useState('');
  const resource = module.config?.resource;
  const save = async (config: unknown) => {
    const path = macro ? `/page/confluence/macros/${macro.localId}` : '/page/confluence/macros';
    try {
      await control.post(path, { pageId, moduleKey: module.key, config, accountId });
      nudge();
      close();
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    }
    return true;
  };
  useEffect(() => {
    if (!resource) void save({});
  }, []);
  if (!resource) return null;
  return (
    <Dialog title={module.config?.title ?? module.title} close={close}>
      {problem && (
        <p role="alert" className="error-text">
          {problem}
        </p>
      )}
      <AppFrame
        title={module.config?.title ?? module.title}
        resource={resource}
        standpoint={{
          accountId,
          moduleKey: module.key,
          place: { kind: 'macro-config', pageId, localId: macro?.localId ?? 'new-macro', config: macro?.config ?? {} },
        }}
        onSubmit={(payload) => save((payload as { readonly config?: unknown } | undefined)?.config ?? {})}
        onClose={() => close()}
      />
    </Dialog>
  );
}
