import { IssueUpdateDetailsSchema, TransitionsSchema } from 'jira.js/cloud';
import { visibleIssue } from '../jira-site.ts';
import { noContent, type Operation, ok } from '../operation.ts';
import { notModelled } from '../refusal.ts';
import { type TransitionInput, transitionIssue } from '../transition-issue.ts';
import { transitionsJson } from '../transition-json.ts';

const path = '/rest/api/3/issue/{issueIdOrKey}/transitions';

export const transitionOperations: readonly Operation[] = [
  {
    id: 'getTransitions',
    method: 'GET',
    path,
    query: ['expand', 'transitionId'],
    anonymous: true,
    responses: { 200: TransitionsSchema },
    run: ({ jira, actor, path: part, query }) => {
      const expand = query.list('expand') ?? [];
      if (expand.some((expansion) => expansion !== 'transitions.fields'))
        throw notModelled(`expand=${expand} of transitions`);
      const issue = visibleIssue(jira, actor, part('issueIdOrKey'));
      const all = transitionsJson(jira, actor, issue, expand.length > 0) as readonly { readonly id: string }[];
      const wanted = query.text('transitionId');
      return ok({ expand: 'transitions', transitions: wanted ? all.filter(({ id }) => id === wanted) : all });
    },
  },
  {
    id: 'doTransition',
    method: 'POST',
    path,
    requestBody: IssueUpdateDetailsSchema,
    bodyProperties: ['transition', 'fields', 'update'],
    responses: {},
    run: async ({ jira, actor, path: part, body }) => {
      await transitionIssue(jira, actor, part('issueIdOrKey'), body as TransitionInput);
      return noContent;
    },
  },
];
