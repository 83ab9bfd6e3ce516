import { strToU8, zipSync } from 'fflate';
import type { TableSource } from '../../lib/domain/import/table.ts';
import type { Random } from '../../lib/util/random.ts';
import { anyRows, compound, csv, encode, file, flipped, sheet, workbook, xmlSafe } from './import-material.ts';
import { makeWorkbook, sheetXml, workbookFiles } from './import-workbook.ts';

/** Kinds of bad files; each makes one from chance. */
export const BAD_FILES: Readonly<Record<string, (random: Random) => TableSource>> = Object.freeze({
  'nasty cells in a workbook': (random) => file(workbook(anyRows(random, 0.25))),
  'nasty cells in CSV': (random) => file(new Uint8Array(strToU8(csv(anyRows(random, 0.25))))),
  'nasty cells pasted': (random) => ({
    kind: 'pasted',
    text: csv(anyRows(random, 0.25), '\t', random.pick(['\n', '\r\n', '\r'])),
  }),
  'any encoding': (random) => file(encode(csv(anyRows(random, 0.1)), random)),
  'a workbook cut off': (random) => {
    const bytes = workbook(anyRows(random, 0.05));
    return file(bytes.slice(0, random.int(0, bytes.length)));
  },
  'a workbook with changed bytes': (random) =>
    file(flipped(workbook(anyRows(random, 0.05)), random, random.int(1, 12))),
  'a workbook with bytes before it': (random) =>
    file(Uint8Array.from([...new Array<number>(random.int(1, 40)).fill(32), ...workbook(anyRows(random, 0))])),
  'a workbook without one of its parts': (random) => {
    const files = workbookFiles({
      rows: xmlSafe(anyRows(random, 0)),
      formats: ['yyyy-mm-dd'],
      sharedStrings: '<sst/>',
    });
    delete files[random.pick(Object.keys(files))];
    return file(zipSync(files));
  },
  'XML cut off or changed inside a workbook': (random) => {
    const files = workbookFiles({ rows: xmlSafe(anyRows(random, 0.05)), formats: ['yyyy-mm-dd'] });
    const name = random.pick(Object.keys(files));
    const part = files[name] as Uint8Array;
    files[name] = random.chance(0.5)
      ? part.slice(0, random.int(0, part.length))
      : flipped(part, random, random.int(1, 9));
    return file(zipSync(files));
  },
  'a bomb': (random) => {
    const files = workbookFiles({ rows: [['甲']] });
    const name = random.pick(['xl/worksheets/sheet1.xml', 'xl/workbook.xml', 'xl/_rels/workbook.xml.rels']);
    files[name] = new Uint8Array(random.int(21, 30) * 2 ** 20).fill(random.pick([32, 60, 120]));
    return file(zipSync(files, { level: 1 }));
  },
  'a small bomb of shared strings': (random) => {
    const strings = `<sst>${'<si><t>x</t></si>'.repeat(random.int(1, 50_000))}</sst>`;
    const cells = `<c t="s"><v>${random.int(0, 60_000)}</v></c>`.repeat(200);
    return file(
      makeWorkbook({
        sharedStrings: strings,
        sheet: `<worksheet><sheetData><row>${cells}</row></sheetData></worksheet>`,
      }),
    );
  },
  'defined entities': () =>
    file(sheet('<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><row><c t="str"><v>&b;</v></c></row>')),
  'cells far out': (random) =>
    file(
      sheet(
        `<row r="${random.pick(['1', '1048576', '99999999999', '-5', 'x'])}"><c r="${random.pick(['XFD1', 'ZZZZZZ9', 'AAA1', '', '1A', '甲1'])}"><v>1</v></c></row>`,
      ),
    ),
  'a million columns of text': (random) =>
    file(new Uint8Array(strToU8(random.pick([',', 'x,', '\t', 'x\t']).repeat(1_000_000)))),
  'a million columns of cells': () => file(sheet(`<row>${'<c><v>1</v></c>'.repeat(20_000)}</row>`)),
  'a million empty rows': (random) =>
    file(
      new Uint8Array(
        strToU8(`客户名称,手机${random.pick(['\n', '\r', '\r\n', '\n,\n'])}`.repeat(2) + '\n'.repeat(1_000_000)),
      ),
    ),
  'one endless cell': (random) =>
    file(new Uint8Array(strToU8(`客户名称,备注\n甲有限公司,${random.pick(['', '"'])}${'长'.repeat(2_000_000)}`))),
  'merged cells everywhere': (random) => {
    const merges = Array.from({ length: random.int(1, 200) }, () => {
      const [top, left] = [random.int(1, 30), random.int(0, 9)];
      return `${String.fromCharCode(65 + left)}${top}:${String.fromCharCode(65 + left + random.int(0, 5))}${top + random.int(0, 1_048_000)}`;
    });
    return file(
      makeWorkbook({ rows: xmlSafe(anyRows(random, 0.05)), merges: [...merges, 'A1', 'B2:A1', 'x', 'A0:A0'] }),
    );
  },
  'formulas without results': (random) =>
    file(
      sheet(
        `<row><c t="str"><f>1+1</f></c><c><f>A1</f><v>${random.pick(['', 'x', '1E400', '-'])}</v></c><c t="e"><f>1/0</f><v>#DIV/0!</v></c></row>`,
      ),
    ),
  'shared strings that are not there': (random) =>
    file(
      sheet(
        `<row>${[random.int(0, 99), -1, 'x', '1e9', '__proto__'].map((i) => `<c t="s"><v>${i}</v></c>`).join('')}</row>`,
      ),
    ),
  'styles that are not there': (random) =>
    file(
      sheet(
        `<row><c s="${random.pick(['99', '-1', 'x', '__proto__'])}"><v>${random.pick(['46086', '-1', '1e308', 'x'])}</v></c></row>`,
      ),
    ),
  'lone quotes': (random) => {
    const text = csv(anyRows(random, 0));
    const at = random.int(0, text.length);
    return file(new Uint8Array(strToU8(`${text.slice(0, at)}"${text.slice(at)}`)));
  },
  'quotes without partners by the thousand': (random) =>
    file(
      new Uint8Array(
        strToU8(
          `客户名称,备注\n${`${random.pick(['"甲,', '甲,"', '"甲,"'])}乙${random.pick(['\n', '\r'])}`.repeat(4000)}`,
        ),
      ),
    ),
  'mixed line ends': (random) =>
    file(
      new Uint8Array(
        strToU8(csv(anyRows(random, 0.02), ',', '\n').replace(/\n/g, () => random.pick(['\n', '\r', '\r\n', '\n\r']))),
      ),
    ),
  'NULs in text': (random) =>
    file(
      new Uint8Array(
        strToU8(csv(anyRows(random, 0)).replace(/,/g, (comma) => (random.chance(0.2) ? `\u0000${comma}` : comma))),
      ),
    ),
  'text cut within a character': (random) => {
    const bytes = strToU8(csv(anyRows(random, 0)));
    return file(bytes.slice(0, random.int(1, bytes.length)));
  },
  'text with changed bytes': (random) => file(flipped(strToU8(csv(anyRows(random, 0))), random, random.int(1, 30))),
  'GB18030 with changed bytes': (random) =>
    file(
      flipped(
        Uint8Array.from({ length: 400 }, (_, i) => [0xbf, 0xcd, 0xbb, 0xa7, 0x2c, 0x31, 0x0a][i % 7] as number),
        random,
        random.int(0, 9),
      ),
    ),
  noise: (random) => file(Uint8Array.from({ length: random.int(0, 5000) }, () => random.int(0, 255))),
  'noise that begins like something': (random) =>
    file(
      Uint8Array.from([
        ...random.pick([
          [0x50, 0x4b, 3, 4],
          [0xd0, 0xcf, 0x11, 0xe0],
          [0xef, 0xbb, 0xbf],
          [0xff, 0xfe],
          [0x3c, 0x68, 0x74, 0x6d, 0x6c],
        ]),
        ...Array.from({ length: random.int(0, 3000) }, () => random.int(0, 255)),
      ]),
    ),
  'an old or protected workbook by another name': (random) =>
    file(compound(random.pick(['Workbook', 'EncryptedPackage']))),
  'a web page named as a workbook': (random) =>
    file(
      new Uint8Array(
        strToU8(
          `${random.pick(['', '\uFEFF', '\n '])}<${random.pick(['html', 'HTML xmlns:x="urn:x"', '!DOCTYPE html', 'table border=1', 'meta charset=gb2312'])}><table><tr><td>客户名称<td>手机<tr><td>甲有限公司<td>13800000001</table>`,
        ),
      ),
    ),
  'a web page with nasty cells': (random) => {
    const cell = (text: string) =>
      `<td${random.chance(0.2) ? ` rowspan=${random.int(0, 9_999_999)} colspan="${random.int(0, 99)}"` : ''}>${text}`;
    const html = `<html><table>${anyRows(random, 0.2)
      .map((row) => `<tr>${row.map(cell).join('')}`)
      .join('')}`;
    return file(new Uint8Array(strToU8(html.slice(0, random.int(20, html.length)))));
  },
  'another kind of archive': (random) =>
    file(
      zipSync(
        random.pick<Record<string, Uint8Array>>([
          { 'word/document.xml': strToU8('<x/>') },
          { mimetype: strToU8('x'), 'content.xml': strToU8('<x/>') },
          { 'xl/workbook.bin': strToU8('x') },
          { '../../x': strToU8('x') },
          {},
        ]),
      ),
    ),
  'sheets that are no sheets': (random) => {
    const files = workbookFiles({ rows: [['甲']] });
    files['xl/_rels/workbook.xml.rels'] = strToU8(
      `<Relationships><Relationship Id="rId1" Type="x/${random.pick(['chartsheet', 'worksheet'])}" Target="${random.pick(['../../../etc/passwd', '/xl/none.xml', '', 'worksheets/sheet1.xml'])}"/></Relationships>`,
    );
    return file(zipSync(files));
  },
  'a recursive sheet': () =>
    file(makeWorkbook({ sheet: sheetXml([['甲', '乙']]).replace('<sheetData>', '<sheetData>'.repeat(20_000)) })),
});
