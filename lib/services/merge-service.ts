import { firstValueFrom, type Observable } from 'rxjs';
import type { Before } from '../db/commit.ts';
import type { Keys } from '../db/keys.ts';
import { readDossier } from '../db/read.ts';
import type { SuixingDatabase } from '../db/schema.ts';
import type { StoredDossier } from '../db/stored.ts';
import { readSummaries } from '../db/summaries.ts';
import type { Day } from '../domain/calendar/day.ts';
import type { Client } from '../domain/client/client.ts';
import { isUscc } from '../domain/client/uscc.ts';
import { mergeClients } from '../domain/client-merge/merge.ts';
import { repointing } from '../domain/client-merge/repoint.ts';
import { splitClient } from '../domain/client-merge/split.ts';
import { debriefDraftName } from '../domain/debrief/draft.ts';
import type { Change, Dossier } from '../domain/dossier/dossier.ts';
import { visitDraftName } from '../domain/visit/progress.ts';
import { isKnown } from './book-service.ts';
import { type Committer, staleWhenChanged } from './committer.ts';
import { isUnchanged } from './hand-over-receive.ts';
import type { MergeService, SplitInput } from './merge.ts';
import type { Draft, DraftService } from './services.ts';

/** What the service needs. */
export interface MergeDeps {
  readonly db: SuixingDatabase;
  readonly keys$: Observable<Keys | undefined>;
  readonly commit: Committer;
  readonly drafts: DraftService;
  readonly today: () => Day;
  readonly newId: () => string;
}

/** Merges and splits clients as they were shown; whoever changed one of them meanwhile is not overrun. */
export function createMergeService({ db, keys$, commit, drafts, today, newId }: MergeDeps): MergeService {
  /** The clients as they are in the store, when they still are what was shown. */
  const read = async (shown: readonly Dossier[]) => {
    const keys = await firstValueFrom(keys$);
    if (!keys) return { ok: false, reason: 'locked' } as const;
    const found: StoredDossier[] = [];
    for (const dossier of shown) {
      const stored = await readDossier(db, keys, dossier.client.id);
      if (!stored) return { ok: false, reason: 'gone' } as const;
      if (JSON.stringify(stored.dossier) !== JSON.stringify(dossier)) return { ok: false, reason: 'stale' } as const;
      found.push(stored);
    }
    const isStillTrue = (before: Before) => found.every((stored) => isUnchanged(stored, before));
    return { ok: true, value: { keys, isStillTrue } } as const;
  };

  return {
    async merge({ kept, gone, choice, noteOf }) {
      const merged = mergeClients(kept, gone, { choice, newId, noteOf });
      if (!merged.ok) return { ok: false, reason: 'invalid' };
      const now = await read([kept, gone]);
      if (!now.ok) return now;
      const others = await tiedTo(db, now.value.keys, gone.client.id, kept.client.id);
      const changes = [...merged.changes, ...repointing(others, gone.client.id, mergedName(merged.changes, kept))];
      const isStillTrue = (before: Before) =>
        now.value.isStillTrue(before) && others.every((stored) => isUnchanged(stored, before));
      const saved = await commit(changes, { type: 'mergeClients' }, isStillTrue);
      if (saved.ok) await moveDrafts(drafts, gone.client.id, kept.client.id).catch(() => undefined);
      return staleWhenChanged(saved);
    },

    async split(input) {
      const { from, recordIds, aliases, uscc, name, clientNumber } = input;
      if (uscc !== undefined && !isUscc(uscc)) return { ok: false, reason: 'badUscc' };
      const now = await read([from]);
      if (!now.ok) return now;
      const { kind, segment } = from.client;
      const codes = {
        ...(uscc === undefined ? {} : { uscc }),
        ...(clientNumber === undefined ? {} : { clientNumber }),
      };
      const known = (await readSummaries(db, now.value.keys)).filter(({ id, uscc: own }) =>
        // The client itself may bear the name: that is what is being put right.
        id === from.client.id ? own !== undefined && own === uscc : true,
      );
      if (isKnown(known, { kind, segment, name, ...codes })) return { ok: false, reason: 'duplicate' };
      const made = madeFrom(input, newId(), today());
      const split = splitClient(from, made, { recordIds, aliases: aliases.filter((alias) => alias !== name) }, newId);
      if (!split.ok) return { ok: false, reason: 'invalid' };
      const saved = staleWhenChanged(await commit(split.changes, { type: 'splitClient' }, now.value.isStillTrue));
      return saved.ok ? { ok: true, value: { ...saved.value, clientId: made.id } } : saved;
    },
  };
}

function madeFrom({ from, name, uscc, clientNumber }: SplitInput, id: string, day: Day): Client {
  const { kind, segment, grade, stage, stageSince } = from.client;
  return {
    ...{ id, kind, name: name.trim(), aliases: [], segment, grade, stage, stageSince, createdOn: day },
    ...(uscc === undefined ? {} : { uscc }),
    ...(clientNumber === undefined ? {} : { clientNumber }),
  };
}

/** The other clients that are tied to one that becomes part of another. */
async function tiedTo(db: SuixingDatabase, keys: Keys, goneId: string, keptId: string): Promise<StoredDossier[]> {
  const ids = (await readSummaries(db, keys))
    .filter(({ linkedIds }) => linkedIds?.includes(goneId))
    .map(({ id }) => id);
  const found: StoredDossier[] = [];
  for (const id of ids) {
    const stored = id === goneId || id === keptId ? undefined : await readDossier(db, keys, id);
    if (stored) found.push(stored);
  }
  return found;
}

/** Who the two are together: an id, and the name that was chosen. */
function mergedName(changes: readonly Change[], kept: Dossier): Pick<Client, 'id' | 'name'> {
  const put = changes.find((change) => change.op === 'put' && change.kind === 'client');
  return put?.op === 'put' && put.kind === 'client' ? put.record : kept.client;
}

/** What was being written about a client that is another's part now goes on there. */
async function moveDrafts(drafts: DraftService, from: string, to: string): Promise<void> {
  await moveLine(drafts, from, to);
  for (const nameOf of [visitDraftName, debriefDraftName]) {
    const [moved, own] = [await drafts.loadForm<object>(nameOf(from)), await drafts.loadForm(nameOf(to))];
    if (moved && !own) drafts.keepForm(nameOf(to), moved);
    if (moved) drafts.keepForm(nameOf(from), undefined);
  }
}

async function moveLine(drafts: DraftService, from: string, to: string): Promise<void> {
  const [moved, own] = [await drafts.load(from), await drafts.load(to)];
  if (!moved) return;
  const text = [own?.text.trim(), moved.text.trim()].filter(Boolean).join(' ');
  drafts.keep(to, own ? { ...own, text } : ({ ...moved, personIds: [] } satisfies Draft));
  drafts.keep(from, undefined);
}
