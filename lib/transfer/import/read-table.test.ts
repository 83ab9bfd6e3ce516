import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { makeWorkbook, type WorkbookSpec } from '../../../test/fuzz/import-workbook.ts';
import type { Table } from '../../domain/import/table.ts';
import { readTable } from './read-table.ts';

function read(bytes: Uint8Array<ArrayBuffer>, sheet?: number): Table {
  const result = readTable({ kind: 'file', bytes, ...(sheet === undefined ? {} : { sheet }) });
  if (!result.ok) throw new Error(result.reason);
  return result.table;
}
const workbook = (spec: WorkbookSpec) => read(makeWorkbook(spec));
const text = (source: string) => read(new Uint8Array(strToU8(source)));
const reason = (bytes: Uint8Array<ArrayBuffer>) => {
  const result = readTable({ kind: 'file', bytes });
  return result.ok ? 'read' : result.reason;
};

describe('a workbook', () => {
  test('gives inline strings, numbers, truth values, errors and results of formulas as text', () => {
    const { rows } = workbook({
      rows: [
        ['甲 & 乙', 12.5, 0.1, 1e-7, 13800000001],
        [
          { attributes: 't="b"', inside: '<v>1</v>' },
          { attributes: 't="e"', inside: '<v>#N/A</v>' },
          { attributes: 't="str"', inside: '<f>A1&amp;"x"</f><v>甲x</v>' },
          { inside: '<f>SUM(1,2)</f><v>3</v>' },
          { inside: '<f>SUM(1,2)</f>' },
          { attributes: 't="d"', inside: '<v>2026-03-05T00:00:00</v>' },
        ],
      ],
    });
    expect(rows).toEqual([
      ['甲 & 乙', '12.5', '0.1', '0.0000001', '13800000001'],
      ['TRUE', '#N/A', '甲x', '3', '', '2026-03-05T00:00:00'],
    ]);
  });
  test('gives shared strings, rich text whole and phonetic hints not at all', () => {
    const sharedStrings =
      '<sst><si><t>云岭</t></si><si><r><t>望</t></r><r><rPr><b/></rPr><t xml:space="preserve">川 </t></r><r><t>厂</t></r><rPh><t>wàng</t></rPh></si><si><t>a_x000D_\nb_x005F_x</t></si></sst>';
    const shared = (index: number) => ({ attributes: 't="s"', inside: `<v>${index}</v>` });
    const { rows } = workbook({ sharedStrings, rows: [[shared(0), shared(1), shared(2), shared(99)]] });
    expect(rows).toEqual([['云岭', '望川 厂', 'a\nb_x']]);
  });
  test.each([
    ['yyyy"年"m"月"d"日"', 46086, '2026-03-05'],
    ['yyyy/m/d h:mm', 46086.604166666664, '2026-03-05 14:30'],
    ['h:mm', 0.604166666666667, '14:30'],
    ['[$-804]yyyy-mm-dd;@', 46086, '2026-03-05'],
    ['d-mmm-yy', 14_611, '1940-01-01'],
    ['0.00%', 0.0365, '3.65%'],
    ['00000000', 12_345, '00012345'],
    ['#,##0.00', 1234.5, '1234.5'],
    ['General', 46_086, '46086'],
    ['0.00E+00', 1500, '1500'],
    ['#,##0.00"元"', 5, '5'],
    ['[Red]#,##0', 7, '7'],
    ['@', 46_086, '46086'],
  ])('shows a number of format %s as it means', (format, value, shown) => {
    const { rows } = workbook({ formats: [format], rows: [[{ attributes: 's="1"', inside: `<v>${value}</v>` }]] });
    expect(rows).toEqual([[shown]]);
  });
  test('counts days from 1904 when it says so', () => {
    const rows = [[{ attributes: 's="1"', inside: `<v>${46_086 - 1462}</v>` }]];
    expect(workbook({ is1904: true, formats: ['yyyy-mm-dd'], rows })).toMatchObject({
      is1904: true,
      rows: [['2026-03-05']],
    });
  });
  test('keeps places of empty cells and numbers of rows, and passes over empty rows', () => {
    const sheet =
      '<worksheet><sheetData><row r="3"><c r="C3"><v>1</v></c></row><row r="5" spans="1:2"/><row r="9"><c><v>2</v></c><c r="D9"><v>3</v></c></row></sheetData></worksheet>';
    expect(workbook({ sheet })).toMatchObject({
      rows: [
        ['', '', '1'],
        ['2', '', '', '3'],
      ],
      rowNumbers: [3, 9],
      columnCount: 4,
    });
  });
  test('fills cells merged downwards, not sideways', () => {
    const table = workbook({
      rows: [
        ['客户', '借据'],
        ['甲', '1'],
        [null, '2'],
        ['合并', null],
      ],
      merges: ['A2:A3', 'A4:B4'],
    });
    expect(table.rows).toEqual([['客户', '借据'], ['甲', '1'], ['甲', '2'], ['合并']]);
    expect(table.notices).toEqual(['mergedCells']);
  });
  test('is read under any element prefix', () => {
    expect(workbook({ prefix: 'x', rows: [['甲', 1]] }).rows).toEqual([['甲', '1']]);
  });
  test('marks numbers whose digits Excel has dropped', () => {
    const table = workbook({ rows: [[622848000000000000]] });
    expect(table).toMatchObject({ rows: [['6.22848e+17']], notices: ['digitsLost'] });
  });
  test('opens at the first visible sheet with something in it, or the one asked for', () => {
    const bytes = makeWorkbook({
      rows: [['藏']],
      firstState: 'hidden',
      more: [
        { name: '空', rows: [] },
        { name: '数据', rows: [['见']] },
      ],
    });
    expect(read(bytes)).toMatchObject({
      sheet: 2,
      rows: [['见']],
      sheets: [{ name: '表1', isHidden: true }, { name: '空' }, { name: '数据' }],
    });
    expect(read(bytes, 0)).toMatchObject({ sheet: 0, rows: [['藏']] });
    expect(() => read(bytes, 7)).toThrow('noSheet');
  });
});

