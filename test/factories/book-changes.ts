import { applyChange, type Effect } from '../../lib/domain/dossier/apply.ts';
import type { Change, Dossier } from '../../lib/domain/dossier/dossier.ts';
import { anyDossier } from './any-dossier.ts';

/** Dossiers by client id. */
export type Book = ReadonlyMap<string, Dossier>;

/** Apply changes to a book; throws when one is refused. */
export function apply(book: Book, changes: readonly Change[]): { book: Book; effects: readonly Effect[] } {
  const next = new Map(book);
  const effects: Effect[] = [];
  for (const change of changes) {
    const applied = applyChange(next.get(change.clientId), change);
    if (applied === 'gone') throw new Error('refused');
    if (applied.dossier) next.set(change.clientId, applied.dossier);
    else next.delete(change.clientId);
    effects.push(applied.effect);
  }
  return { book: next, effects };
}

/** A book of these dossiers. */
export function bookOf(...dossiers: readonly Dossier[]): Book {
  return new Map(dossiers.map((dossier) => [dossier.client.id, dossier]));
}

/** Lists carry no order of their own. */
export function sorted(book: Book): unknown {
  const inOrder = (list: readonly { id: string }[]) => [...list].sort((a, b) => (a.id < b.id ? -1 : 1));
  return [...book.values()]
    .sort((a, b) => (a.client.id < b.client.id ? -1 : 1))
    .map(({ client, ...lists }) => ({
      client,
      // A list that has become empty again says as much as one that was never there.
      opportunities: [],
      ...Object.fromEntries(Object.entries(lists).map(([key, list]) => [key, inOrder(list)])),
    }));
}

/** Every text a person wrote or read, wherever it stands; spaces in names and phones say nothing. */
export function texts({ client, people, touches, holdings, loans, followUps, opportunities = [] }: Dossier): string[] {
  return [
    ...people.map(({ id: _, note: _note, phone = '', ...rest }) =>
      JSON.stringify([rest.name.replaceAll(/\s/g, ''), phone.replaceAll(/\D/g, '').slice(0, 30), rest.role]),
    ),
    ...people.flatMap(({ title = '', birthday = '' }) => [title, birthday]).filter((text) => text !== ''),
    ...touches.map(({ text }) => text),
    ...holdings.map(({ name }) => name),
    ...loans.map(({ number }) => number),
    ...followUps.map(({ text }) => text),
    ...opportunities.map(({ name, note = '' }) => `${name} ${note}`),
    ...(client.procedures ?? []).map(({ text = '' }) => text),
    ...(client.researchPlans ?? []).map(({ objective }) => objective),
    ...touches.flatMap(({ feedback = [] }) => feedback.map(({ text }) => text)),
  ];
}

/** Dossiers as the store holds them: ids are used once, and what is named is there. */
export const soundDossier = anyDossier.map((dossier): Dossier => {
  const own = dossier.people.map(({ id }) => id);
  const touchIds = dossier.touches.map(({ id }) => id);
  return {
    ...dossier,
    touches: dossier.touches.map((touch, i) => ({ ...touch, personIds: own.filter((_, at) => (at + i) % 2 === 0) })),
    followUps: dossier.followUps.map(({ touchId: _, ...item }, i) => {
      const touchId = touchIds[i];
      return touchId === undefined ? item : { ...item, touchId };
    }),
  };
});
/** Ids of people and touches that are named and not there. */
export function danglingIn({ people, touches, followUps }: Dossier): readonly string[] {
  const [own, told] = [people.map(({ id }) => id), touches.map(({ id }) => id)];
  return [
    ...touches.flatMap(({ personIds }) => personIds.filter((id) => !own.includes(id))),
    ...followUps.flatMap(({ touchId }) => (touchId === undefined || told.includes(touchId) ? [] : [touchId])),
  ];
}
