import fc from 'fast-check';
import { parse } from 'papaparse';
import { expect, test } from 'vitest';
import { anyText } from '../../../test/factories/any-values.ts';
import { createAuditCsv } from './audit-csv.ts';
import { isDangerous } from './inert.ts';

test('a log with formulas, quotes and line breaks becomes inert lines', async () => {
  const file = createAuditCsv('2026-11-22\n检查', ['时间', '客户', '变更后']);
  file.line(['2026-11-22 09:30', '=HYPERLINK("x")', '第一行\n第二行']);
  file.line(['2026-11-22 09:31', '', '+86 138****1234']);
  const bytes = new Uint8Array(await file.finish().arrayBuffer());
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const text = new TextDecoder('utf-8').decode(bytes);
  const lines = text.split('\r\n');
  expect(lines[0]).toBe('2026-11-22 检查');
  expect(lines[2]).toContain(`"'=HYPERLINK(""x"")"`);
  expect(lines[3]).toContain(`'+86 138****1234`);
  expect(lines.at(-1)).toBe('');
});

test('nothing in the file can run, whether it stands in the first line, a heading or an entry', async () => {
  const some = fc.tuple(anyText, fc.constantFrom('=1+1', '@SUM(A1)', '＝1', '\t=1', '-5'));
  await fc.assert(
    fc.asyncProperty(some, some, some, async (about, headings, cells) => {
      const file = createAuditCsv([...about].reverse().join(''), headings);
      file.line(cells);
      file.line([...cells].reverse());
      const text = new TextDecoder().decode(await file.finish().arrayBuffer());
      const found = parse<string[]>(text, { delimiter: ',', newline: '\r\n' }).data.flat();
      expect(found.filter((cell) => isDangerous(cell) && !cell.startsWith("'"))).toEqual([]);
    }),
    { numRuns: 200 },
  );
});
