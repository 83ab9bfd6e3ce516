import { firstValueFrom, type Observable } from 'rxjs';
import type { Keys } from '../db/keys.ts';
import type { SuixingDatabase } from '../db/schema.ts';
import { readValue } from '../platform/storage.ts';
import { createWalk } from './audit-reader.ts';
import type { AuditService } from './audit.ts';
import { changeOf, isBeginning } from './history-entry.ts';
import type { HistoryService } from './history.ts';
import { LOCAL_DEVICE } from './keys.ts';

/**
 * Reads what the change log tells of one client. The log has no index by client, which would say in the clear whom one works
 * with: it is walked from its newest entry, in slices, to where the client begins.
 */
export function createHistoryService(
  db: SuixingDatabase,
  keys$: Observable<Keys | undefined>,
  { newest$ }: Pick<AuditService, 'newest$'>,
): HistoryService {
  const deps = {
    db,
    keys: () => firstValueFrom(keys$),
    directory: async () => new Map(),
    monotonic: () => performance.now(),
  };
  return {
    newest$,
    read(clientId, above = 0) {
      const walk = createWalk(deps, { clientId });
      return {
        async next() {
          const device = (await readValue('local', LOCAL_DEVICE)) as string | undefined;
          const { found, isEnd, searchedTo } = await walk();
          const changes = found
            .filter(({ seq }) => seq > above)
            .flatMap((each) => (each.fault ? [] : changeOf(each.seq, each.entry, clientId, device)));
          const first = changes.findIndex((change) => isBeginning(change, clientId));
          if (first !== -1) return { changes: changes.slice(0, first + 1), isEnd: true, searchedTo };
          return { changes, isEnd: isEnd || searchedTo <= above + 1, searchedTo };
        },
      };
    },
  };
}
