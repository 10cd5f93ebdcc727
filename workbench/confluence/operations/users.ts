import { UserSchema } from 'confluence.js/v1';
import { seededPeople } from '../../site/people.ts';
import { appAccount } from '../../site/site.ts';
import { type Answer, type Call, type Operation, ok } from '../operation.ts';
import { nameOf } from '../reader.ts';
import { refuseV1 } from '../refusal.ts';

const scopes = { classic: 'read:confluence-user', granular: ['read:content-details:confluence'] };

/** Users. https://developer.atlassian.com/cloud/confluence/rest/v1/api-group-users/ */
export const users: readonly Operation[] = [
  {
    method: 'GET',
    path: '/wiki/rest/api/user/current',
    scopes,
    answers: UserSchema,
    run: (call) => present(call, call.reader.accountId),
  },
  {
    method: 'GET',
    path: '/wiki/rest/api/user',
    scopes,
    query: ['accountId'],
    answers: UserSchema,
    run: (call) => present(call, call.query.get('accountId') ?? ''),
  },
];

function present(call: Call, accountId: string): Answer {
  const person = seededPeople.find((candidate) => candidate.accountId === accountId);
  const isApp = accountId === appAccount.accountId;
  if (accountId === '' || (!person && !isApp))
    throw refuseV1(404, 'NotFoundException', `No user found with account id: ${accountId}`);
  const base = `${call.site.origin}/wiki`;
  return ok({
    type: 'known',
    accountId,
    accountType: isApp ? 'app' : 'atlassian',
    // Hidden by the default profile visibility.
    email: '',
    publicName: nameOf(accountId),
    displayName: nameOf(accountId),
    profilePicture: { path: `/wiki/aa-avatar/${accountId}`, width: 48, height: 48, isDefault: false },
    timeZone: person?.timeZone ?? null,
    isExternalCollaborator: false,
    isGuest: false,
    _expandable: { operations: '', personalSpace: '' },
    _links: { self: `${base}/rest/api/user?accountId=${accountId}`, base, context: '/wiki' },
  });
}
