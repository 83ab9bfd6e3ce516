import { Zip, ZipDeflate } from 'fflate';
import { TooLarge } from './pacer.ts';

/** A file that grows piece by piece without standing in this page's memory. */
export interface FileParts {
  push(chunk: Uint8Array<ArrayBuffer>): void;
  toBlob(type: string): Blob;
}

/** Bytes gathered before they are handed to the browser as a Blob, which it may keep on disk. */
const FOLD_BYTES = 4 * 1024 * 1024;

/** An empty file. */
export function createFileParts(): FileParts {
  const parts: BlobPart[] = [];
  let pending: BlobPart[] = [];
  let pendingBytes = 0;
  const fold = () => {
    if (pending.length > 0) parts.push(new Blob(pending));
    pending = [];
    pendingBytes = 0;
  };
  return {
    push(chunk) {
      pending.push(chunk);
      pendingBytes += chunk.length;
      if (pendingBytes >= FOLD_BYTES) fold();
    },
    toBlob(type) {
      fold();
      return new Blob(parts, { type });
    },
  };
}

/** Characters gathered before they are encoded and passed on: small enough to take a few milliseconds to pack. */
const BATCH = 32 * 1024;

/** A text that is written piece by piece in UTF-8. */
export interface TextSink {
  write(text: string): void;
  end(): void;
}

/** A sink that encodes in batches; `onBytes` gets `isLast` with the final batch, which may be empty. */
export function createTextSink(onBytes: (bytes: Uint8Array<ArrayBuffer>, isLast: boolean) => void): TextSink {
  const encoder = new TextEncoder();
  let buffer = '';
  return {
    write(text) {
      buffer += text;
      if (buffer.length < BATCH) return;
      onBytes(encoder.encode(buffer), false);
      buffer = '';
    },
    end: () => onBytes(encoder.encode(buffer), true),
  };
}

/** A zip file whose entries grow side by side. */
export interface ZipWriter {
  /** Begin an entry. Entries are written in the order they begin; a later one waits packed until the earlier ones end. */
  entry(path: string, onBytes?: (bytes: Uint8Array<ArrayBuffer>) => void): TextSink;
  /** All entries must have ended. */
  finish(type: string): Blob;
}

/** Largest entry: what 32 bits can count. */
const MOST_BYTES = 0xffff_ffff;
/** Of XML and JSON lines level 4 makes a tenth more than level 6, in about half the time. */
const LEVEL = 4;

/** An empty zip file; `modifiedAt` is local time, `YYYY-MM-DD HH:MM`. */
export function createZip(modifiedAt: string): ZipWriter {
  const file = createFileParts();
  let size = 0;
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    size += chunk.length;
    if (size > MOST_BYTES) throw new TooLarge();
    file.push(chunk);
  });
  return {
    entry(path, onBytes) {
      const entry = new ZipDeflate(path, { level: LEVEL });
      entry.mtime = `${modifiedAt.slice(0, 10)}T${modifiedAt.slice(11, 16)}:00`;
      zip.add(entry);
      let entrySize = 0;
      return createTextSink((bytes, isLast) => {
        entrySize += bytes.length;
        if (entrySize > MOST_BYTES) throw new TooLarge();
        onBytes?.(bytes);
        entry.push(bytes, isLast);
      });
    },
    finish(type) {
      zip.end();
      return file.toBlob(type);
    },
  };
}
