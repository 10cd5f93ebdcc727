import { useEffect, useState } from 'react';
import { type Reader, ReaderProvider } from '../sev/reader';
import { AnswerFace } from './answer-face';
import { backend, reader } from './backend';
import { NowSections } from './now-sections';
import { Trends } from './trends';
import { useAnswer } from './use-answer';

/** How often what is open, due and on call is looked up again while somebody looks. */
const againMs = 30_000;

/** The team's SEVs: what stands open now, and how it went in the past months. */
export function ProjectPage() {
  const [known, setKnown] = useState<Reader>({});
  useEffect(() => {
    // The browser's own zone and language do when the host doesn't say.
    reader().then(setKnown, () => undefined);
  }, []);
  const now = useAnswer(backend.now);
  useEvery(againMs, now.again);
  const isRefused = now.asked.kind === 'answered' && now.asked.answer.kind === 'no-access';
  return (
    <ReaderProvider value={known}>
      <main className="screen overview">
        <h1>SEV overview</h1>
        <AnswerFace {...now} what="the SEVs">
          {(answer) => <NowSections now={answer.now} />}
        </AnswerFace>
        {!isRefused && <Trends />}
      </main>
    </ReaderProvider>
  );
}

function useEvery(milliseconds: number, act: () => void): void {
  useEffect(() => {
    const timer = setInterval(() => document.visibilityState === 'visible' && act(), milliseconds);
    return () => clearInterval(timer);
  }, [milliseconds, act]);
}
