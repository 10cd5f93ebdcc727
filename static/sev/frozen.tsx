import type { SevView } from '../../src/contract/sev-view';
import { Message } from './message';
import { Moment } from './moment';

/** Says that all that follows is as it was, not as it is. */
export const Frozen = ({ frozen }: { readonly frozen: SevView['frozen'] }) =>
  frozen ? (
    <Message kind="information" title="As of the approval of this post mortem">
      <p>
        Approved by <bdi>{frozen.by}</bdi>, <Moment at={frozen.at} />. What changed in Jira since is not shown here.
      </p>
    </Message>
  ) : null;
