import { answered, bodyOf } from './answered.ts';
import { requests } from './samples/requests.ts';

describe('everything that Slack documents that it sends', () => {
  it.each(requests)('is taken: $name', async (request) => {
    const { status, errors } = await answered(request, bodyOf(request));
    expect({ status, errors }).toEqual({ status: 200, errors: [] });
  });

  it('does something only where the app has something to do', async () => {
    const doing = await Promise.all(
      requests.map(async (request) =>
        (await answered(request, bodyOf(request))).effects.length > 0 ? [request.name] : [],
      ),
    );
    expect([...new Set(doing.flat())].sort()).toEqual([
      'a command',
      'a command in a direct message',
      'a global shortcut',
      "a shortcut on a bot's message",
      'a shortcut on a message',
      'a shortcut that adds to the timeline',
      'button in a form',
      'button in a message',
      'button in an ephemeral message',
      'button in the Home tab',
      'event app_home_opened',
      'event app_mention',
      'event channel_archive',
      'event channel_rename',
      'event channel_unarchive',
      'event message/channel_topic',
      'event message/message_changed',
      'event message/message_deleted',
      'event reaction_added',
      'event reaction_removed',
      'static_select in a form',
      'static_select in a message',
      'static_select in the Home tab',
      'the form to open a SEV',
    ]);
  });
});

describe('a request that is cut off', () => {
  it.each(requests)('is refused wherever it ends, without any effect: $name', async (request) => {
    const json = JSON.stringify(request.payload);
    if (request.contentType.includes('form') && !bodyOf(request).startsWith('payload=')) return;
    const { length } = json;
    for (const end of [0, 1, Math.floor(length / 4), Math.floor(length / 2), length - 2, length - 1]) {
      const { status, errors, effects } = await answered(request, request.bodyOf(json.slice(0, end)));
      expect({ status, errors, effects }).toEqual({ status: 400, errors: [], effects: [] });
    }
  });
});

describe('a request that is larger than any of Slack', () => {
  it.each(requests)('is refused as a whole: $name', async (request) => {
    const body = request.bodyOf(JSON.stringify({ ...request.payload, token: 'x'.repeat(1_000_001) }));
    expect(await answered(request, body)).toEqual({ status: 413, errors: [], effects: [] });
  });
});
