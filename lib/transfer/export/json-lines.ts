import { OpenFormatError } from './open-format-problem.ts';
import { BrokenZip, type ZipEntry } from './zip-reader.ts';

/** A line of a JSON Lines file, parsed. */
export interface JsonLine {
  /** Counted from 1. */
  readonly line: number;
  readonly value: unknown;
}

/** Longest line read, in UTF-16 units: far beyond any record, short enough to hold. */
const LONGEST_LINE = 1024 * 1024;

/** The lines of a file in the batches they arrive in; empty lines are skipped. Throws {@link OpenFormatError}. */
export async function* jsonLines(entry: ZipEntry): AsyncGenerator<readonly JsonLine[]> {
  const file = entry.path;
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let rest = '';
  let line = 0;
  const parsed = (texts: readonly string[]): JsonLine[] => {
    const batch: JsonLine[] = [];
    for (const text of texts) {
      line += 1;
      if (text.trim() === '') continue;
      if (text.length > LONGEST_LINE) throw new OpenFormatError({ reason: 'badRecord', file, line, field: '' });
      batch.push({ line, value: parse(text, file, line) });
    }
    return batch;
  };
  try {
    for await (const chunk of entry.chunks()) {
      const texts = (rest + decoder.decode(chunk, { stream: true })).split('\n');
      rest = texts.pop() ?? '';
      if (rest.length > LONGEST_LINE) {
        throw new OpenFormatError({ reason: 'badRecord', file, line: line + texts.length + 1, field: '' });
      }
      yield parsed(texts);
    }
    yield parsed([rest + decoder.decode()]);
  } catch (error) {
    // A TypeError is the decoder's word for what is no UTF-8.
    if (error instanceof BrokenZip || error instanceof TypeError) {
      throw new OpenFormatError({ reason: 'damagedFile', file });
    }
    throw error;
  }
}

function parse(text: string, file: string, line: number): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new OpenFormatError({ reason: 'badRecord', file, line, field: '' });
  }
}
