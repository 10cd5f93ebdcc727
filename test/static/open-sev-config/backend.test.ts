import { events, view } from '@forge/bridge';
import { onNext, onValidation, storedInputs, submit } from '../../../static/open-sev-config/backend';

jest.mock('@forge/bridge', () => ({ view: { getContext: jest.fn(), submit: jest.fn() }, events: { on: jest.fn() } }));

describe('what Automation tells the settings', () => {
  it('is read from its context, whatever is in there', async () => {
    jest.mocked(view.getContext).mockResolvedValue({
      extension: {
        data: { inputs: { issueKey: 'SEV-1', severity: 3, other: 'x' } },
        errors: { invalidInputs: { title: { message: 'title is required' }, severity: 7 } },
      },
    } as never);
    expect(await storedInputs()).toEqual({
      inputs: { issueKey: 'SEV-1', title: '', severity: '' },
      errors: { title: 'title is required' },
    });
  });

  it('may be nothing at all', async () => {
    jest.mocked(view.getContext).mockResolvedValue({ extension: {} } as never);
    expect(await storedInputs()).toEqual({ inputs: { issueKey: '', title: '', severity: '' }, errors: {} });
  });

  it('comes by its two events, until it is no longer wanted', async () => {
    const unsubscribe = jest.fn();
    jest.mocked(events.on).mockResolvedValue({ unsubscribe });
    const heard: unknown[] = [];
    onNext(() => heard.push('next'));
    const stop = onValidation((isValidating) => heard.push(isValidating));
    for (const [event, react] of jest.mocked(events.on).mock.calls)
      react(event.includes('VALIDATE') ? { isValidating: true } : undefined);
    expect(heard).toEqual(['next', true]);
    expect(jest.mocked(events.on).mock.calls.map(([event]) => event)).toEqual([
      'AUTOMATION_ACTION_SUBMIT',
      'AUTOMATION_ACTION_VALIDATE_RULE_EVENT',
    ]);
    stop();
    await Promise.resolve();
    expect(unsubscribe).toHaveBeenCalledTimes(1);
  });

  it('gets the bare inputs back', () => {
    void submit({ severity: '1' });
    expect(view.submit).toHaveBeenCalledWith({ severity: '1' });
  });
});
