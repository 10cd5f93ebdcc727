import { SevError } from '../../../src/errors.ts';
import { together } from '../../../src/use-cases/jobs/together.ts';

const final = new SevError('rejected', 'Slack refused this.', { nextStep: 'Look.' });
const passing = new SevError('unavailable', 'Slack cannot be reached.', { nextStep: 'Wait.' });

describe('things done side by side', () => {
  it('are done when each is', async () => {
    await expect(together([Promise.resolve(1), Promise.resolve(2)])).resolves.toBeUndefined();
    await expect(together([])).resolves.toBeUndefined();
  });

  it('come to their end although one fails', async () => {
    let ended = false;
    const slow = new Promise<void>((resolve) => setImmediate(resolve)).then(() => {
      ended = true;
    });
    await expect(together([Promise.reject(final), slow])).rejects.toBe(final);
    expect(ended).toBe(true);
  });

  it('fail with what may pass, since trying again may mend all', async () => {
    await expect(together([Promise.reject(final), Promise.reject(passing)])).rejects.toBe(passing);
  });

  it('fail with what the app does not know rather than for good', async () => {
    const unknown = new TypeError('x is undefined');
    await expect(together([Promise.reject(final), Promise.reject(unknown)])).rejects.toBe(unknown);
  });

  it('fail with the first when none passes', async () => {
    const other = new SevError('not-permitted', 'Jira does not let the app do this.', { nextStep: 'Ask.' });
    await expect(together([Promise.reject(final), Promise.reject(other)])).rejects.toBe(final);
  });
});
