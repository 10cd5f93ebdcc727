import { type FormEvent, useEffect, useState } from 'react';
import { useFlags } from '../controls/flags.tsx';
import { MenuButton } from '../controls/menu-button.tsx';
import { Popover } from '../controls/popover.tsx';
import { nudge, usePolled } from '../site/polled.ts';
import { control } from '../site/request.ts';
import { useSite } from '../site/site-context.tsx';
import { dateTime } from '../site/times.ts';

const steps = [
  { label: '5 minutes', seconds: 300 },
  { label: '1 hour', seconds: 3600 },
  { label: '1 day', seconds: 86_400 },
] as const;

/** The site's clock, which runs with real time until somebody advances it. */
export function SiteClock(): JSX.Element {
  const { value, refresh } = usePolled(
    'clock',
    () => control.get<{ readonly now: string; readonly offsetSeconds: number }>('/clock'),
    15_000,
  );
  const [busy, setBusy] = useState(false);
  const [custom, setCustom] = useState(false);
  const { showFlag } = useFlags();
  const { timeZone } = useSite();
  useTick();
  const advance = async (advanceSeconds: number) => {
    setBusy(true);
    setCustom(false);
    try {
      await control.post('/clock', { advanceSeconds });
    } catch (error) {
      showFlag({ type: 'error', title: 'The clock did not move', description: String(error) });
    }
    setBusy(false);
    refresh();
    nudge();
  };
  const ahead = value?.offsetSeconds ?? 0;
  return (
    <div className="site-clock">
      <span className="bar-label">Clock</span>
      <time title={`Site time, ${timeZone}`} dateTime={value?.now}>
        {dateTime(Date.now() + ahead * 1000, timeZone)}
      </time>
      {ahead >= 60 && <span className="clock-ahead">+{aheadInWords(ahead)}</span>}
      <MenuButton
        label={busy ? 'Advancing…' : 'Advance'}
        disabled={busy}
        items={[
          ...steps.map(({ label, seconds }) => ({ label, choose: () => advance(seconds) })),
          { label: 'Custom…', choose: () => setCustom(true) },
        ]}
      />
      {custom && <CustomAdvance advance={advance} close={() => setCustom(false)} />}
    </div>
  );
}

function CustomAdvance({
  advance,
  close,
}: {
  readonly advance: (seconds: number) => void;
  readonly close: () => void;
}): JSX.Element {
  const [minutes, setMinutes] = useState('30');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (Number(minutes) > 0) advance(Number(minutes) * 60);
  };
  return (
    <Popover label="Advance the clock" close={close}>
      <form className="inline-form" onSubmit={submit}>
        <label>
          Minutes
          <input type="number" min="1" value={minutes} onChange={(event) => setMinutes(event.target.value)} />
        </label>
        <button type="submit" className="button primary">
          Advance
        </button>
      </form>
    </Popover>
  );
}

function aheadInWords(seconds: number): string {
  if (seconds < 3600) return `${Math.round(seconds / 60)} min`;
  if (seconds < 172_800) return `${Math.round(seconds / 360) / 10} h`;
  return `${Math.round(seconds / 8640) / 10} d`;
}

function useTick(): void {
  const [, setTick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setTick((tick) => tick + 1), 1000);
    return () => clearInterval(timer);
  }, []);
}
