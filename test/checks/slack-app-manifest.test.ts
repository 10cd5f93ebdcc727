import { globSync, readFileSync } from 'node:fs';
import * as z from 'zod';
import { eventTypes, shortcutIds, slashCommand } from '../../src/documents/blocks/action-ids.ts';
import { scopesOfEvent, scopesOfMethod } from './slack-scopes.ts';

const request_url = z.string();
const manifest = z
  .object({
    features: z.object({
      slash_commands: z.array(z.object({ command: z.string(), url: z.string(), should_escape: z.boolean() })),
      shortcuts: z.array(z.object({ callback_id: z.string() })),
    }),
    oauth_config: z.object({ scopes: z.object({ bot: z.array(z.string()) }) }),
    settings: z.object({
      event_subscriptions: z.object({ request_url, bot_events: z.array(z.string()) }),
      interactivity: z.object({ is_enabled: z.literal(true), request_url }),
    }),
  })
  .parse(JSON.parse(readFileSync('slack-app-manifest.json', 'utf8')));
const { features, oauth_config, settings } = manifest;

const sorted = (names: Iterable<string>) => [...new Set(names)].sort();

describe('what an administrator pastes into Slack', () => {
  it('names the command that the app answers, with people and channels as ids', () => {
    expect(features.slash_commands).toEqual([expect.objectContaining({ command: slashCommand, should_escape: true })]);
  });

  it('names the shortcuts that the app answers', () => {
    expect(sorted(features.shortcuts.map((shortcut) => shortcut.callback_id))).toEqual(
      sorted(Object.values(shortcutIds)),
    );
  });

  it('subscribes to the events that the app answers', () => {
    expect(sorted(settings.event_subscriptions.bot_events)).toEqual(sorted(eventTypes));
  });

  it('sends everything to the one web trigger', () => {
    const urls = [
      ...features.slash_commands.map(({ url }) => url),
      settings.event_subscriptions.request_url,
      settings.interactivity.request_url,
    ];
    expect(sorted(urls)).toHaveLength(1);
  });

  it('asks for the scopes of the methods that the app calls and the events it hears, and for no other', () => {
    const needed = [...methodsCalled().flatMap(scopesOfMethod), ...eventTypes.flatMap(scopesOfEvent), 'commands'];
    expect(sorted(oauth_config.scopes.bot)).toEqual(sorted(needed));
  });
});

/** The Web API methods that the Slack adapter calls on its client, such as `chat.postMessage`. */
function methodsCalled(): readonly string[] {
  const source = globSync('src/adapters/slack/**/*.ts').map((file) => readFileSync(file, 'utf8'));
  const calls = source.flatMap((text) => [...text.matchAll(/\b(?:client|slack)\.((?:[a-zA-Z]+\.)+[a-zA-Z]+)\(/g)]);
  return sorted(calls.map(([, method]) => method ?? ''));
}
