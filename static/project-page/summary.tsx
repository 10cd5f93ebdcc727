import type { FiguresView } from '../../src/contract/project-screen';
import { plural } from '../sev/plural';
import { minutesText } from './minutes';
import { stepNames, stepWords } from './step-words';

/** The whole period at a glance: the median of each step, with how many SEVs stand behind it. */
export const Summary = ({ all }: { readonly all: FiguresView }) => (
  <dl className="tiles">
    <Tile title="SEVs" figure={String(all.sevs)} about={severitiesText(all)} />
    {stepNames.map((step) => {
      const { count, median, notApplicable, invalid } = all.steps[step];
      const { title, from } = stepWords[step];
      const rest = [
        `median of ${plural(count, 'SEV')}, ${from}`,
        ...(notApplicable > 0 ? [`${notApplicable} not applicable`] : []),
        ...(invalid > 0 ? [`${invalid} invalid`] : []),
      ];
      return <Tile key={step} title={title} figure={minutesText(median)} about={rest.join(' · ')} />;
    })}
    <Tile title="Follow-ups on time" figure={onTimeText(all)} about={onTimeAbout(all)} />
  </dl>
);

interface TileProps {
  readonly title: string;
  readonly figure: string;
  readonly about: string;
}

const Tile = ({ title, figure, about }: TileProps) => (
  <div className="tile">
    <dt>{title}</dt>
    <dd className="figure">{figure}</dd>
    <dd className="subtle">{about}</dd>
  </div>
);

function severitiesText({ bySeverity }: FiguresView): string {
  const parts = [
    [bySeverity[1], 'critical'],
    [bySeverity[2], 'major'],
    [bySeverity[3], 'minor'],
    [bySeverity.none, 'without severity'],
  ] as const;
  return parts.flatMap(([count, word]) => (count > 0 ? [`${count} ${word}`] : [])).join(' · ');
}

function onTimeText({ followUps: { onTime, late } }: FiguresView): string {
  return onTime + late === 0 ? '–' : `${Math.round((100 * onTime) / (onTime + late))} %`;
}

const onTimeAbout = ({ followUps: { onTime, late, ahead, undated } }: FiguresView): string =>
  [
    `${onTime} of ${plural(onTime + late, 'follow-up')} that fell due`,
    ...(ahead > 0 ? [`${ahead} not due yet`] : []),
    ...(undated > 0 ? [`${undated} without a date`] : []),
  ].join(' · ');
