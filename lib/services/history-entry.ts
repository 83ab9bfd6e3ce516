import type { ChangeEntry } from '../db/log.ts';
import type { Cause } from '../domain/audit/cause.ts';
import { readStamp } from '../domain/clock/hlc.ts';
import type { LoggedChange } from '../domain/timeline/versions.ts';
import { localDay, localTime } from '../util/local-time.ts';

/** Characters of another installation's name that tell it from the others. */
const DEVICE_SHOWN = 4;
/** What makes a client that was not there before in any form. What takes a change back, or makes two of one, goes on from something older. */
const BEGINNINGS: ReadonlySet<Cause['type']> = new Set(['addClient', 'import', 'receive', 'loadSample']);

/** An entry of the log as far as it is about one client. */
export function changeOf(
  seq: number,
  { stamp, cause, effects }: ChangeEntry,
  clientId: string,
  thisDevice: string | undefined,
): LoggedChange {
  const { wallMs, device } = readStamp(stamp);
  const kept = effects.find(({ kind, after }) => kind === 'client' && after)?.clientId;
  const others = effects.flatMap((effect) => {
    if (effect.kind !== 'client' || effect.clientId === clientId || !namesOthers(cause)) return [];
    // Of a merge the two it is about; further clients were only tied to the one that went.
    if (cause.type === 'mergeClients' && effect.before && effect.after && effect.clientId !== kept) return [];
    const record = effect.after ?? effect.before;
    return record ? [record.name] : [];
  });
  return {
    seq,
    day: localDay(wallMs),
    time: localTime(wallMs),
    ...(device === thisDevice ? {} : { device: device.slice(-DEVICE_SHOWN) }),
    cause,
    effects: effects.filter((effect) => effect.clientId === clientId),
    others,
  };
}

/** Whether a client was made by this change, so that no older entry can be about it. */
export function isBeginning({ cause, effects }: LoggedChange, clientId: string): boolean {
  return (
    BEGINNINGS.has(cause.type) &&
    effects.some(({ kind, id, before, after }) => kind === 'client' && id === clientId && !before && after)
  );
}

/** An import concerns thousands besides: those are not named with each of them. */
function namesOthers({ type }: Cause): boolean {
  return type === 'mergeClients' || type === 'splitClient';
}