describe('text', () => {
  test.each([
    ['commas', '甲,乙\n1,2'],
    ['tabs', '甲\t乙\n1\t2'],
    ['semicolons', '甲;乙\n1;2'],
    ['bars', '甲|乙\n1|2'],
    ['mixed line ends', '甲,乙\r1,2\r\n\n'],
    ['a declared separator', 'sep=;\n甲;乙\n1;2'],
    ['a byte-order mark', '\uFEFF甲,乙\n1,2'],
    ['Excel’s texts', '="甲",乙\n\'1,="2"'],
  ])('with %s is split', (_name, source) => {
    expect(text(source).rows).toEqual([
      ['甲', '乙'],
      ['1', '2'],
    ]);
  });
  test('with quoted delimiters, quotes and line ends is read whole', () => {
    expect(text('a,"1,5 ""x""\r\nzwei"\nb,"",c').rows).toEqual([
      ['a', '1,5 "x"\nzwei'],
      ['b', '', 'c'],
    ]);
  });
  test('with a lone quote keeps all other rows', () => {
    const { rows, notices } = text('甲,乙\n"开头,1\n3英寸",2\n"a"b",3\n"好,的",4');
    expect(notices).toEqual(['loneQuotes']);
    expect(rows.at(-1)).toEqual(['好,的', '4']);
    expect(text(`甲,乙\n"开头,1\n${'x,y\n'.repeat(300)}`).rows).toHaveLength(302);
    expect(text(`甲,乙\n"开头,1\n${'x,y\n'.repeat(300)}a,b"\n`).rows).toHaveLength(303);
    expect(text(`甲,乙\r"开头,1\r${'x,y\r'.repeat(300)}a,b"\r`).rows).toHaveLength(303);
  });
  test.each([
    ['GB18030', [0xbf, 0xcd, 0xbb, 0xa7, 0x2c, 0x31], 'gb18030'],
    ['UTF-16 LE with mark', [0xff, 0xfe, 0xa2, 0x5b, 0x37, 0x62, 0x2c, 0, 0x31, 0], 'utf-16le'],
    ['UTF-16 BE with mark', [0xfe, 0xff, 0x5b, 0xa2, 0x62, 0x37, 0, 0x2c, 0, 0x31], 'utf-16be'],
    ['UTF-16 LE without mark', [0xa2, 0x5b, 0x37, 0x62, 0x2c, 0, 0x31, 0], 'utf-16le'],
    ['UTF-16 BE without mark', [0x5b, 0xa2, 0x62, 0x37, 0, 0x2c, 0, 0x31], 'utf-16be'],
  ])('in %s is decoded', (_name, bytes, encoding) => {
    expect(read(Uint8Array.from(bytes))).toMatchObject({ rows: [['客户', '1']], encoding });
  });
  test('cut within a character stays in its encoding', () => {
    const table = read(new Uint8Array(strToU8('客户名称,手机\n甲公司,1\n乙公').slice(0, -1)));
    expect(table).toMatchObject({ encoding: 'utf-8', notices: ['badCharacters'] });
    expect(table.rows[0]).toEqual(['客户名称', '手机']);
  });
  test('loses control characters, and it is said', () => {
    expect(text('甲\u0000\u0007,乙')).toMatchObject({ rows: [['甲', '乙']], notices: ['controlCharacters'] });
  });
  test('pasted from a sheet is read with its line ends in cells', () => {
    const result = readTable({ kind: 'pasted', text: '客户名称\t内容\r\n甲\t"第一行\n第二行"\r\n' });
    expect(result).toMatchObject({
      ok: true,
      table: {
        rows: [
          ['客户名称', '内容'],
          ['甲', '第一行\n第二行'],
        ],
      },
    });
  });
});

