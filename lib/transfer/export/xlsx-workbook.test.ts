import readXlsx from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { unzipped } from '../../../test/factories/unzipped.ts';
import { textCell } from './cell.ts';
import { sheetNames } from './xlsx-parts.ts';
import { createWorkbook } from './xlsx-workbook.ts';
import { columnName, xml } from './xlsx-xml.ts';

describe('createWorkbook', () => {
  test('goes on in a further sheet when one is full', async () => {
    const book = createWorkbook('2026-11-22 09:30', '王芳 & 行', 3);
    const sheet = book.sheet(0, '触达', [10], [textCell('文本')]);
    for (const text of ['一', '二', '三', '四', '五']) sheet.row([textCell(text)]);
    const blob = book.finish('说明', [[textCell('关于')]]);
    const sheets = await readXlsx(Buffer.from(await blob.arrayBuffer()));
    expect(sheets.map(({ sheet: name, data }) => [name, data.flat()])).toEqual([
      ['说明', ['关于']],
      ['触达', ['文本', '一', '二']],
      ['触达 (2)', ['文本', '三', '四']],
      ['触达 (3)', ['文本', '五']],
    ]);
  });

  test('prints the watermark at the foot of every sheet, and no text is a formula', async () => {
    const book = createWorkbook('2026-11-22 09:30', '王芳 & <行>');
    book.sheet(0, '客户', [10], [textCell('名称')]).row([textCell('=1+1'), { kind: 'number', decimal: '-5' }]);
    const files = await unzipped(book.finish('说明', []));
    for (const path of ['xl/worksheets/sheet1.xml', 'xl/worksheets/sheet2.xml']) {
      expect(files[path]).toContain('<oddFooter>&amp;L王芳 ＆ &lt;行&gt;&amp;R&amp;P / &amp;N</oddFooter>');
      expect(files[path]).not.toContain('<f>');
    }
    expect(files['xl/worksheets/sheet1.xml']).toContain('t="inlineStr"><is><t xml:space="preserve">\'=1+1</t>');
    expect(files['xl/worksheets/sheet1.xml']).toContain('<c r="B2" s="0"><v>-5</v></c>');
  });

  test('keeps a day as text when Excel has no number for it', async () => {
    const book = createWorkbook('2026-11-22 09:30', '');
    const sheet = book.sheet(0, '客户', [10], [textCell('日')]);
    for (const day of ['1900-02-28', '1900-03-01', '2026-11-20']) sheet.row([{ kind: 'day', day }]);
    const files = await unzipped(book.finish('说明', []));
    expect(files['xl/worksheets/sheet1.xml']).toContain('>1900-02-28</t>');
    expect(files['xl/worksheets/sheet1.xml']).toContain('<v>61</v>');
    expect(files['xl/worksheets/sheet1.xml']).toContain('<v>46346</v>');
  });
});

test('sheet names are such as Excel takes, whatever was wanted', () => {
  const long = '很长的名字'.repeat(10);
  expect(sheetNames(['客户', '客户', "a/b:c*[d]?'", '', long, long])).toEqual([
    '客户',
    '客户 (2)',
    'a b c  d',
    'Sheet',
    long.slice(0, 31),
    `${long.slice(0, 27)} (2)`,
  ]);
});

test('xml text holds every character that XML cannot', () => {
  expect(xml('a<b>&"c"')).toBe('a&lt;b&gt;&amp;&quot;c&quot;');
  expect(xml('\u0000\r_x000D_\ud800😀\uffff')).toBe('_x0000__x000D__x005F_x000D_\ufffd😀_xFFFF_');
  expect(xml('plain _xyz')).toBe('plain _xyz');
});

test('columns are named as in a spreadsheet', () => {
  expect([0, 25, 26, 701, 702].map(columnName)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
});
