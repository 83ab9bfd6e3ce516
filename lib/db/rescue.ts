import { uint8ArrayToBase64 } from 'uint8array-extras';
import { type SuixingDatabase, TABLES } from './schema.ts';

/**
 * Everything that can still be read, as it lies in the store: still sealed, so that the file may be handed to support.
 * Each table is read by itself; one that fails is named with its error instead.
 */
export async function rescueDump(db: SuixingDatabase): Promise<Record<string, unknown>> {
  const tables: Record<string, unknown> = {};
  for (const name of TABLES) {
    try {
      tables[name] = await db.table(name).toArray();
    } catch (error) {
      tables[name] = { error: error instanceof Error ? error.name : 'unknown' };
    }
  }
  return JSON.parse(
    JSON.stringify(tables, (_key, value: unknown) =>
      value instanceof Uint8Array ? { base64: uint8ArrayToBase64(value) } : value,
    ),
  );
}
