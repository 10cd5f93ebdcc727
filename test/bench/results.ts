import type { ScreenWeight } from '../checks/screen-weight.ts';
import type { ColdAck } from './cold-round.ts';
import type { OverviewLoads } from './overview-round.ts';
import type { Sample } from './sev-round.ts';

export interface Results {
  readonly rounds: number;
  readonly samples: readonly Sample[];
  readonly coldAcks: readonly ColdAck[];
  readonly overviews: readonly OverviewLoads[];
  readonly bundleLoadsMs: readonly number[];
  readonly bundleBytes: number;
  readonly screens: readonly ScreenWeight[];
}
