import { useCallback } from 'react';
import type { TrendsView } from '../../src/contract/project-screen';
import { Message } from '../sev/message';
import { plural } from '../sev/plural';
import { AnswerFace } from './answer-face';
import { backend } from './backend';
import { Filters } from './filters';
import { FollowUpPlot } from './follow-up-plot';
import { InvalidTimes } from './invalid-times';
import { SeverityPlot } from './severity-plot';
import { StepPlot } from './step-plot';
import { stepNames } from './step-words';
import { Summary } from './summary';
import { useAnswer } from './use-answer';
import { useChoices } from './use-choices';

/** How it went in the months that the reader chose. */
export function Trends() {
  const [choices, choose] = useChoices();
  const ask = useCallback(() => backend.trends(choices), [choices]);
  const trends = useAnswer(ask);
  const known =
    trends.asked.kind === 'answered' && trends.asked.answer.kind === 'trends' ? trends.asked.answer : undefined;
  const isLoading = trends.asked.kind === 'answered' && trends.asked.loading;
  return (
    <section aria-label="Trends" aria-busy={isLoading}>
      <h2>Trends</h2>
      <Filters choices={choices} components={known?.trends.components ?? []} choose={choose} />
      <p className="visually-hidden" role="status">
        {known && !isLoading && `${plural(known.trends.all.sevs, 'SEV')} counted.`}
      </p>
      <AnswerFace {...trends} what="the trends">
        {(answer) => <Plots trends={answer.trends} />}
      </AnswerFace>
    </section>
  );
}

const Plots = ({ trends }: { readonly trends: TrendsView }) => (
  <>
    {trends.counting && (
      <Message kind="information">SEVs from before are still being counted, so that figures may be missing.</Message>
    )}
    {trends.all.sevs === 0 ? (
      <p className="subtle">No SEV was opened in these months, as chosen above. Drills are not counted.</p>
    ) : (
      <>
        <Summary all={trends.all} />
        <InvalidTimes invalid={trends.invalid} more={trends.moreInvalid} />
        <div className="plots">
          <SeverityPlot months={trends.months} />
          {stepNames.map((step) => (
            <StepPlot key={step} step={step} months={trends.months} />
          ))}
          <FollowUpPlot months={trends.months} />
        </div>
        <p className="hint">
          A SEV counts in the month, in UTC, in which it was opened, with the worst severity that it had. Drills and
          duplicates are left out. SEVs that Jira shows only to some count for those who may see them.
        </p>
      </>
    )}
  </>
);
