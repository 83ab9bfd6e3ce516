import type { Client } from '../client/client.ts';
import type { Person } from '../client/person.ts';
import { unitedRelationship, withoutRelationship } from '../client/united.ts';
import type { Change, Dossier } from '../dossier/dossier.ts';
import type { FollowUp } from '../follow-up/follow-up.ts';
import { unitedAliases, withAliases } from '../portal-alias/portal-alias.ts';
import type { Touch } from '../touch/touch.ts';
import { removing } from './move.ts';

/** Fields of which two clients may each have their own, and the user chooses one. */
export const CHOSEN_FIELDS = Object.freeze([
  'kind',
  'name',
  'shortName',
  'clientNumber',
  'segment',
  'developmentStage',
  'grade',
  'creditRating',
  'stage',
  'address',
] as const satisfies readonly (keyof Client)[]);

/** See {@link CHOSEN_FIELDS}. */
export type ChosenField = (typeof CHOSEN_FIELDS)[number];

/** Which client's value is kept, field by field; without a choice the kept client's own, where it has one. */
export type FieldChoice = Readonly<Partial<Record<ChosenField, 'kept' | 'gone'>>>;

/** What merging needs besides the two dossiers. */
export interface MergeOptions {
  readonly choice?: FieldChoice;
  readonly newId: () => string;
  /** Puts into words what no field has room for (a second client number, another address): a line for the note. */
  readonly noteOf: (left: Readonly<Partial<Pick<Client, ChosenField>>>) => string;
}

/** What a client record can hold; see the schema of records. */
const MOST_ALIASES = 50;
const LONGEST_NOTE = 5000;
/** Digits from which on a phone number is one. */
const LEAST_PHONE = 7;

/** Why two clients are not merged. `sameClient`: there is only one; `otherCode`: two credit codes are two legal persons. */
export type MergeRefusal = 'sameClient' | 'otherCode' | 'tooManyAliases' | 'noteTooLong';

/** Why these two must stay apart; undefined when they may be merged. */
export function whyNotMerged(kept: Dossier, gone: Dossier): 'sameClient' | 'otherCode' | undefined {
  const [a, b] = [kept.client, gone.client];
  if (a.id === b.id) return 'sameClient';
  return a.uscc !== undefined && b.uscc !== undefined && a.uscc !== b.uscc ? 'otherCode' : undefined;
}

/** The fields in which both have something to say, and not the same: for asking. */
export function fieldsToChoose(kept: Client, gone: Client): readonly ChosenField[] {
  return CHOSEN_FIELDS.filter(
    (field) => kept[field] !== undefined && gone[field] !== undefined && kept[field] !== gone[field],
  );
}

/**
 * The changes that make one client of two: the records of `gone` move to `kept` under their own ids, what both hold
 * already (the same person, loan, or touch to the letter) is not doubled, and `gone` is removed record by record, so that
 * the log holds all of it and taking the changes back restores both exactly. The name that is given up becomes an alias.
 */
export function mergeClients(
  kept: Dossier,
  gone: Dossier,
  options: MergeOptions,
): { readonly ok: true; readonly changes: readonly Change[] } | { readonly ok: false; readonly reason: MergeRefusal } {
  const refusal = whyNotMerged(kept, gone);
  if (refusal) return { ok: false, reason: refusal };
  const client = mergedClient(kept.client, gone.client, options);
  if (client.aliases.length > MOST_ALIASES) return { ok: false, reason: 'tooManyAliases' };
  if ((client.note?.length ?? 0) > LONGEST_NOTE) return { ok: false, reason: 'noteTooLong' };

  const clientId = client.id;
  const puts: Change[] = [{ op: 'put', kind: 'client', clientId, record: client }];
  const idOf = freeIds(kept, options.newId);

  const people = new Map<string, string>();
  const known = new Map(kept.people.map((person) => [personKey(person), person]));
  for (const person of gone.people) {
    const entry = known.get(personKey(person));
    const same = entry && !contradicts(entry, person) ? entry : undefined;
    const record = same ? mergedPerson(same, person) : { ...person, id: idOf(person.id) };
    people.set(person.id, record.id);
    known.set(personKey(person), record);
    if (!same || !isSame(same, record)) puts.push({ op: 'put', kind: 'person', clientId, record });
  }

  for (const [at, put] of puts.entries()) {
    if (put.op !== 'put' || put.kind !== 'person' || put.record.knows === undefined) continue;
    const knows = unique(put.record.knows.map((id) => people.get(id) ?? id)).filter((id) => id !== put.record.id);
    puts[at] = { ...put, record: { ...put.record, knows } };
  }

  const touches = new Map<string, string>();
  const knownTouches = new Map(kept.touches.map((touch) => [textOf(touch), touch.id]));
  for (const touch of gone.touches) {
    const moved: Touch = { ...touch, personIds: unique(touch.personIds.map((id) => people.get(id) ?? id)) };
    const same = knownTouches.get(textOf(moved));
    const record = { ...moved, id: same ?? idOf(touch.id) };
    touches.set(touch.id, record.id);
    if (same === undefined) puts.push({ op: 'put', kind: 'touch', clientId, record });
  }

  const followUps = gone.followUps.map((item): FollowUp => {
    const touchId = item.touchId === undefined ? undefined : (touches.get(item.touchId) ?? item.touchId);
    return { ...item, ...(touchId === undefined ? {} : { touchId }) };
  });
  const moveNew = <K extends 'holding' | 'loan' | 'followUp' | 'opportunity'>(
    kind: K,
    own: readonly { readonly id: string }[],
    records: readonly { readonly id: string }[],
  ) => {
    const texts = new Set(own.map(textOf));
    for (const record of records) {
      if (texts.has(textOf(record))) continue;
      puts.push({ op: 'put', kind, clientId, record: { ...record, id: idOf(record.id) } } as unknown as Change);
    }
  };
  moveNew('holding', kept.holdings, gone.holdings);
  moveNew('loan', kept.loans, gone.loans);
  moveNew('followUp', kept.followUps, followUps);
  moveNew('opportunity', kept.opportunities ?? [], gone.opportunities ?? []);
  return { ok: true, changes: [...puts, ...removing(gone)] };
}

