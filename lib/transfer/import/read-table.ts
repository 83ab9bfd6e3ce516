import { MAX_FILE, type ReadNotice, type ReadTable, type Table } from '../../domain/import/table.ts';
import { decodeText } from './decode.ts';
import { readDelimited } from './delimited.ts';
import { readHtmlTable } from './html-table.ts';
import { ReadError } from './read-error.ts';
import { sniff } from './sniff.ts';
import { readWorkbook } from './workbook.ts';

/** Read a table from a file of any kind that is a table, or from pasted cells. Runs in a worker: it does not pause. */
export const readTable: ReadTable = (source, onProgress = () => {}) => {
  try {
    return { ok: true, table: source.kind === 'pasted' ? readPasted(source.text) : readFile(source, onProgress) };
  } catch (error) {
    return { ok: false, reason: error instanceof ReadError ? error.reason : 'reader' };
  }
};

function readFile({ bytes, sheet }: { bytes: Uint8Array; sheet?: number }, onProgress: (share: number) => void): Table {
  if (bytes.length === 0) throw new ReadError('empty');
  if (bytes.length > MAX_FILE) throw new ReadError('tooLarge');
  const sort = sniff(bytes);
  switch (sort) {
    case 'zip':
      return readWorkbook(bytes, sheet, onProgress);
    case 'binary':
      throw new ReadError('notATable');
    case 'html':
    case 'text': {
      if (sheet !== undefined && sheet !== 0) throw new ReadError('noSheet');
      const { text, encoding, notices } = decodeText(bytes);
      const table =
        sort === 'html' ? ofRows((set) => readHtmlTable(text, set), notices) : tableOf(text, notices, onProgress);
      return { ...table, encoding };
    }
    default:
      throw new ReadError(sort);
  }
}

function readPasted(text: string): Table {
  if (text.length > MAX_FILE) throw new ReadError('tooLarge');
  return tableOf(text, []);
}

function tableOf(text: string, before: readonly ReadNotice[], onProgress?: (share: number) => void): Table {
  return ofRows((notices) => readDelimited(text, notices, onProgress), before);
}

type Rows = Pick<Table, 'rows' | 'rowNumbers' | 'columnCount'>;

function ofRows(read: (notices: Set<ReadNotice>) => Rows, before: readonly ReadNotice[]): Table {
  const notices = new Set(before);
  const rows = read(notices);
  if (rows.rows.length === 0) throw new ReadError('empty');
  return { ...rows, sheets: [{ name: '', isHidden: false }], sheet: 0, is1904: false, notices: [...notices] };
}
