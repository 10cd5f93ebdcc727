import type { ImpactView } from '../../src/contract/sev-view';

/** What the SEV does to people, as far as anybody said. */
export const Impact = ({ impact: { text, affects } }: { readonly impact: ImpactView }) =>
  text || affects.length > 0 ? (
    <span className="impact">
      {text && <bdi>{text}</bdi>}
      {affects.length > 0 && <span className="subtle">{`Affects ${affects.join(', ')}`}</span>}
    </span>
  ) : (
    <span className="subtle">Not described yet</span>
  );