function mergedClient(kept: Client, gone: Client, { choice = {}, noteOf }: MergeOptions): Client {
  const fields: Partial<Record<ChosenField, unknown>> = {};
  const left: Partial<Record<ChosenField, unknown>> = {};
  for (const field of CHOSEN_FIELDS) {
    const [own, other] = choice[field] === 'gone' ? [gone[field], kept[field]] : [kept[field], gone[field]];
    const value = own ?? other;
    if (value !== undefined) fields[field] = value;
    if (other !== undefined && other !== value && field !== 'name') left[field] = other;
  }
  const name = fields.name as string;
  // The stage and the day it was entered belong together.
  const staged = choice.stage === 'gone' ? gone : kept;
  const names = [...kept.aliases, ...gone.aliases, kept.name, gone.name].filter((one) => one !== name);
  const leftover = Object.keys(left).length > 0 ? noteOf(left as Partial<Pick<Client, ChosenField>>) : '';
  const note = unique([kept.note ?? '', gone.note ?? '', leftover].filter((part) => part !== '')).join('\n');
  const firstBusinessDay = earliest(kept.firstBusinessDay, gone.firstBusinessDay);
  const uscc = kept.uscc ?? gone.uscc;
  const graded = choice.grade === 'gone' ? gone : kept;
  const { note: _note, firstBusinessDay: _day, uscc: _uscc, ...rest } = withoutRelationship(kept);
  const merged: Client = {
    ...rest,
    ...(fields as Pick<Client, 'kind' | 'name' | 'segment' | 'grade' | 'stage'>),
    stageSince: staged.stageSince,
    ...unitedRelationship(kept, gone, staged, graded),
    aliases: unique(names),
    createdOn: earliest(kept.createdOn, gone.createdOn) as string,
    ...(uscc === undefined ? {} : { uscc }),
    ...(firstBusinessDay === undefined ? {} : { firstBusinessDay }),
    ...(note === '' ? {} : { note }),
  };
  return withAliases(merged, unitedAliases(kept, gone, merged));
}

/** One person out of two entries: the kept one's fields, filled up. */
function mergedPerson(kept: Person, gone: Person): Person {
  const note = unique([kept.note ?? '', gone.note ?? ''].filter((part) => part !== '')).join('\n');
  const knows = unique([...(kept.knows ?? []), ...(gone.knows ?? [])]);
  return { ...gone, ...kept, ...(note === '' ? {} : { note }), ...(knows.length === 0 ? {} : { knows }) };
}

/** The same name and phone, however spaced. What is no phone number is compared as it is. */
function personKey({ name, phone = '' }: Person): string {
  const digits = phone.replaceAll(/\D/g, '');
  return JSON.stringify([name.replaceAll(/\s/g, ''), digits.length >= LEAST_PHONE ? digits : phone]);
}

/** Whether making one of the two would lose something. */
function contradicts(a: Person, b: Person): boolean {
  return (['title', 'role', 'birthday'] as const).some(
    (field) => a[field] !== undefined && b[field] !== undefined && a[field] !== b[field],
  );
}

/** Ids of `gone` that `kept` uses for something else (both came out of one hand-over) get new ones. */
function freeIds(kept: Dossier, newId: () => string): (id: string) => string {
  const { client: _, ...lists } = kept;
  const taken = new Set(Object.values(lists).flatMap((list) => list.map(({ id }) => id)));
  return (id) => (taken.has(id) ? newId() : id);
}

function isSame(a: object, b: object): boolean {
  return textOf(a) === textOf(b);
}

/** All of a record but its id, the same for any order of fields. */
function textOf(record: object): string {
  const fields = Object.entries(record).filter(([field]) => field !== 'id');
  return JSON.stringify(fields.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function earliest(a: string | undefined, b: string | undefined): string | undefined {
  return a === undefined || (b !== undefined && b < a) ? b : a;
}

function unique<T>(values: readonly T[]): readonly T[] {
  return [...new Set(values)];
}
