import { requestFindings } from '../../domain/check-up/health';
import { matchFinding } from '../../domain/check-up/people';
import { scopeFindings } from '../../domain/check-up/slack-grant';
import { channelFinding, type GroupUse, groupFindings } from '../../domain/check-up/slack-places';
import { restricted, workspaceFinding } from '../../domain/check-up/workspace-policy';
import type { Policy } from '../../domain/policy/policy';
import { severities } from '../../domain/severity';
import type { Places } from '../../ports/ports';
import type { Check } from './check';

export const scopeCheck: Check = {
  id: 'slack-token',
  what: 'Slack token and scopes',
  look: async ({ chatFacts }) => scopeFindings(chatFacts.scopesNeeded, await chatFacts.scopes()),
};

export const reportsCheck: Check = {
  id: 'slack-reports-channel',
  what: 'The reports channel',
  async look({ chatDirectory, places: { reportsChannelId: channelId } }) {
    const place = {
      id: 'slack-reports-channel',
      what: 'The reports channel',
      channelId,
      breaks: 'Nobody sees that an incident was reported.',
      join: 'join-reports-channel',
    } as const;
    return [channelFinding(place, await chatDirectory.channel(channelId))];
  },
};

export const stakeholderCheck: Check = {
  id: 'slack-stakeholder-channel',
  what: 'The stakeholder channel',
  async look({ chatDirectory, policies }) {
    const { stakeholderChannelId: channelId } = await policies.current();
    if (channelId === undefined) return [];
    const place = {
      id: 'slack-stakeholder-channel',
      what: 'The stakeholder channel',
      channelId,
      breaks: 'People who do not work on a SEV are not kept informed.',
      join: 'join-stakeholder-channel',
    } as const;
    return [channelFinding(place, await chatDirectory.channel(channelId))];
  },
};

export const groupCheck: Check = {
  id: 'slack-group',
  what: 'Slack user groups',
  async look({ chatDirectory, policies, places }) {
    const [policy, groups] = await Promise.all([policies.current(), chatDirectory.groups()]);
    return groupFindings(
      groupsUsed(policy, places),
      groups.map(({ id }) => id),
    );
  },
};

function groupsUsed(policy: Policy, { engineeringGroupId, onCallGroupId }: Places): readonly GroupUse[] {
  const invited = [...severities.map((severity) => policy.severities[severity]), ...policy.components];
  const all = [
    { groupId: engineeringGroupId, use: 'everyone in engineering' },
    { groupId: onCallGroupId, use: 'who is on call' },
    ...(policy.managersGroupId ? [{ groupId: policy.managersGroupId, use: 'the managers' }] : []),
    ...invited.flatMap(({ inviteGroupIds }) => inviteGroupIds.map((groupId) => ({ groupId, use: 'who is invited' }))),
  ];
  return all.filter(({ groupId }, place) => all.findIndex((other) => other.groupId === groupId) === place);
}

export const workspaceCheck: Check = {
  id: 'slack-policy',
  what: "The Slack workspace's policy",
  look: async ({ health }) =>
    Promise.all(restricted.map(async (which) => workspaceFinding(which, await health.refusal(which)))),
};

export const requestCheck: Check = {
  id: 'slack-requests',
  what: "Slack's requests to the app",
  async look({ health }) {
    const [good, badlySigned] = await Promise.all([health.last('slack-request'), health.last('bad-signature')]);
    return requestFindings({ good, badlySigned });
  },
};

/** Each of them may cost three calls when nobody met them lately. */
const mostLookedAt = 50;

export const peopleCheck: Check = {
  id: 'people',
  what: 'Engineers with a Jira account',
  async look({ chat, directory, places }) {
    const members = await chat.membersOfGroup(places.engineeringGroupId);
    const people = await Promise.all(members.slice(0, mostLookedAt).map((id) => directory.bySlackUser(id)));
    const matched = people
      .filter(({ standing }) => standing === 'member')
      .map(({ name, accountId }) => ({ name, hasAccount: accountId !== undefined }));
    return [matchFinding(matched, members.length - (people.length - matched.length))];
  },
};
