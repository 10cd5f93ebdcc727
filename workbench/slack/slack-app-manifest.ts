import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface SlashCommand {
  readonly command: string;
  readonly url: string;
  readonly description: string;
  readonly usage_hint?: string;
  readonly should_escape?: boolean;
}

export interface Shortcut {
  readonly name: string;
  readonly type: 'global' | 'message';
  readonly callback_id: string;
  readonly description: string;
}

/** The parts of `slack-app-manifest.json` that the workspace acts upon. https://docs.slack.dev/reference/app-manifest */
export interface SlackAppManifest {
  readonly display_information: { readonly name: string; readonly description?: string };
  readonly features?: {
    readonly app_home?: {
      readonly home_tab_enabled?: boolean;
      readonly messages_tab_enabled?: boolean;
      readonly messages_tab_read_only_enabled?: boolean;
    };
    readonly bot_user?: { readonly display_name: string };
    readonly slash_commands?: readonly SlashCommand[];
    readonly shortcuts?: readonly Shortcut[];
  };
  readonly oauth_config?: { readonly scopes?: { readonly bot?: readonly string[] } };
  readonly settings?: {
    readonly event_subscriptions?: { readonly request_url?: string; readonly bot_events?: readonly string[] };
    readonly interactivity?: { readonly is_enabled?: boolean; readonly request_url?: string };
  };
}

const placeholder = 'https://WEB-TRIGGER-URL';

export function readSlackAppManifest(appDirectory: string): SlackAppManifest {
  return JSON.parse(readFileSync(join(appDirectory, 'slack-app-manifest.json'), 'utf8'));
}

/** The administrator's step of putting the app's own URL in place of the manifest's placeholder. */
export function requestUrl(written: string | undefined, webTriggerUrl: string): string | undefined {
  return written?.startsWith(placeholder) ? webTriggerUrl + written.slice(placeholder.length) : written;
}

export function botScopes(app: SlackAppManifest): readonly string[] {
  return app.oauth_config?.scopes?.bot ?? [];
}

export function botEvents(app: SlackAppManifest): readonly string[] {
  return app.settings?.event_subscriptions?.bot_events ?? [];
}
