import type { Stamp } from '../domain/clock/hlc.ts';
import type { Effect } from '../domain/dossier/apply.ts';
import type { Keys } from './keys.ts';
import { type ChangeEntry, openEntry } from './log.ts';
import { type ChangeRow, PAGE_SIZE, SHELF_SIZE } from './schema.ts';
import { SealError } from './seal.ts';
import { type Place, shelfOf } from './stored.ts';

/** What the log says of one client from its coming to its going: one that is removed and brought back gets another place. */
export interface Stay {
  /** Where it began, when the log read holds the beginning. */
  readonly at?: Place;
  readonly entries: { readonly stamp: Stamp; readonly effects: readonly Effect[] }[];
}

/** A stretch of the log, by clients. */
export interface Steps {
  /** What applies to the client that stands at a place. */
  stayOf(clientId: string, at: Place): Stay | undefined;
  /** Stays that began in the stretch, by shelf. */
  readonly begun: ReadonlyMap<number, readonly Stay[]>;
  /** Whether something on this shelf may have been changed. */
  touches(shelf: number): boolean;
}

const SHELVES_A_PAGE = PAGE_SIZE / SHELF_SIZE;

/** Read a stretch of the log. `only`: of the clients that began in it, those on these shelves alone. */
export async function readSteps(
  changes: AsyncIterable<readonly ChangeRow[]>,
  keys: Keys,
  losses: { entries: number },
  signal?: AbortSignal,
  only?: ReadonlySet<number>,
): Promise<Steps> {
  const stays = new Map<string, Stay[]>();
  const begun = new Map<number, Stay[]>();
  const touched = new Set<number>();
  for await (const rows of changes) {
    signal?.throwIfAborted();
    const entries = await Promise.all(rows.map((row) => openOrNothing(keys, row)));
    for (const [index, row] of rows.entries()) {
      const entry = entries[index];
      if (!entry) {
        losses.entries += 1;
        continue;
      }
      for (const { at } of entry.touched ?? []) touched.add(shelfOf(at));
      for (const page of entry.pages ?? []) {
        for (let i = 0; i < SHELVES_A_PAGE; i += 1) touched.add((page - 1) * SHELVES_A_PAGE + i);
      }
      collect(row, entry);
    }
  }

  function collect(row: ChangeRow, entry: ChangeEntry) {
    const byClient = new Map<string, Effect[]>();
    for (const effect of entry.effects) {
      const own = byClient.get(effect.clientId) ?? [];
      byClient.set(effect.clientId, own);
      own.push(effect);
    }
    const made = [...byClient].filter(([, own]) => isBeginning(own)).map(([id]) => id);
    const places = new Map((entry.touched ?? []).map(({ id, at }) => [id, at]));
    // A large entry names no places: its clients were given one after another.
    for (const [index, id] of made.entries()) if (!places.has(id)) places.set(id, row.created - made.length + index);
    const beginning = new Set(made);
    for (const [id, effects] of byClient) {
      const known = stays.get(id) ?? [];
      const step = { stamp: entry.stamp, effects };
      const at = places.get(id);
      if (beginning.has(id) && at !== undefined) {
        const stay: Stay = { at, entries: [step] };
        if (!only || only.has(shelfOf(at))) {
          stays.set(id, [...known, stay]);
          begun.set(shelfOf(at), [...(begun.get(shelfOf(at)) ?? []), stay]);
          touched.add(shelfOf(at));
        }
      } else if (known.length > 0) known.at(-1)?.entries.push(step);
      else if (!only) stays.set(id, [{ entries: [step] }]);
    }
  }

  return {
    begun,
    touches: (shelf) => touched.has(shelf),
    stayOf(clientId, at) {
      const known = stays.get(clientId);
      // The last one when none fits: a place cannot be told for certain from a log that something was erased from.
      return known?.find((stay) => stay.at === at) ?? known?.find((stay) => stay.at === undefined) ?? known?.at(-1);
    },
  };
}

/** Whether a client came into being here: not one that was removed and put back in the same entry. */
function isBeginning(own: readonly Effect[]): boolean {
  const first = own.find(({ kind }) => kind === 'client');
  return first !== undefined && first.before === undefined && first.after !== undefined;
}

async function openOrNothing(keys: Keys, row: ChangeRow): Promise<ChangeEntry | undefined> {
  try {
    return await openEntry(keys, row);
  } catch (error) {
    if (error instanceof SealError) return undefined;
    throw error;
  }
}
