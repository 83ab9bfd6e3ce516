import { map, shareReplay } from 'rxjs';
import type { Adapter } from '../contracts/adapter.ts';
import { adapterSchema } from '../contracts/schemas/adapter.schema.ts';
import { tellAllPages } from '../messaging/to-pages.ts';
import { exclusively } from '../platform/environment.ts';
import { readValue, watchValue, writeValue } from '../platform/storage.ts';
import { fitsLimits, readAdapters, takenBack, withAdapters } from './adapter-list.ts';
import type { AdapterChange, AdapterFailure, AdapterService } from './adapters.ts';
import { LOCAL_ADAPTERS } from './keys.ts';
import type { Result } from './result.ts';

/** The taught pages, shared by every context of the extension. */
export function createAdapterService(): AdapterService {
  const current = async () => readAdapters(await readValue('local', LOCAL_ADAPTERS)).adapters;

  /** One change at a time over all pages of the extension. */
  const change = (
    edit: (known: readonly Adapter[]) => Result<readonly Adapter[], AdapterFailure>,
    ids: readonly string[],
  ): Promise<Result<AdapterChange, AdapterFailure>> =>
    exclusively('portal.adapters', async () => {
      const before = await current();
      const edited = edit(before);
      if (!edited.ok) return edited;
      const after = edited.value;
      if (!fitsLimits(after)) return { ok: false, reason: 'full' };
      if (!(await store(after))) return { ok: false, reason: 'storage' };
      const undo = () =>
        exclusively('portal.adapters', async () => {
          await store(takenBack(await current(), before, after));
        });
      return { ok: true, value: { ids, undo } };
    });

  return {
    adapters$: watchValue('local', LOCAL_ADAPTERS).pipe(
      map(readAdapters),
      shareReplay({ bufferSize: 1, refCount: true }),
    ),

    async save(adapters) {
      if (!adapters.every((adapter) => adapterSchema.safeParse(adapter).success))
        return { ok: false, reason: 'invalid' };
      return change(
        (known) => ({ ok: true, value: withAdapters(known, adapters) }),
        adapters.map(({ id }) => id),
      );
    },

    rename: (id, name) =>
      change(
        (known) => {
          const old = known.find((each) => each.id === id);
          if (!old) return { ok: false, reason: 'gone' };
          const parsed = adapterSchema.safeParse({ ...old, name: name.trim() });
          if (!parsed.success || name.trim() === '') return { ok: false, reason: 'invalid' };
          return { ok: true, value: known.map((each) => (each.id === id ? parsed.data : each)) };
        },
        [id],
      ),

    remove: (id) =>
      change((known) => {
        const left = known.filter((each) => each.id !== id);
        return left.length === known.length ? { ok: false, reason: 'gone' } : { ok: true, value: left };
      }, []),

    dropBroken: () =>
      exclusively('portal.adapters', async () => {
        await store(await current());
      }),
  };
}

async function store(adapters: readonly Adapter[]): Promise<boolean> {
  try {
    await writeValue('local', LOCAL_ADAPTERS, adapters);
  } catch {
    return false;
  }
  // Not waited for: a page that hangs must not hold up the answer.
  void tellAllPages('page.refresh').catch(() => undefined);
  return true;
}
