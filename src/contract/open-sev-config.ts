/** What the configuration form of the automation action *Open a SEV* stores; each may hold a smart value. */
export interface OpenSevConfig {
  readonly issueKey?: string;
  readonly title?: string;
  readonly severity: string;
}
