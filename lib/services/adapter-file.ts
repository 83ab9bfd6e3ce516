import type { Adapter } from '../contracts/adapter.ts';
import { adapterSchema } from '../contracts/schemas/adapter.schema.ts';
import { BOOK_LIMITS } from './adapter-list.ts';
import type { AdapterFileProblem } from './adapters.ts';

/** Largest file looked into, in bytes: more than all adapters a user may have. */
export const MAX_ADAPTER_FILE = 2_000_000;

const PACK = 'suixing-adapter-pack';
const ADAPTER = 'suixing-adapter';
const VERSION = 1;

/** A file's text: the adapter itself, or a pack when there are several. */
export function writeAdapters(adapters: readonly Adapter[]): string {
  const [only] = adapters;
  const content = adapters.length === 1 ? only : { format: PACK, version: VERSION, adapters };
  return `${JSON.stringify(content, null, 2)}\n`;
}

/** What stands in a file: all of it, or why nothing of it is taken. */
export function parseAdapters(
  text: string,
): { readonly adapters: readonly Adapter[] } | { readonly problem: AdapterFileProblem } {
  const problem = (reason: Exclude<AdapterFileProblem['reason'], 'malformed'>) => ({ problem: { reason } });
  let content: unknown;
  try {
    content = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return problem('notJson');
  }
  if (typeof content !== 'object' || content === null) return problem('notAdapters');
  const { format, version } = content as { format?: unknown; version?: unknown };
  if (format !== PACK && format !== ADAPTER) return problem('notAdapters');
  if (typeof version === 'number' && version > VERSION) return problem('newer');
  if (version !== VERSION) return problem('notAdapters');
  const list = format === ADAPTER ? [content] : (content as { adapters?: unknown }).adapters;
  if (!Array.isArray(list)) return problem('notAdapters');
  if (list.length === 0) return problem('empty');
  if (list.length > BOOK_LIMITS.count) return problem('tooMany');
  const adapters: Adapter[] = [];
  for (const [at, each] of list.entries()) {
    const parsed = adapterSchema.safeParse(each);
    if (!parsed.success) return isNewer(each) ? problem('newer') : { problem: { reason: 'malformed', at: at + 1 } };
    adapters.push(parsed.data);
  }
  return { adapters };
}

function isNewer(value: unknown): boolean {
  const { format, version } = (value ?? {}) as { format?: unknown; version?: unknown };
  return format === ADAPTER && typeof version === 'number' && version > VERSION;
}
