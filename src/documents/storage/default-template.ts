/**
 * The post mortem template that the team begins with, as Confluence's editor would write it: variables (`at:var`) and
 * hints that vanish when somebody writes over them (`ac:placeholder`). All that changes by itself is left to the macro.
 * https://confluence.atlassian.com/doc/confluence-storage-format-790796544.html#ConfluenceStorageFormat-Instructionaltext
 */
import { element, type Storage, text } from './storage-format';

export const defaultTemplateName = 'SEV post mortem';
export const defaultTemplateDescription = 'What happened in a SEV, what was learned, and what is done about it.';

export const defaultTemplate = (): Storage =>
  join([declarations, blameless, variable('sev-facts'), plan, ...whatHappened(), ...whatWasLearned()]);

const join = (parts: readonly Storage[]): Storage => parts.join('') as Storage;

const variable = (name: string): Storage => element('p', [inLine(name)]);

const inLine = (name: string): Storage => `<at:var at:name="${name}" />` as Storage;

const hint = (words: string): Storage => element('ac:placeholder', [text(words)]);

const hinted = (words: string): Storage => element('p', [hint(words)]);

const heading = (title: string): Storage => element('h2', [text(title)]);

const section = (title: string, words: string, content: readonly Storage[] = []): Storage =>
  join([heading(title), ...content, hinted(words)]);

const variables = [
  ...['sev-key', 'sev-title', 'sev-impact', 'sev-impact-started', 'sev-jira-link', 'sev-channel-link'],
  ...['sev-facts', 'sev-timeline', 'sev-follow-ups'],
];

const declarations = element(
  'at:declarations',
  variables.map((name) => `<at:string at:name="${name}" />` as Storage),
);

const blameless = ((): Storage => {
  const words =
    'This post mortem is blameless: it asks what made each step look right at the time, not who took it. ' +
    'Everyone who took part adds what they saw before the meeting.';
  const body = element('ac:rich-text-body', [element('p', [text(words)])]);
  return `<ac:structured-macro ac:name="info" ac:schema-version="1">${body}</ac:structured-macro>` as Storage;
})();

const row = (title: string, value: Storage): Storage =>
  element('tr', [element('th', [element('p', [text(title)])]), element('td', [element('p', [value])])]);

const tableOf = (rows: readonly Storage[]): Storage => element('table', [element('tbody', rows)]);

const plan = tableOf([
  row('SEV', join([inLine('sev-key'), text(' '), inLine('sev-title')])),
  row('Meeting', hint('When the post mortem meeting is held, and who comes.')),
]);

const impact = [
  element('p', [inLine('sev-impact')]),
  tableOf([
    row('Impact started', inLine('sev-impact-started')),
    row('Who was affected', hint('Customers, regions, teams, and what they could not do.')),
    row('How many', hint('Requests, orders, people, money: the figures, and where they come from.')),
  ]),
];

const whatHappened = (): readonly Storage[] => [
  section(
    'Summary',
    'Two or three sentences for somebody who was not there: what happened, to whom, and how it ended.',
  ),
  section('Impact', 'What the figures leave out. Effects, not who caused them.', impact),
  section('Timeline', 'What is missing above, what was known then, and a link. Facts, no verdicts.', [
    variable('sev-timeline'),
  ]),
  section('Detection', 'How we learned of it, and what would have told us sooner. Signals, not people’s attention.'),
  section(
    'Trigger and contributing factors',
    'What set it off, and what had to be so for it to become a SEV. Usually there are several; each looked reasonable at the time.',
  ),
  section(
    'Response and mitigation',
    'What was tried, what helped, what got in the way, and what ended the impact. Decisions as they looked then.',
  ),
];

const whatWasLearned = (): readonly Storage[] => [
  section('What went well', 'What we want to keep doing.'),
  section('What went badly', 'What was harder than it ought to be. Systems and ways of working, not people.'),
  section('Where we got lucky', 'What could have made it worse and did not, this time.'),
  section(
    'Follow-ups',
    'Why these, and what was considered and left out. High priority must be done before the SEV is closed; low may stay open. Things to change, not people to watch.',
    [variable('sev-follow-ups')],
  ),
  heading('Links'),
  element('ul', [
    element('li', [element('p', [inLine('sev-jira-link')])]),
    element('li', [element('p', [inLine('sev-channel-link')])]),
    element('li', [hinted('Dashboards, logs, changes and pages that back up the above.')]),
  ]),
];
