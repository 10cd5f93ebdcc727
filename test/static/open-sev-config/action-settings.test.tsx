import { act, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { ActionSettings } from '../../../static/open-sev-config/action-settings';
import * as backend from '../../../static/open-sev-config/backend';

jest.mock('../../../static/open-sev-config/backend', () => ({
  storedInputs: jest.fn(),
  submit: jest.fn(),
  onNext: jest.fn(),
  onValidation: jest.fn(),
}));

const door = jest.mocked(backend);

/** Opens the form and hands out Automation's events. */
async function open(inputs: Partial<backend.StoredInputs['inputs']> = {}, errors: backend.StoredInputs['errors'] = {}) {
  let next = () => {};
  let validation = (_: boolean) => {};
  door.onNext.mockImplementation((react) => {
    next = react;
    return () => undefined;
  });
  door.onValidation.mockImplementation((react) => {
    validation = react;
    return () => undefined;
  });
  door.storedInputs.mockResolvedValue({ inputs: { issueKey: '', title: '', severity: '', ...inputs }, errors });
  render(<ActionSettings />);
  await screen.findByRole('form', { name: 'Open a SEV' });
  return { next: () => act(async () => next()), validating: (on: boolean) => act(async () => validation(on)) };
}

const issueKeyField = () => screen.getByRole('textbox', { name: 'Incident to open as a SEV' });
const titleField = () => screen.getByRole('textbox', { name: 'Title of a new incident' });

describe('the settings of the automation action', () => {
  beforeEach(() => {
    jest.resetAllMocks();
    door.submit.mockResolvedValue();
  });

  it('show what the rule holds', async () => {
    await open({ issueKey: '{{issue.key}}', severity: '2' });
    expect(issueKeyField()).toHaveProperty('value', '{{issue.key}}');
    expect(screen.getByRole('radio', { name: /SEV 2 major/ })).toHaveProperty('checked', true);
  });

  it('hand each change to the rule, without empty inputs', async () => {
    await open();
    await userEvent.click(screen.getByRole('radio', { name: /SEV 1 critical/ }));
    await userEvent.type(titleField(), 'Hi');
    expect(door.submit.mock.calls).toEqual([
      [{ severity: '1' }],
      [{ severity: '1', title: 'H' }],
      [{ severity: '1', title: 'Hi' }],
    ]);
  });

  it('answer Next with the whole form when it is right', async () => {
    const { next } = await open({ title: ' Checkout is down ', severity: '1' });
    await next();
    expect(door.submit.mock.calls).toEqual([[{ title: 'Checkout is down', severity: '1' }]]);
  });

  it('answer Next with what is missing, and put the focus there', async () => {
    const { next } = await open();
    await next();
    expect(door.submit).not.toHaveBeenCalled();
    expect(screen.getByText('Give the new incident a title, or name an existing incident above.')).toBeTruthy();
    expect(screen.getByText('Choose the severity.')).toBeTruthy();
    expect(document.activeElement).toBe(titleField());
  });

  it('refuse what is neither an issue key nor a smart value', async () => {
    const { next } = await open({ issueKey: 'SEV 42', severity: '1' });
    await next();
    expect(issueKeyField().getAttribute('aria-invalid')).toBe('true');
  });

  it('take the severity from a smart value', async () => {
    const { next } = await open({ issueKey: '{{issue.key}}' });
    await userEvent.click(screen.getByRole('radio', { name: /From a smart value/ }));
    await userEvent.type(screen.getByRole('textbox', { name: 'Smart value of the severity' }), '{{{{issue.sev}}');
    await next();
    expect(door.submit).toHaveBeenLastCalledWith({ issueKey: '{{issue.key}}', severity: '{{issue.sev}}' });
  });

  it('show what Automation found wrong until it is changed', async () => {
    await open({ severity: '1' }, { title: 'title is required' });
    expect(screen.getByText('title is required')).toBeTruthy();
    await userEvent.type(titleField(), 'x');
    expect(screen.queryByText('title is required')).toBeNull();
  });

  it('cannot be changed while Automation checks the rule', async () => {
    const { validating } = await open({ severity: '1' });
    await validating(true);
    expect(issueKeyField().matches(':disabled')).toBe(true);
    expect(screen.getByText('Automation is checking the rule…')).toBeTruthy();
    await validating(false);
    expect(issueKeyField().matches(':disabled')).toBe(false);
  });

  it('tell when the rule does not take them', async () => {
    door.submit.mockRejectedValue(new Error('not submittable'));
    await open({ severity: '1' });
    await userEvent.type(titleField(), 'x');
    expect(await screen.findByText(/Automation did not take the settings/)).toBeTruthy();
  });
});
