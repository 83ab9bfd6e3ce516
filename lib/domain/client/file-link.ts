import type { Day } from '../calendar/day.ts';

/** What a linked document is, in the order in which it is offered. */
export const FILE_KINDS = Object.freeze([
  'proposal',
  'contract',
  'statement',
  'certificate',
  'minutes',
  'other',
] as const);

/** 方案, 合同, 财务资料, 证照, 纪要 or 其他. */
export type FileKind = (typeof FILE_KINDS)[number];

/** Links one client can hold. */
export const MOST_FILES = 200;

/** Characters of a document's name, and of the place where it lies. */
export const FILE_TEXT = Object.freeze({ name: 200, place: 500 });

/** A document 文件 that lies elsewhere: its name and where to find it. Only text; nothing of it is ever opened or fetched. */
export interface FileLink {
  readonly id: string;
  readonly kind: FileKind;
  readonly name: string;
  /** Folder, archive number or address, as somebody wrote it. */
  readonly place?: string;
  /** Day of the document. */
  readonly on: Day;
  /** Last day on which it is good: a licence, a contract. Absent: it has no end, or nobody has said. */
  readonly until?: Day;
  /** The touch it belongs to; that touch may have been deleted since. */
  readonly touchId?: string;
}

/** The links with one put in the place of that with its id, or added at the end. */
export function withFile(files: readonly FileLink[] = [], link: FileLink): readonly FileLink[] {
  return files.some(({ id }) => id === link.id)
    ? files.map((file) => (file.id === link.id ? link : file))
    : [...files, link];
}
