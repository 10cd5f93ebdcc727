import { acceptHandOver, type HandOver, handBack, pendingHandOver } from '../../src/domain/hand-over.ts';
import { aSev } from '../builders/an-incident.ts';
import { again, at, changed, first } from './when.ts';

const sev = aSev('Open', { ownerAccountId: 'account-erin' });
const handOver: HandOver = { from: 'account-omar', to: 'account-erin' };
const accepted: HandOver = { ...handOver, answer: { kind: 'accepted', at } };
const refusal = (reason: string) => ({ kind: 'refused', because: { reason } });

describe('a SEV that was handed over', () => {
  it('waits for an answer of its present owner', () => {
    expect(pendingHandOver(handOver, 'account-erin')).toBe(handOver);
    expect(pendingHandOver(accepted, 'account-erin')).toBeUndefined();
    expect(pendingHandOver(handOver, 'account-rita')).toBeUndefined();
    expect(pendingHandOver(undefined, 'account-erin')).toBeUndefined();
  });

  it('is accepted without a change in Jira', () => {
    expect(changed(acceptHandOver(sev, handOver, 'account-erin', first))).toEqual(sev);
  });

  it('is accepted once, whatever is clicked, and a repeat of that click is no second one', () => {
    expect(acceptHandOver(sev, accepted, 'account-erin', first)).toEqual({ kind: 'already', since: at });
    expect(acceptHandOver(sev, accepted, 'account-erin', again).kind).toBe('change');
  });

  it('goes back to whoever had it', () => {
    expect(changed(handBack(sev, handOver, 'account-erin', first)).ownerAccountId).toBe('account-omar');
  });

  it('is found handed back by a repeat that was cut off', () => {
    const back: HandOver = { ...handOver, answer: { kind: 'handed-back', at } };
    const after = { ...sev, ownerAccountId: 'account-omar' };
    expect(changed(handBack(after, back, 'account-erin', again))).toEqual(after);
    expect(handBack(after, back, 'account-erin', first)).toEqual(refusal('not-yours'));
  });

  it('is nobody else’s to accept or to hand back', () => {
    expect(acceptHandOver(sev, handOver, 'account-rita', first)).toEqual(refusal('not-yours'));
    expect(handBack(sev, handOver, 'account-rita', first)).toEqual(refusal('not-yours'));
  });

  it('cannot go back once it was accepted, nor to nobody', () => {
    expect(handBack(sev, accepted, 'account-erin', first)).toEqual(refusal('not-handed-over'));
    expect(handBack(sev, undefined, 'account-erin', first)).toEqual(refusal('not-handed-over'));
    expect(handBack(sev, { to: 'account-erin' }, 'account-erin', first)).toEqual(refusal('no-former-owner'));
  });
});
