import { timeLimitSeconds } from '../../../workbench/forge/invocation/functions.ts';
import { readAppManifest } from '../../../workbench/site/app-manifest.ts';
import { fixtureApp } from './open-host.ts';

describe('how long a function may run', () => {
  const manifest = readAppManifest(fixtureApp);

  it.each([
    ['resolver', 'answer', 25],
    ['trigger', 'listen', 25],
    ['jira:workflowValidator', 'gate', 25],
    ['webtrigger', 'door', 55],
    ['action', 'act', 55],
    ['consumer', 'work', 55],
    ['scheduledTrigger', 'tick', 55],
    ['consumer', 'hurried-work', 1],
  ] as const)('is bounded for a %s, here %s, at %i s', (type, functionKey, seconds) => {
    expect(timeLimitSeconds(manifest, functionKey, type)).toBe(seconds);
  });
});
