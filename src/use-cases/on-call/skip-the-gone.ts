import type { Ports } from '../../ports/ports';

/**
 * Works out who is on call, and again without those who turn out to be no members of the workspace any more. Only whom
 * it names is looked up.
 * @param namedIn the Slack user ids in what was worked out
 */
export async function skipTheGone<Answer>(
  { directory }: Pick<Ports, 'directory'>,
  workOut: (gone: ReadonlySet<string>) => Answer,
  namedIn: (answer: Answer) => readonly string[],
): Promise<Answer> {
  const gone = new Set<string>();
  const members = new Set<string>();
  for (;;) {
    const answer = workOut(gone);
    const unknown = [...new Set(namedIn(answer))].filter((id) => !members.has(id) && !gone.has(id));
    const found = await Promise.all(unknown.map((id) => directory.bySlackUser(id)));
    for (const { slackUserId, standing } of found) (standing === 'member' ? members : gone).add(slackUserId);
    if (found.every(({ standing }) => standing === 'member')) return answer;
  }
}
