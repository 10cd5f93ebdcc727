/** https://docs.slack.dev/reference/methods/bookmarks.add */
export interface Bookmark {
  readonly id: string;
  readonly channel_id: string;
  readonly title: string;
  readonly link: string;
  readonly emoji: string;
  readonly icon_url: null;
  readonly type: 'link';
  readonly entity_id: null;
  readonly date_created: number;
  readonly date_updated: number;
  readonly rank: string;
  readonly last_updated_by_user_id: string;
  readonly last_updated_by_team_id: string;
  readonly shortcut_id: null;
  readonly app_id: string;
}
