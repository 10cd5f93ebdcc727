import { act } from '@testing-library/react';

/** Lets time pass, with everything that falls due in it. */
export const pass = (milliseconds: number): Promise<void> =>
  act(async () => {
    await jest.advanceTimersByTimeAsync(milliseconds);
  });
