import { AppFrame } from '../frames/app-frame.tsx';
import type { MacroModule } from '../site/session.ts';
import type { ForgeMacro } from './page-view.ts';

interface MacroShownProps {
  readonly macro: ForgeMacro;
  readonly module: MacroModule | undefined;
  readonly pageId: string;
  readonly accountId: string;
  /** Absent for a person who may not edit the page. */
  readonly configure: ((module: MacroModule) => void) | undefined;
}

export function MacroShown({ macro, module, pageId, accountId, configure }: MacroShownProps): JSX.Element {
  if (!module) return <p className="adf-panel adf-panel-error">Error loading the extension {macro.extensionTitle}.</p>;
  return (
    <section className="macro" aria-label={module.title}>
      <AppFrame
        key={JSON.stringify(macro.config)}
        title={module.title}
        resource={module.resource}
        standpoint={{ accountId, moduleKey: module.key, place: { kind: 'macro', pageId, localId: macro.localId } }}
      />
      {configure && module.config?.resource && (
        <button type="button" className="button subtle small macro-edit" onClick={() => configure(module)}>
          Configure macro
        </button>
      )}
    </section>
  );
}
