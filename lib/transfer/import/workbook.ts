import { guessMapping } from '../../domain/import/mapping.ts';
import type { ReadNotice, SheetInfo, Table } from '../../domain/import/table.ts';
import { tidyCell, unescapeExcel } from './cell-text.ts';
import { fillMerges } from './merges.ts';
import { ReadError } from './read-error.ts';
import { createSheetReader, type SheetRows } from './sheet.ts';
import { createStylesReader, type NumberStyle } from './styles.ts';
import { attribute, createXmlReader, type XmlReader } from './xml.ts';
import { type Budget, inflateEntry, MAX_INFLATED, readDirectory, type ZipEntry } from './zip.ts';

interface Part extends SheetInfo {
  readonly relation: string;
}
/** Rows looked at to tell a list from a cover. */
const LIST_DEPTH = 30;
/** Most text of one shared string that is kept while it is read. */
const MAX_HELD = 40_000;

/**
 * Read one sheet of an .xlsx workbook; when none is asked for, the first visible one that looks like a list, or else the first
 * with something in it. Throws
 * {@link ReadError}. `onProgress` gets 0…1.
 */
export function readWorkbook(
  bytes: Uint8Array,
  wanted: number | undefined,
  onProgress: (share: number) => void,
): Table {
  const entries = readDirectory(bytes);
  const budget: Budget = { left: MAX_INFLATED };
  const notices = new Set<ReadNotice>();
  const read = (path: string, reader: XmlReader, onShare?: (share: number) => void) =>
    readPart(bytes, entries.get(path.toLowerCase()), budget, reader, onShare);

  const main = mainPart(entries);
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const { parts, is1904 } = readMain(read, main);
  const targets = readRelations(read, `${folder}_rels/${main.slice(folder.length)}.rels`);
  const sheets = parts.filter(({ relation }) => targets.get(relation)?.isSheet);
  if (sheets.length === 0) throw new ReadError('notATable');
  const strings: string[] = [];
  const styles: NumberStyle[] = [];
  const resolve = (target: string) => (target.startsWith('/') ? target.slice(1) : normalisePath(folder + target));
  for (const { kind, target } of targets.values()) {
    if (kind === 'styles') read(resolve(target), createStylesReader(styles));
    else if (kind === 'sharedStrings') {
      read(resolve(target), createStringsReader(strings, notices), (share) => onProgress(share * 0.3));
    }
  }
  const infos = sheets.map(({ name, isHidden }) => ({ name, isHidden }));
  const visible = infos.map((_, index) => index).filter((index) => !infos[index]?.isHidden);
  let fallback: Table | undefined;
  for (const sheet of wanted === undefined ? [...visible, 0] : [wanted]) {
    const part = sheets[sheet];
    if (!part) throw new ReadError('noSheet');
    const into: SheetRows = { rows: [], rowNumbers: [], merges: [], columnCount: 0 };
    const target = targets.get(part.relation)?.target ?? '';
    const reader = createSheetReader(into, { strings, styles, is1904, notices });
    read(resolve(target), reader, (share) => onProgress(0.3 + share * 0.7));
    if (fillMerges(into)) notices.add('mergedCells');
    const { rows, rowNumbers, columnCount } = into;
    const table: Table = { rows, rowNumbers, columnCount, sheets: infos, sheet, is1904, notices: [...notices] };
    if (wanted !== undefined || isList(table)) return table;
    // Covers, notes and blank sheets may come before the list.
    if (rows.length > 0) fallback ??= table;
  }
  if (!fallback) throw new ReadError('empty');
  return fallback;
}

/** Whether a sheet has headings of which at least two are known. */
function isList({ rows, columnCount }: Table): boolean {
  const { columns } = guessMapping(rows.slice(0, LIST_DEPTH), columnCount);
  return columns.filter(({ field }) => field).length >= 2;
}

type ReadPart = (path: string, reader: XmlReader) => void;

