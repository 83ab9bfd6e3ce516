import { strToU8, zipSync } from 'fflate';

/** A cell as it stands in a sheet's XML: plain text (inline), a number, or raw XML of the `<c>` element's inside. */
export type CellSpec = string | number | null | { readonly attributes?: string; readonly inside: string };

/** Parts of a workbook that a test wants other than usual. */
export interface WorkbookSpec {
  readonly rows?: readonly (readonly CellSpec[])[];
  readonly is1904?: boolean;
  readonly merges?: readonly string[];
  /** Custom number formats; cell style `s` 1…n in their order. */
  readonly formats?: readonly string[];
  readonly sharedStrings?: string;
  /** The whole sheet XML instead of `rows`. */
  readonly sheet?: string;
  /** More sheets after the first, each with its state. */
  readonly more?: readonly {
    readonly name: string;
    readonly rows: readonly (readonly CellSpec[])[];
    readonly state?: string;
  }[];
  readonly firstState?: string;
  /** Prefix for all elements, as some writers have it. */
  readonly prefix?: string;
  readonly files?: Readonly<Record<string, Uint8Array>>;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Text as XML. */
export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** The letters of a column, from 0. */
export function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}

/** A sheet's XML. */
export function sheetXml(rows: readonly (readonly CellSpec[])[], merges: readonly string[] = []): string {
  const body = rows.map((row, r) => `<row r="${r + 1}">${row.map((cell, c) => cellXml(cell, r, c)).join('')}</row>`);
  const merged =
    merges.length === 0 ? '' : `<mergeCells>${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`;
  return `${HEAD}<worksheet xmlns="${MAIN}"><sheetData>${body.join('')}</sheetData>${merged}</worksheet>`;
}

function cellXml(cell: CellSpec, row: number, column: number): string {
  const reference = `r="${columnName(column)}${row + 1}"`;
  if (cell === null) return '';
  if (typeof cell === 'number') return `<c ${reference}><v>${cell}</v></c>`;
  if (typeof cell === 'string')
    return `<c ${reference} t="inlineStr"><is><t xml:space="preserve">${escapeXml(cell)}</t></is></c>`;
  return `<c ${reference} ${cell.attributes ?? ''}>${cell.inside}</c>`;
}

/** The files of a workbook, to be damaged before they are packed. */
export function workbookFiles(spec: WorkbookSpec): Record<string, Uint8Array> {
  const names = ['表1', ...(spec.more ?? []).map(({ name }) => name)];
  const states = [spec.firstState, ...(spec.more ?? []).map(({ state }) => state)];
  const sheets = names.map(
    (name, i) =>
      `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"${states[i] ? ` state="${states[i]}"` : ''}/>`,
  );
  const relations = names.map((_, i) => relation(`rId${i + 1}`, 'worksheet', `worksheets/sheet${i + 1}.xml`));
  if (spec.formats) relations.push(relation('rId90', 'styles', 'styles.xml'));
  if (spec.sharedStrings) relations.push(relation('rId91', 'sharedStrings', 'sharedStrings.xml'));
  const text: Record<string, string> = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><workbookPr${spec.is1904 ? ' date1904="1"' : ''}/><sheets>${sheets.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships>${relations.join('')}</Relationships>`,
    'xl/worksheets/sheet1.xml': spec.sheet ?? sheetXml(spec.rows ?? [], spec.merges),
  };
  for (const [i, { rows }] of (spec.more ?? []).entries()) text[`xl/worksheets/sheet${i + 2}.xml`] = sheetXml(rows);
  if (spec.formats) text['xl/styles.xml'] = stylesXml(spec.formats);
  if (spec.sharedStrings) text['xl/sharedStrings.xml'] = spec.sharedStrings;
  const files = Object.fromEntries(
    Object.entries(text).map(([name, xml]) => [name, strToU8(spec.prefix ? prefixed(xml, spec.prefix) : xml)]),
  );
  return { ...files, ...spec.files };
}

/** A workbook as a file. */
export function makeWorkbook(spec: WorkbookSpec): Uint8Array<ArrayBuffer> {
  return new Uint8Array(zipSync(workbookFiles(spec)));
}

function relation(id: string, kind: string, target: string): string {
  return `<Relationship Id="${id}" Type="${RELATIONS}/${kind}" Target="${target}"/>`;
}

function stylesXml(formats: readonly string[]): string {
  const codes = formats.map(
    (code, i) => `<numFmt numFmtId="${164 + i}" formatCode="${escapeXml(code).replaceAll('"', '&quot;')}"/>`,
  );
  const xfs = ['<xf numFmtId="0"/>', ...formats.map((_, i) => `<xf numFmtId="${164 + i}"/>`)];
  return `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts>${codes.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${xfs.join('')}</cellXfs></styleSheet>`;
}

function prefixed(xml: string, prefix: string): string {
  return xml.replace(/<(\/?)(?=[a-zA-Z])/g, `<$1${prefix}:`);
}
