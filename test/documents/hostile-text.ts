/** What people type by accident or on purpose; it must arrive as text everywhere. */
import fc from 'fast-check';

export const hostileTexts: readonly string[] = [
  '<!channel> <!here> <!everyone>',
  '<@U0OMAR> <#C0REPORTS|general> <!subteam^S0ENG>',
  '<https://evil.example|https://example.atlassian.net>',
  '&lt;!channel&gt; &amp;lt;',
  '<script>alert(1)</script>',
  ']]> <![CDATA[ <!-- --> <?xml?>',
  '" onmouseover="alert(1)" \' & &nbsp; &#x3c;',
  '<at:var at:name="sev-key" /> <ac:structured-macro ac:name="html" />',
  '</p></td></tr></tbody></table>',
  "$& $1 $` $' $$",
  'מספר 42 \u202e txt.exe',
  'a\u0000b\u0008c\u000bd\ufffee',
  'Payments 🔥👩‍👩‍👧‍👦 fail',
];

const morsel = fc.constantFrom(
  '<',
  '>',
  '&',
  '!',
  '@',
  '#',
  '|',
  'channel',
  'U0OMAR',
  '&lt;',
  ';',
  ']]>',
  '"',
  "'",
  '🔥',
  ' ',
  '\n',
);

export const anyHostileText = fc.oneof(
  fc.constantFrom(...hostileTexts),
  fc.array(morsel, { maxLength: 30 }).map((morsels) => morsels.join('')),
  fc.string({ unit: 'binary' }),
);
