import { xml } from './xlsx-xml.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Path of a sheet's part, `number` counted from 1. */
export function sheetPath(number: number): string {
  return `xl/worksheets/sheet${number}.xml`;
}

/**
 * The parts of an .xlsx file besides its sheets (ECMA-376 part 1, §12.3), by path. `names`: sheet tabs in order;
 * `numbers`: the part each tab shows.
 */
export function workbookParts(names: readonly string[], numbers: readonly number[]): Record<string, string> {
  const override = (path: string, type: string) => `<Override PartName="/${path}" ContentType="${TYPE}.${type}+xml"/>`;
  const relation = (id: number, type: string, target: string) =>
    `<Relationship Id="rId${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  const relations = (items: string) =>
    `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${items}</Relationships>`;
  return {
    'xl/styles.xml': styles(),
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView/></bookViews><sheets>${numbers
      .map((n, at) => `<sheet name="${xml(names[at] as string)}" sheetId="${n}" r:id="rId${n}"/>`)
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      numbers.map((n) => relation(n, 'worksheet', `worksheets/sheet${n}.xml`)).join('') +
        relation(names.length + 1, 'styles', 'styles.xml'),
    ),
    '_rels/.rels': relations(relation(1, 'officeDocument', 'xl/workbook.xml')),
    '[Content_Types].xml':
      `${HEAD}<Types xmlns="${PACKAGE}/content-types">` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Default Extension="xml" ContentType="application/xml"/>' +
      override('xl/workbook.xml', 'sheet.main') +
      override('xl/styles.xml', 'styles') +
      numbers.map((n) => override(sheetPath(n), 'worksheet')).join('') +
      '</Types>',
  };
}

/**
 * Tab names Excel takes: without the characters it forbids, at most 31 long, not empty, and no two alike (it does not
 * tell upper from lower case).
 */
export function sheetNames(wanted: readonly string[]): string[] {
  const taken = new Set<string>();
  return wanted.map((name) => {
    const plain =
      name
        .replaceAll(/[\\/?*[\]:\p{Cc}]/gu, ' ')
        .replaceAll(/^'+|'+$/g, '')
        .trim() || 'Sheet';
    for (let count = 1; ; count += 1) {
      const suffix = count === 1 ? '' : ` (${count})`;
      const candidate =
        [...plain]
          .slice(0, 31 - suffix.length)
          .join('')
          .slice(0, 31 - suffix.length) + suffix;
      if (taken.has(candidate.toLowerCase())) continue;
      taken.add(candidate.toLowerCase());
      return candidate;
    }
  });
}

/** Cell formats in the order of FORMAT in xlsx-sheet.ts: general, text, heading, day, money. */
function styles(): string {
  const font = (bold: string) => `<font>${bold}<sz val="11"/><name val="Microsoft YaHei"/><family val="2"/></font>`;
  const fill = (inner: string) => `<fill><patternFill ${inner}</fill>`;
  const plain = 'fontId="0" fillId="0" borderId="0" xfId="0"';
  const xfs = [
    `<xf numFmtId="0" ${plain}/>`,
    `<xf numFmtId="49" ${plain} applyNumberFormat="1"/>`,
    '<xf numFmtId="49" fontId="1" fillId="2" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1"/>',
    `<xf numFmtId="164" ${plain} applyNumberFormat="1"/>`,
    `<xf numFmtId="4" ${plain} applyNumberFormat="1"/>`,
  ];
  return (
    `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>` +
    `<fonts count="2">${font('')}${font('<b/>')}</fonts>` +
    `<fills count="3">${fill('patternType="none"/>')}${fill('patternType="gray125"/>')}` +
    `${fill('patternType="solid"><fgColor rgb="FFE8EEF5"/></patternFill>')}</fills>` +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    `<cellXfs count="${xfs.length}">${xfs.join('')}</cellXfs>` +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
  );
}