function readPart(
  bytes: Uint8Array,
  entry: ZipEntry | undefined,
  budget: Budget,
  reader: XmlReader,
  onShare?: (share: number) => void,
): void {
  if (!entry) throw new ReadError('damaged');
  let decoder: TextDecoder | undefined;
  let done = 0;
  try {
    inflateEntry(bytes, entry, budget, (chunk) => {
      decoder ??= decoderFor(chunk);
      reader.push(decoder.decode(chunk, { stream: true }));
      done += chunk.length;
      onShare?.(entry.size === 0 ? 1 : done / entry.size);
    });
    reader.push(decoder?.decode() ?? '');
  } catch (error) {
    // The decoder is strict: bytes that are no text.
    if (error instanceof TypeError) throw new ReadError('damaged');
    throw error;
  }
  reader.end();
}

function decoderFor(chunk: Uint8Array): TextDecoder {
  const isLittle = chunk[0] === 0xff && chunk[1] === 0xfe;
  const isBig = chunk[0] === 0xfe && chunk[1] === 0xff;
  return new TextDecoder(isLittle ? 'utf-16le' : isBig ? 'utf-16be' : 'utf-8', { fatal: true });
}

/** Where the workbook itself lies; other kinds of archive end here with what they are. */
function mainPart(entries: ReadonlyMap<string, ZipEntry>): string {
  const names = [...entries.keys()];
  const main = names.find((name) => /(^|\/)workbook\.xml$/.test(name));
  if (main !== undefined) return main;
  if (names.some((name) => name.endsWith('workbook.bin'))) throw new ReadError('xlsb');
  if (entries.has('content.xml') && entries.has('mimetype')) throw new ReadError('ods');
  throw new ReadError('notATable');
}

function readMain(read: ReadPart, path: string): { parts: Part[]; is1904: boolean } {
  const parts: Part[] = [];
  let is1904 = false;
  const reader = createXmlReader({
    open(name, attributes) {
      if (name === 'workbookPr') is1904 = /^(?:1|true|on)$/.test(attribute(attributes, 'date1904') ?? '');
      else if (name === 'sheet') {
        parts.push({
          name: (attribute(attributes, 'name') ?? '').slice(0, 100),
          relation: attribute(attributes, 'r:id') ?? attribute(attributes, 'id') ?? '',
          isHidden: /hidden/i.test(attribute(attributes, 'state') ?? ''),
        });
      }
    },
    close() {},
    text() {},
  });
  read(path, reader);
  return { parts, is1904 };
}

interface Relation {
  readonly target: string;
  readonly isSheet: boolean;
  readonly kind: string;
}

function readRelations(read: ReadPart, path: string): Map<string, Relation> {
  const relations = new Map<string, Relation>();
  const reader = createXmlReader({
    open(name, attributes) {
      if (name !== 'Relationship') return;
      const kind = (attribute(attributes, 'Type') ?? '').split('/').at(-1) ?? '';
      const target = attribute(attributes, 'Target') ?? '';
      relations.set(attribute(attributes, 'Id') ?? '', { target, isSheet: kind === 'worksheet', kind });
    },
    close() {},
    text() {},
  });
  read(path, reader);
  return relations;
}

function createStringsReader(strings: string[], notices: Set<ReadNotice>): XmlReader {
  let held = '';
  let isText = false;
  let isPhonetic = false;
  return createXmlReader({
    open(name) {
      if (name === 'si') held = '';
      else if (name === 't') isText = !isPhonetic;
      else if (name === 'rPh') isPhonetic = true;
    },
    close(name) {
      if (name === 'si') strings.push(tidyCell(unescapeExcel(held), notices));
      else if (name === 't') isText = false;
      else if (name === 'rPh') isPhonetic = false;
    },
    text(text) {
      if (isText && held.length < MAX_HELD) held += text;
    },
  });
}

function normalisePath(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}
