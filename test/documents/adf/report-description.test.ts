import fc from 'fast-check';
import { reportDescription } from '../../../src/documents/adf/report-description.ts';
import { adfFault } from '../../../workbench/confluence/storage-format/validate-adf.ts';
import { anyHostileText } from '../hostile-text.ts';

const permalink = 'https://example.slack.com/archives/C1/p1795424759000100';

describe('the description of a reported incident', () => {
  it('is what the reporter wrote, line for line, and where', () => {
    expect(reportDescription({ text: 'Payments fail\n\nsince 10:15', permalink })).toEqual({
      version: 1,
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: 'Payments fail' },
            { type: 'hardBreak' },
            { type: 'hardBreak' },
            { type: 'text', text: 'since 10:15' },
          ],
        },
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: 'The message in Slack', marks: [{ type: 'link', attrs: { href: permalink } }] },
          ],
        },
      ],
    });
  });

  it('names whose message it was, and the reporter whom Jira can’t name', () => {
    const written = JSON.stringify(
      reportDescription({ text: 'It burns', permalink, authorName: 'Sam', reporterName: 'Uma' }),
    );
    expect(written).toContain('"Message by Sam in Slack"');
    expect(written).toContain('"Reported in Slack by Uma, who has no Jira account."');
  });

  it.each(['', '\n', '\r\n\r\n', '\u2028', ' '])('of %j is a document all the same', (text) => {
    expect(adfFault(reportDescription({ text }))).toBeUndefined();
  });

  it('is a document by Atlassian’s own schema, whatever was written', () => {
    fc.assert(
      fc.property(anyHostileText, fc.option(fc.constant(permalink), { nil: undefined }), (text, link) => {
        expect(
          adfFault(reportDescription({ text, permalink: link, authorName: text, reporterName: text })),
        ).toBeUndefined();
      }),
    );
  });
});
