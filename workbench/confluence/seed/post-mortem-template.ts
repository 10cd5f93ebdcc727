/**
 * The template "SEV post mortem" in storage format, as Confluence's template editor writes one: variables that the
 * app fills (`at:var`), and hint texts that vanish when a person writes over them (`ac:placeholder`).
 * https://confluence.atlassian.com/doc/confluence-storage-format-790796544.html
 */
export function postMortemTemplate(): string {
  return [declarations(), blamelessNote(), facts(), live(), ...whatHappened(), ...whatWasLearned()].join('');
}

const lineVariables = [
  ...['sev-key', 'sev-title', 'sev-status', 'sev-severity', 'sev-highest-severity', 'sev-owner', 'sev-impact'],
  ...['sev-reported', 'sev-acknowledged', 'sev-opened', 'sev-mitigated', 'sev-jira-link', 'sev-channel-link'],
];
const blockVariables = ['sev-timeline', 'sev-follow-ups', 'sev-live'];

function declarations(): string {
  const lines = lineVariables.map((name) => `<at:string at:name="${name}" />`);
  const blocks = blockVariables.map((name) => `<at:textarea at:columns="100" at:name="${name}" at:rows="10" />`);
  return `<at:declarations>${[...lines, ...blocks].join('')}</at:declarations>`;
}

function blamelessNote(): string {
  const body =
    '<p>This post mortem is blameless: it asks what made each step look right at the time, not who took it. ' +
    'Everyone who took part adds what they saw before the meeting.</p>';
  return `<ac:structured-macro ac:name="info" ac:schema-version="1"><ac:rich-text-body>${body}</ac:rich-text-body></ac:structured-macro>`;
}

function facts(): string {
  const rows = [
    row('SEV', `${variable('sev-key')} ${variable('sev-title')}`),
    row('Status', variable('sev-status')),
    row('Severity', `${variable('sev-severity')}, at its highest ${variable('sev-highest-severity')}`),
    row('SEV owner', variable('sev-owner')),
    row('Meeting', hint('When the post mortem meeting is held, and who comes.')),
    row('Reported', variable('sev-reported')),
    row('Acknowledged', variable('sev-acknowledged')),
    row('Opened', variable('sev-opened')),
    row('Mitigated', variable('sev-mitigated')),
  ];
  return `<table data-table-width="760" data-layout="default"><tbody>${rows.join('')}</tbody></table>`;
}

function live(): string {
  return paragraph(variable('sev-live'));
}

function whatHappened(): readonly string[] {
  return [
    hintedSection(
      'Summary',
      'Two or three sentences for somebody who was not there: what happened, to whom, for how long, and how it ended.',
    ),
    section(
      'Impact',
      paragraph(variable('sev-impact')),
      hinted(
        'Who was affected, how many, from when to when, and what they could not do. Figures with where they come from.',
      ),
    ),
    section(
      'Timeline',
      paragraph(variable('sev-timeline')),
      hinted('What was missed above, with its time, what was known then, and a link. Facts, no verdicts.'),
    ),
    hintedSection('Detection', 'How we learned of it, and what would have told us sooner.'),
    hintedSection(
      'Trigger and contributing factors',
      'What set it off, and what had to be so for it to become a SEV. Conditions, and decisions as they looked at the time; usually there are several.',
    ),
    hintedSection(
      'Response and mitigation',
      'What was tried, what helped, what got in the way, and what ended the impact.',
    ),
  ];
}

function whatWasLearned(): readonly string[] {
  return [
    hintedSection('What went well', 'What we want to keep.'),
    hintedSection('What went badly', 'What was harder than it ought to be. Systems and ways of working, not people.'),
    hintedSection('Where we got lucky', 'What could have made it worse and did not, this time.'),
    section(
      'Follow-ups',
      paragraph(variable('sev-follow-ups')),
      heading(3, 'High priority'),
      hinted(
        'What must be done before the SEV is closed, because it may happen again otherwise. Each becomes a follow-up in Jira.',
      ),
      heading(3, 'Low priority'),
      hinted('What would be good to do, and may stay open when the SEV is closed.'),
    ),
    section(
      'Links',
      list(
        variable('sev-jira-link'),
        variable('sev-channel-link'),
        hint('Dashboards, logs, changes and pages that back up the above.'),
      ),
    ),
  ];
}

function hintedSection(title: string, words: string): string {
  return section(title, hinted(words));
}

function section(title: string, ...blocks: readonly string[]): string {
  return heading(2, title) + blocks.join('');
}

function heading(level: 2 | 3, title: string): string {
  return `<h${level}>${title}</h${level}>`;
}

function paragraph(inner: string): string {
  return `<p>${inner}</p>`;
}

function hinted(words: string): string {
  return paragraph(hint(words));
}

function hint(words: string): string {
  return `<ac:placeholder>${words}</ac:placeholder>`;
}

function variable(name: string): string {
  return `<at:var at:name="${name}" />`;
}

function row(title: string, value: string): string {
  return `<tr><th><p><strong>${title}</strong></p></th><td><p>${value}</p></td></tr>`;
}

function list(...items: readonly string[]): string {
  return `<ul>${items.map((item) => `<li><p>${item}</p></li>`).join('')}</ul>`;
}
