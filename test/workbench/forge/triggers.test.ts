import { afterEach, describe, expect, it } from '@jest/globals';
import { closeHosts, openHost } from './open-host.ts';

afterEach(closeHosts);

const updated = { eventType: 'avi:jira:updated:issue', selfGenerated: false, issue: { key: 'SEV-1' } };
const heard = (lines: readonly string[]) => lines.filter((line) => line.startsWith('heard'));

describe('a product event', () => {
  it('reaches the triggers that listen to it', async () => {
    const { host, logged } = await openHost();
    host.publish(updated);
    host.publish({ eventType: 'avi:confluence:created:page', selfGenerated: true });
    host.publish({ eventType: 'avi:jira:deleted:issue', selfGenerated: false });
    await host.idle();
    expect(heard(logged()).sort()).toEqual([
      'heard avi:confluence:created:page null',
      'heard avi:jira:updated:issue null',
    ]);
  });

  it('of the app’s own making is kept from a trigger that ignores those', async () => {
    const { host, logged } = await openHost();
    host.publish({ ...updated, selfGenerated: true });
    await host.idle();
    expect(heard(logged())).toEqual([]);
  });

  it('is not delivered when the change it tells of was rolled back', async () => {
    const { host, site, logged } = await openHost();
    expect(() =>
      site.store.transaction(() => {
        host.publish(updated);
        throw new Error('refused');
      }),
    ).toThrow('refused');
    await host.idle();
    expect(heard(logged())).toEqual([]);
  });

  it('is delivered twice when that is planned', async () => {
    const { host, logged } = await openHost();
    host.setDeliveries({ duplicate: true });
    host.publish(updated);
    await host.idle();
    expect(heard(logged())).toHaveLength(2);
  });

  it('is not repeated after an exception', async () => {
    const { host, logged } = await openHost();
    host.publish({ ...updated, fail: 'throw' });
    await host.idle();
    expect(heard(logged())).toHaveLength(1);
  });

  it('is repeated up to four times when the trigger asks for it', async () => {
    const { host, logged } = await openHost();
    host.publish({ ...updated, fail: 'retry' });
    await host.idle();
    expect(heard(logged())).toHaveLength(5);
    expect(heard(logged()).at(-1)).toContain('"retryCount":4');
  }, 15_000);

  it('above 200 KB is dropped, as the platform does', async () => {
    const { host, logged } = await openHost();
    host.publish({ ...updated, text: 'x'.repeat(201 * 1024) });
    await host.idle();
    expect(heard(logged())).toEqual([]);
  });
});

describe('a scheduled trigger', () => {
  it('runs at each of its turns while the clock is advanced, on the time of that turn', async () => {
    const { host, site, logged } = await openHost();
    const startedAt = site.clock.now().getTime();
    await host.advanceTo(new Date(startedAt + 66 * 60_000));
    const ticks = logged()
      .filter((line) => line.startsWith('tick'))
      .map((line) => line.split(' '));
    expect(ticks.filter(([, key]) => key === 'hourly')).toHaveLength(2);
    expect(ticks.filter(([, key]) => key === 'five-minutely')).toHaveLength(13);
    const second = Date.parse(String(ticks.filter(([, key]) => key === 'five-minutely')[1]?.[2]));
    expect(Math.abs(second - (startedAt + 10 * 60_000))).toBeLessThan(5_000);
  });

  it('runs twice at each turn when deliveries come twice', async () => {
    const { host, site, logged } = await openHost();
    host.setDeliveries({ duplicate: true });
    await host.advanceTo(new Date(site.clock.now().getTime() + 6 * 60_000));
    expect(logged().filter((line) => line.startsWith('tick five-minutely'))).toHaveLength(2);
  });

  it('takes its turn among the delayed events, in the order in which they fall due', async () => {
    const { host, site, door, logged } = await openHost();
    await door('push', [
      { body: { say: 'after' }, delayInSeconds: 400 },
      { body: { say: 'before' }, delayInSeconds: 200 },
    ]);
    await host.advanceTo(new Date(site.clock.now().getTime() + 450_000));
    const order = logged()
      .filter((line) => /^(begin|tick five)/.test(line))
      .map((line) => line.split(' ')[1]);
    expect(order).toEqual(['before', 'five-minutely', 'after']);
  });

  it('waits for what an event pushed on its way, and for what that one pushed', async () => {
    const { host, site, door, logged } = await openHost();
    const third = { body: { say: 'third' }, delayInSeconds: 130 };
    const second = { body: { say: 'second', next: third }, delayInSeconds: 130 };
    await door('push', [{ body: { say: 'first', next: second }, delayInSeconds: 130 }]);
    await host.advanceTo(new Date(site.clock.now().getTime() + 450_000));
    const order = logged()
      .filter((line) => /^(begin|tick five)/.test(line))
      .map((line) => line.split(' ')[1]);
    expect(order).toEqual(['first', 'second', 'five-minutely', 'third']);
  });

  it('takes its turn among what Slack has due', async () => {
    const due: number[] = [];
    const turnsBefore: number[] = [];
    const runDue = async () => {
      const isDue = due[0] !== undefined && due[0] <= site.clock.now().getTime();
      if (isDue) turnsBefore.push(logged().filter((line) => line.startsWith('tick')).length);
      if (isDue) due.shift();
    };
    const nextDueAt = () => (due[0] === undefined ? undefined : new Date(due[0]));
    const { host, site, logged } = await openHost({ slack: { nextDueAt, runDue } });
    const startedAt = site.clock.now().getTime();
    due.push(startedAt + 200_000, startedAt + 400_000);
    await host.advanceTo(new Date(startedAt + 450_000));
    expect(turnsBefore).toEqual([0, 2]);
  });
});
