import type { KnownPlaces, PlaceName } from '../domain/connection';

/** What the app was told about where the team is: by variables of the deployment, or on its settings page. */
export interface Connection {
  given(): Promise<Given>;
  keepPlace(name: PlaceName, value: string): Promise<void>;
  /** Kept as secrets, and never given to anybody again. */
  keepSlack(secrets: SlackSecrets): Promise<void>;
}

export interface Given {
  readonly places: KnownPlaces;
  /** Only for calls to Slack. */
  readonly slackToken?: string | undefined;
  readonly hasSigningSecret: boolean;
  /** Set by variables of the deployment, which win over what the page keeps. */
  readonly fixed: readonly (PlaceName | 'slack')[];
}

export interface SlackSecrets {
  readonly token: string;
  readonly signingSecret: string;
}
