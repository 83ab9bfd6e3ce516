import type { ErasurePart, Leaving } from './erase-log.ts';
import type { WrittenEntry } from './log.ts';

/** Looks at the log, oldest entry first, for what leaves along with somebody. */
export interface Along {
  look(entry: WrittenEntry): void;
  parts(): readonly ErasurePart[];
}

/**
 * Whoever is erased is erased with all they were: a client that was merged into them is in the log under its own id, and the
 * records that a split gave them were another client's before.
 */
export function createAlong({ clients, records, parts }: Leaving): Along {
  /** Clients that were merged into one that leaves, by that one. */
  const merged = new Map<string, string>();
  /** Records that one that leaves was given, by the client they were of. */
  const given = new Map<string, { readonly to: string; readonly ids: Set<string> }[]>();
  const ruleOf = (clientId: string) => {
    const rule = parts[clients.get(clientId) ?? -1]?.rule;
    return rule === undefined ? {} : { rule };
  };
  return {
    look({ cause, effects, made = [] }) {
      for (const { client } of made) merged.delete(client.id);
      const puts = effects.flatMap(({ kind, clientId, after }) => (kind === 'client' && after ? [clientId] : []));
      if (cause.type === 'mergeClients') {
        // The one that was kept is written first; others were only tied to the one that went.
        const into = puts[0] !== undefined && clients.has(puts[0]) ? puts[0] : undefined;
        for (const { kind, clientId, after } of effects) {
          if (into !== undefined && kind === 'client' && !after) merged.set(clientId, into);
        }
      }
      if (cause.type !== 'splitClient') return;
      for (const { client, ...lists } of made) {
        if (!clients.has(client.id)) continue;
        const own = new Set(Object.values(lists).flatMap((list) => list.map(({ id }) => id)));
        for (const { clientId, id, after } of effects) {
          if (after || !own.has(id)) continue;
          const known = given.get(clientId) ?? [];
          const entry = known.find(({ to }) => to === client.id) ?? { to: client.id, ids: new Set<string>() };
          entry.ids.add(id);
          given.set(clientId, known.includes(entry) ? known : [...known, entry]);
        }
      }
    },
    parts() {
      const whole = [...merged].filter(([id]) => !clients.has(id));
      const single = [...given].flatMap(([from, entries]) =>
        clients.has(from)
          ? []
          : entries.flatMap(({ to, ids }) => {
              const left = [...ids].filter((id) => !records.get(from)?.has(id));
              return left.length > 0 ? [{ records: new Map([[from, new Set(left)]]), ...ruleOf(to) }] : [];
            }),
      );
      return [...whole.map(([clientId, into]) => ({ clientId, ...ruleOf(into) })), ...single];
    },
  };
}
