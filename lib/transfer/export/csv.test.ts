import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { anyText } from '../../../test/factories/any-values.ts';
import { textCell } from './cell.ts';
import { csvLine } from './csv.ts';
import { rearm, withoutTextMark } from './inert.ts';

test('writes every kind of cell when a line has them', () => {
  expect(
    csvLine([
      textCell('望川,"精机"'),
      textCell('913300001234567890'),
      textCell('=1+1'),
      { kind: 'number', decimal: '-12.5', isMoney: true },
      { kind: 'day', day: '2026-11-20' },
      { kind: 'empty' },
    ]),
  ).toBe('"望川,""精机""","913300001234567890\t",\'=1+1,-12.5,2026-11-20,\r\n');
});

test('comes back as it was when an independent parser reads it and the marks are taken off', () => {
  fc.assert(
    fc.property(fc.array(fc.array(anyText, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 4 }), (rows) => {
      const written = rows.map((row) => csvLine(row.map(textCell))).join('');
      const read = Papa.parse<string[]>(written, { delimiter: ',', newline: '\r\n' }).data.slice(0, -1);
      expect(read.map((row) => row.map((cell) => rearm(withoutTextMark(cell))))).toEqual(rows);
    }),
    { numRuns: 2000 },
  );
});

test('lets no cell begin with a trigger whatever the text', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const [[cell = ''] = []] = Papa.parse<string[]>(csvLine([textCell(text), textCell('x')])).data;
      expect(cell).not.toMatch(/^[\s"]*[=+\-@\t\r＝＋－＠]/);
    }),
    { numRuns: 3000 },
  );
});
