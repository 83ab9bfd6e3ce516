import type { Client } from '../client/client.ts';
import type { Person } from '../client/person.ts';
import { sameGrade, sameStage, unitedRelationship, withoutRelationship } from '../client/united.ts';
import type { Change, Dossier, DossierRecords } from '../dossier/dossier.ts';
import { unitedAliases, withAliases } from '../portal-alias/portal-alias.ts';
import { ownAgain } from './hand-over.ts';

/** What a client record can hold; what does not fit is what was received. */
const MOST_ALIASES = 50;
const LONGEST_NOTE = 5000;

/**
 * The changes that bring a received dossier into one of the book. Nothing of the book is lost: its own facts stay and are
 * filled up, notes are joined, further records are added, and what is there already (the same person, holding, loan, touch,
 * follow-up or opportunity) is not added twice. Only where the book's copy was archived, since the client had been handed over, the received
 * facts are the later ones and take its place. Merging the same twice changes nothing the second time.
 */
export function mergeInto(own: Dossier, received: Dossier): readonly Change[] {
  const clientId = own.client.id;
  const isArchived = own.client.handedOverOn !== undefined;
  const changes: Change[] = [];
  const client = mergedClient(own.client, received.client, isArchived);
  if (!isEqual(client, own.client)) changes.push({ op: 'put', kind: 'client', clientId, record: client });

  /** Received people by their id, as the ids they have in the book. */
  const personIds = new Map<string, string>();
  const knownPeople = new Map(own.people.map((person) => [personKey(person), person]));
  const add = <K extends Exclude<keyof DossierRecords, 'client'>>(
    kind: K,
    ownRecords: readonly DossierRecords[K][],
    records: readonly DossierRecords[K][],
    keyOf: (record: DossierRecords[K]) => string,
  ) => {
    const byId = new Map(ownRecords.map((record) => [record.id, record]));
    const keys = new Set(ownRecords.map(keyOf));
    for (const record of records) {
      const known = byId.get(record.id);
      const isNew = known ? isArchived && !isEqual(known, record) : !keys.has(keyOf(record));
      if (isNew) changes.push({ op: 'put', kind, clientId, record } as unknown as Change);
    }
  };
  for (const person of received.people) {
    const known = own.people.find(({ id }) => id === person.id) ?? knownPeople.get(personKey(person));
    personIds.set(person.id, known?.id ?? person.id);
  }
  const people = received.people.map((person) =>
    person.knows === undefined ? person : { ...person, knows: person.knows.map((id) => personIds.get(id) ?? id) },
  );
  const touches = received.touches.map((touch) => ({
    ...touch,
    personIds: [...new Set(touch.personIds.map((id) => personIds.get(id) ?? id))],
  }));
  add('person', own.people, people, personKey);
  add('touch', own.touches, touches, (touch) => [touch.day, touch.time ?? '', touch.channel, touch.text].join('|'));
  add('holding', own.holdings, received.holdings, (holding) => [holding.family, holding.name].join('|'));
  add('loan', own.loans, received.loans, (loan) => loan.number);
  add('followUp', own.followUps, received.followUps, (item) => [item.kind, item.due, item.text].join('|'));
  add('opportunity', own.opportunities ?? [], received.opportunities ?? [], (item) =>
    [item.productId, item.createdOn].join('|'),
  );
  return changes;
}

function personKey({ name, phone }: Person): string {
  return [name, (phone ?? '').replaceAll(/\D/g, '')].join('|');
}

function mergedClient(own: Client, received: Client, isArchived: boolean): Client {
  const names = [...own.aliases, ...received.aliases, received.name].filter((name) => name !== own.name);
  const note = joined(own.note, received.note);
  const firstBusinessDay = earlier(own.firstBusinessDay, received.firstBusinessDay);
  const base = isArchived
    ? { ...ownAgain(own), ...received, id: own.id, name: own.name, createdOn: own.createdOn }
    : { ...received, ...own };
  const [later, former] = isArchived ? [received, own] : [own, received];
  // The history of a stage or grade belongs to that stage or grade: it is filled up only where both agree on that.
  const staged = later.stage === former.stage ? sameStage(later, former) : later;
  const graded = later.grade === former.grade ? sameGrade(later, former) : later;
  const merged: Client = {
    ...withoutRelationship(base),
    ...unitedRelationship(later, former, staged, graded),
    aliases: [...new Set(names)].slice(0, MOST_ALIASES),
    ...(firstBusinessDay === undefined ? {} : { firstBusinessDay }),
    ...(note === undefined ? {} : { note }),
  };
  return withAliases(merged, unitedAliases(own, received, merged));
}

function joined(own: string | undefined, received: string | undefined): string | undefined {
  if (!received || own?.includes(received)) return own;
  return own ? `${own}\n${received}`.slice(0, LONGEST_NOTE) : received;
}

function earlier(a: string | undefined, b: string | undefined): string | undefined {
  return a === undefined || (b !== undefined && b < a) ? b : a;
}

/** The order of a record's fields says nothing. */
function isEqual(a: object, b: object): boolean {
  return sortedText(a) === sortedText(b);
}

function sortedText(record: object): string {
  return JSON.stringify(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}
