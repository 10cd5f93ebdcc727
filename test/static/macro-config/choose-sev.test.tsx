import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import * as backend from '../../../static/macro-config/backend';
import { ChooseSev } from '../../../static/macro-config/choose-sev';

jest.mock('../../../static/macro-config/backend', () => ({
  storedConfig: jest.fn(),
  save: jest.fn(),
  close: jest.fn(),
}));

const door = jest.mocked(backend);

async function open(issueKey?: string) {
  door.storedConfig.mockResolvedValue(issueKey === undefined ? {} : { issueKey });
  render(<ChooseSev />);
  return screen.findByRole('textbox', { name: 'SEV' });
}

describe('the settings of the post mortem macro', () => {
  beforeEach(() => {
    jest.resetAllMocks();
    door.save.mockResolvedValue();
    door.close.mockResolvedValue();
  });

  it('start with the SEV that was chosen before, ready to be typed over', async () => {
    const field = await open('SEV-7');
    expect(field).toHaveProperty('value', 'SEV-7');
    expect(document.activeElement).toBe(field);
  });

  it.each([
    ['SEV-42', 'SEV-42'],
    ['  sev-42 ', 'SEV-42'],
    ['https://example.atlassian.net/browse/SEV-42?focus=1', 'SEV-42'],
  ])('store %s as %s', async (typed, issueKey) => {
    await userEvent.type(await open(), `${typed}{Enter}`);
    expect(door.save.mock.calls).toEqual([[{ issueKey }]]);
  });

  it.each([' ', 'SEV', 'SEV-', 'SEV-042', '42', 'SEV 42', '<script>'])(
    'tell that "%s" is no issue key',
    async (typed) => {
      const field = await open();
      await userEvent.type(field, `${typed}{Enter}`);
      expect(door.save).not.toHaveBeenCalled();
      expect(field.getAttribute('aria-invalid')).toBe('true');
      expect(screen.getByText('That is no issue key. It looks like SEV-42.').id).toBe(
        field.getAttribute('aria-describedby')?.split(' ')[1],
      );
    },
  );

  it('close without a change on Escape and on Cancel', async () => {
    const field = await open('SEV-7');
    await userEvent.type(field, '{Escape}');
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(door.close).toHaveBeenCalledTimes(2);
    expect(door.save).not.toHaveBeenCalled();
  });

  it('are sent once, however often Enter is struck', async () => {
    door.save.mockReturnValue(new Promise(() => undefined));
    await userEvent.type(await open(), 'SEV-42{Enter}{Enter}');
    expect(door.save).toHaveBeenCalledTimes(1);
  });

  it('can be saved again after the page refused them', async () => {
    door.save.mockRejectedValueOnce(new Error('MACRO_NOT_FOUND'));
    await userEvent.type(await open(), 'SEV-42{Enter}');
    expect(await screen.findByText(/could not be saved/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(door.save).toHaveBeenCalledTimes(2);
  });

  it('offer another try when the page does not answer', async () => {
    door.storedConfig.mockRejectedValueOnce(new Error('away')).mockResolvedValueOnce({ issueKey: 'SEV-7' });
    render(<ChooseSev />);
    await userEvent.click(await screen.findByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('textbox', { name: 'SEV' })).toHaveProperty('value', 'SEV-7');
  });
});
