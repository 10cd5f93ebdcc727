import { evaluateExpression } from '../../../workbench/jira/expression/evaluate-expression.ts';
import { ExpressionNotModelled } from '../../../workbench/jira/expression/expression-tokens.ts';
import { fieldCatalogue } from '../../../workbench/jira/fields/field-catalogue.ts';
import { formatted } from '../../../workbench/jira/fields/forge-rules.ts';
import { readAppManifest } from '../../../workbench/site/app-manifest.ts';

describe('the severity as the manifest formats it', () => {
  const severity = fieldCatalogue(readAppManifest(process.cwd())).ofModule('sev-severity');

  it.each([
    [1, 'SEV 1 critical'],
    [3, 'SEV 3 minor'],
    [7, 'unknown severity 7'],
    [undefined, ''],
  ])('%s reads %s', (value, text) => {
    expect(formatted(severity, value)).toBe(text);
  });
});

describe('a Jira expression', () => {
  it.each([
    ['1 + 2 == 3 && !(2 > 3)', true],
    ['"a" + 1', 'a1'],
    ['value != null ? value : "none"', 5],
  ])('%s', (source, expected) => {
    expect(evaluateExpression(source, { value: 5 })).toBe(expected);
  });

  it.each([
    [[], true],
    [['a', 'b'], true],
    [['a', 'c'], false],
  ])('looks into the list %j', (value, expected) => {
    const source = "value.filter(one => one != 'a' && one != 'b').length == 0";
    expect(evaluateExpression(source, { value })).toBe(expected);
  });

  it.each(['issue.summary', 'value.length > 2', 'user', '1 +'])(
    'outside what is modelled is not guessed at: %s',
    (source) => {
      expect(() => evaluateExpression(source, { value: 5 })).toThrow(ExpressionNotModelled);
    },
  );
});
