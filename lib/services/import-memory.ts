import { fingerprint, type Mapping, type RememberedMapping, recall, remember } from '../domain/import/mapping.ts';
import { readValue, writeValue } from '../platform/storage.ts';
import { LOCAL_MAPPINGS, LOCAL_OPEN_IMPORTS } from './keys.ts';

/** Kinds of table remembered, the latest used; the oldest goes. */
const MOST_REMEMBERED = 60;

type Memory = Readonly<Record<string, RememberedMapping>>;

/** The mapping with what is remembered of its headings; undefined when nothing is, or nothing of use. */
export async function recallMapping(mapping: Mapping): Promise<Mapping | undefined> {
  const remembered = (await readMemory())[fingerprint(mapping)];
  const recalled = recall(mapping, remembered);
  return recalled === mapping ? undefined : recalled;
}

/** Keep which column meant what. Without it the columns have to be looked through again next time, nothing more. */
export async function rememberMapping(mapping: Mapping): Promise<void> {
  const key = fingerprint(mapping);
  const others = Object.entries(await readMemory()).filter(([each]) => each !== key);
  const kept = [...others, [key, remember(mapping)] as const].slice(-MOST_REMEMBERED);
  await writeValue('local', LOCAL_MAPPINGS, Object.fromEntries(kept)).catch(() => undefined);
}

async function readMemory(): Promise<Memory> {
  const stored = await readValue('local', LOCAL_MAPPINGS).catch(() => undefined);
  if (typeof stored !== 'object' || stored === null) return {};
  return Object.fromEntries(Object.entries(stored).filter(([, each]) => isRemembered(each)));
}

function isRemembered(value: unknown): value is RememberedMapping {
  return Array.isArray(value) && value.every((each) => Array.isArray(each) && each.length === 2);
}

/** Imports that began and did not end, as far as this browser noted it. */
export async function openImports(): Promise<readonly string[]> {
  const stored = await readValue('local', LOCAL_OPEN_IMPORTS).catch(() => undefined);
  return Array.isArray(stored) ? stored.filter((id) => typeof id === 'string') : [];
}

/** Note that an import has begun, or has ended. A note that cannot be made costs a word in the list of imports. */
export async function noteImport(importId: string, isOpen: boolean): Promise<void> {
  const others = (await openImports()).filter((id) => id !== importId);
  await writeValue('local', LOCAL_OPEN_IMPORTS, isOpen ? [...others, importId] : others).catch(() => undefined);
}
