/** What is wrong with the settings of asking and of reports from outside. */
import { type AskRules, askMinutes } from '../asks/ask-rules';
import { type OutsideRules, outsideLists } from '../outside/outside-rules';

interface AskFault {
  readonly field: string;
  readonly text: string;
}

const longestMinutes = 14 * 24 * 60;
const mostNames = 100;
/** The longest label that Jira takes. */
const longestName = 255;
/** Two weeks of eight hours a day. */
const longestAnswer = 80;

/** Whoever is asked later must be asked later. */
const after: Readonly<Partial<Record<(typeof askMinutes)[number], (typeof askMinutes)[number]>>> = {
  verdictNextMinutes: 'verdictMinutes',
  verdictManagersMinutes: 'verdictNextMinutes',
  updateManagersMinutes: 'updateDeputyMinutes',
};

export const askFaults = (rules: AskRules & OutsideRules): readonly AskFault[] => [
  ...askMinutes.flatMap((field) => {
    const before = after[field];
    return faultAt(field, minutesFault(rules[field], before === undefined ? 0 : rules[before]));
  }),
  ...outsideLists.flatMap((field) => faultAt(field, namesFault(rules[field]))),
  ...faultAt('answerWithinHours', hoursFault(rules.answerWithinHours)),
];

const faultAt = (field: string, text: string | undefined): readonly AskFault[] =>
  text === undefined ? [] : [{ field, text }];

function minutesFault(value: number, before: number): string | undefined {
  if (!Number.isInteger(value) || value < 1 || value > longestMinutes)
    return `Give whole minutes, from 1 to ${longestMinutes} (14 days).`;
  return value > before ? undefined : 'Give more minutes than for the step before.';
}

function namesFault(names: readonly string[]): string | undefined {
  if (names.length > mostNames) return `Give at most ${mostNames}.`;
  return names.some((name) => name.trim() === '' || name.length > longestName)
    ? `Give each in at most ${longestName} characters.`
    : undefined;
}

const hoursFault = (hours: number): string | undefined =>
  Number.isInteger(hours) && hours >= 1 && hours <= longestAnswer
    ? undefined
    : `Give whole working hours, from 1 to ${longestAnswer}.`;