describe('a web page named as a workbook', () => {
  test.each([
    [
      'in order',
      '<html><head><title>x</title><style>td{}</style></head><body><table><tr><th>客户名称</th><th>手机</th></tr><tr><td>甲 有限公司</td><td>1</td></tr></table></body></html>',
    ],
    ['without end tags', '\uFEFF\n<TABLE border=1><TR><TD>客户名称<TD>手机<TR><TD>甲 有限公司<TD>1'],
    [
      'with markup and references',
      '<table><tr><td><b>客户</b>名称<td title="a>b">手机</td></tr><!-- <tr> --><tr><td>甲&nbsp;有限&#20844;&#x53F8;</td><td x:num>1</td></tr></table>',
    ],
    [
      'laid out in a table',
      '<div><table><tr><td><table><tr><td>客户名称</td><td>手机</td></tr><tr><td>甲 有限公司</td><td>1</td></tr></table></td></tr></table></div>',
    ],
  ])('is read: %s', (_name, html) => {
    expect(text(html).rows).toEqual([
      ['客户名称', '手机'],
      ['甲 有限公司', '1'],
    ]);
  });
  test('repeats cells over several rows and keeps the places of wide ones', () => {
    const { rows, notices } = text(
      '<table><tr><td colspan="2">台账<td>x<tr><td rowspan=3>甲<td>1<td>a<tr><td>2<td>b<tr><td>第一行<br>第二行<tr><td>乙<td>4</table>',
    );
    expect(rows).toEqual([
      ['台账', '', 'x'],
      ['甲', '1', 'a'],
      ['甲', '2', 'b'],
      ['甲', '第一行\n第二行'],
      ['乙', '4'],
    ]);
    expect(notices).toEqual(['mergedCells']);
  });
});

describe('a file that is no table is refused with what it is', () => {
  const bytes = (...values: number[]) => new Uint8Array([...values, ...new Array<number>(600).fill(0)]);
  const ascii = (source: string) => new Uint8Array(strToU8(source));
  test.each([
    ['empty', new Uint8Array(0), 'empty'],
    ['blank', ascii(' \n\n ,, \n'), 'empty'],
    ['Excel 97–2003', bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), 'xls'],
    ['Excel 4', bytes(0x09, 0x04, 0x06, 0x00, 0x00, 0x00, 0x10, 0x00, 0x00), 'xls'],
    ['a web page without a table', ascii('<html><frameset><frame src="sheet.htm"></frameset></html>'), 'webPage'],
    [
      'XML of Excel 2003',
      ascii(
        '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>',
      ),
      'webPage',
    ],
    ['MHTML', ascii('MIME-Version: 1.0\nContent-Type: multipart/related'), 'webPage'],
    ['PDF', ascii('%PDF-1.7'), 'notATable'],
    ['noise', Uint8Array.from({ length: 3000 }, (_, i) => (i * 7919) % 251), 'notATable'],
    ['an archive of something else', makeWorkbook({ files: {} }).slice(0, 0), 'empty'],
  ])('%s', (_name, file, why) => {
    expect(reason(file)).toBe(why);
  });
  test('a protected workbook is a compound file with an encrypted package', () => {
    const file = bytes(0xd0, 0xcf, 0x11, 0xe0);
    const padded = new Uint8Array(4096);
    padded.set(file.subarray(0, 8));
    [...'EncryptedPackage'].forEach((character, i) => {
      padded[1024 + 128 + i * 2] = character.charCodeAt(0);
    });
    expect(reason(padded)).toBe('encrypted');
  });
});
