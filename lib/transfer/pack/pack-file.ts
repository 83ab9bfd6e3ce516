import { parsePack, parseSignature } from '../../contracts/schemas/pack.schema.ts';
import type { Pack } from '../../domain/content/item.ts';
import type { ContentProblem } from '../../domain/content/problem.ts';
import type { PackSignature } from '../../domain/content/signature.ts';
import { hostilePath } from './hostile.ts';
import { canonicalText, isSignedBy, type SigningPair, signed } from './signing.ts';

/** How the name of a pack ends. */
export const PACK_ENDING = '.suixing-pack.json';

/** Largest file looked into, in bytes, and most items in one. */
export const PACK_LIMITS = Object.freeze({ bytes: 10_000_000, items: 5000 });

const SHOWN = 100;

/** Why a file is not taken as a pack at all. */
export type PackFileTrouble = 'notJson' | 'notPack' | 'newer' | 'tooLarge' | 'tooManyItems' | 'empty';

/** What a file holds. `signature` is `broken` when it is signed and not, to the byte, what was signed. */
export type ReadPack =
  | { readonly ok: false; readonly reason: PackFileTrouble }
  | {
      readonly ok: true;
      /** Without items when there are problems. */
      readonly pack: Pack;
      readonly problems: readonly ContentProblem[];
      readonly signature: PackSignature | 'broken' | undefined;
    };

/**
 * Write a pack. Signed, the file is canonical JSON to the last byte, so that nothing can be put in it that a reader might take
 * otherwise than the program (a name twice, say); unsigned, it is laid out for people.
 */
export async function writePack(pack: Pack, pair?: SigningPair): Promise<string> {
  if (!pair) return `${JSON.stringify(pack, null, 2)}\n`;
  return canonicalText({ ...pack, signature: await signed(pack, pair) });
}

/** Read a file. Nothing in it is believed before it has been checked. */
export async function readPack(file: Blob): Promise<ReadPack> {
  if (file.size > PACK_LIMITS.bytes) return refused('tooLarge');
  const text = await textOf(file);
  const content = text === undefined ? undefined : parseJson(text.replace(/^\uFEFF/, ''));
  if (content === undefined) return refused('notJson');
  if (!isRecord(content)) return refused('notPack');
  const { format, formatVersion, items } = content;
  if (format !== 'suixing-pack') return refused('notPack');
  if (typeof formatVersion === 'number' && formatVersion > 1) return refused('newer');
  if (formatVersion !== 1 || !Array.isArray(items)) return refused('notPack');
  if (items.length === 0) return refused('empty');
  if (items.length > PACK_LIMITS.items) return refused('tooManyItems');
  const hostile = hostilePath(content);
  // What is hostile is not even verified: its canonical form would have to be made first.
  if (hostile !== undefined) {
    const signature = Object.hasOwn(content, 'signature') ? 'broken' : undefined;
    return { ok: true, pack: headOf(content), problems: [{ code: 'hostile', field: hostile }], signature };
  }
  const { signature: claimed, ...rest } = content;
  const parsed = parsePack(rest);
  return {
    ok: true,
    pack: 'pack' in parsed ? parsed.pack : headOf(rest),
    problems: 'problems' in parsed ? parsed.problems : [],
    signature: Object.hasOwn(content, 'signature') ? await verified(text ?? '', content, rest, claimed) : undefined,
  };
}

/** What a pack with problems says it is, for the message about it; used for nothing else. */
function headOf(content: Readonly<Record<string, unknown>>): Pack {
  const text = (name: keyof Pack) => {
    const value = Object.hasOwn(content, name) ? content[name] : undefined;
    return typeof value === 'string' ? value.slice(0, SHOWN) : '';
  };
  return {
    ...{ format: 'suixing-pack', formatVersion: 1, id: text('id'), version: text('version'), title: text('title') },
    ...{ author: text('author'), madeOn: text('madeOn'), items: [] },
  };
}

async function verified(
  text: string,
  content: object,
  rest: object,
  claimed: unknown,
): Promise<PackSignature | 'broken'> {
  const signature = parseSignature(claimed);
  if (!signature || !isCanonical(content, text)) return 'broken';
  return (await isSignedBy(rest, signature)) ? signature : 'broken';
}

/** Whether a text is the one way to write a value. A number beyond all bounds (1e999) has none. */
function isCanonical(content: object, text: string): boolean {
  try {
    return canonicalText(content) === text;
  } catch {
    return false;
  }
}

/** The text; undefined when its bytes are no UTF-8: what was not read as it stands there cannot be verified. */
async function textOf(file: Blob): Promise<string | undefined> {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await file.arrayBuffer());
  } catch {
    return undefined;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function refused(reason: PackFileTrouble): ReadPack {
  return { ok: false, reason };
}
