import type { Dossier, DossierRecords, RecordKind } from '../../domain/dossier/dossier.ts';
import { knownTo } from '../../domain/people/person-edits.ts';
import { countTouches } from '../../domain/touch/count.ts';
import { type Cell, dayCell, EMPTY, type MoneyUnit, moneyCell, numberCell, percentCell, textCell } from './cell.ts';
import type { ExportWords } from './export-words.ts';

/** What a column is read from. */
export interface Row<K extends RecordKind> {
  readonly dossier: Dossier;
  readonly record: DossierRecords[K];
}

/** How a row is written. */
export interface Style {
  readonly words: ExportWords;
  readonly unit: MoneyUnit;
}

/** One column that can be chosen. */
export interface Column<K extends RecordKind> {
  /** Name in headings and in the user's choice; unique within a kind. */
  readonly id: string;
  readonly isMoney?: true;
  /** Width in Excel, in characters of a digit. */
  readonly width: number;
  read(row: Row<K>, style: Style): Cell;
}

const WIDTH = Object.freeze({ choice: 12, day: 12, number: 16, name: 28, long: 60 });

type Read<K extends RecordKind, T> = (record: DossierRecords[K], dossier: Dossier) => T;

function text<K extends RecordKind>(
  id: string,
  get: Read<K, string | undefined>,
  width: number = WIDTH.name,
): Column<K> {
  return { id, width, read: ({ record, dossier }) => textCell(get(record, dossier)) };
}

function list<K extends RecordKind>(id: string, get: Read<K, readonly string[]>): Column<K> {
  return { id, width: WIDTH.name, read: ({ record, dossier }) => textCell(get(record, dossier).join('；')) };
}

function choice<K extends RecordKind>(id: string, get: Read<K, string | undefined>): Column<K> {
  return {
    id,
    width: WIDTH.choice,
    read: ({ record, dossier }, { words }) => {
      const value = get(record, dossier);
      return textCell(value === undefined ? undefined : words.choice(id, value));
    },
  };
}

function day<K extends RecordKind>(id: string, get: Read<K, string | undefined>): Column<K> {
  return { id, width: WIDTH.day, read: ({ record, dossier }) => dayCell(get(record, dossier)) };
}

function number<K extends RecordKind>(id: string, get: Read<K, number | undefined>): Column<K> {
  return {
    id,
    width: WIDTH.number,
    read: ({ record, dossier }) => {
      const value = get(record, dossier);
      return value === undefined ? EMPTY : numberCell(value);
    },
  };
}

function money<K extends RecordKind>(id: string, get: Read<K, number | undefined>): Column<K> {
  return {
    id,
    isMoney: true,
    width: WIDTH.number,
    read: ({ record, dossier }, { unit }) => moneyCell(get(record, dossier), unit),
  };
}

/** Whose record it is: first on every sheet but the clients' own. */
function owner<K extends RecordKind>(): Column<K>[] {
  return [
    text('clientName', (_, { client }) => client.name),
    text('clientNumber', (_, { client }) => client.clientNumber, 18),
    text('uscc', (_, { client }) => client.uscc, 22),
  ];
}

/** The columns of each kind, in the order they are written. */
export const COLUMNS: { readonly [K in RecordKind]: readonly Column<K>[] } = Object.freeze({
  client: [
    text<'client'>('name', (client) => client.name, 36),
    text<'client'>('shortName', (client) => client.shortName, 16),
    list<'client'>('aliases', (client) => client.aliases),
    choice<'client'>('kind', (client) => client.kind),
    text<'client'>('uscc', (client) => client.uscc, 22),
    text<'client'>('clientNumber', (client) => client.clientNumber, 18),
    choice<'client'>('segment', (client) => client.segment),
    choice<'client'>('developmentStage', (client) => client.developmentStage),
    choice<'client'>('potential', (client) => client.potential),
    text<'client'>('grade', (client) => client.grade, 8),
    text<'client'>('creditRating', (client) => client.creditRating, 10),
    choice<'client'>('stage', (client) => client.stage),
    day<'client'>('stageSince', (client) => client.stageSince),
    day<'client'>('firstBusinessDay', (client) => client.firstBusinessDay),
    number<'client'>('effectiveTouches', (_, { touches }) => countTouches(touches).effective),
    day<'client'>('lastTouchOn', (_, { touches }) => countTouches(touches).lastDay),
    text<'client'>('referredBy', (client) => client.referredBy?.name),
    text<'client'>('address', (client) => client.address, 36),
    text<'client'>('note', (client) => client.note, WIDTH.long),
    day<'client'>('createdOn', (client) => client.createdOn),
    day<'client'>('handedOverOn', (client) => client.handedOverOn),
    text<'client'>('handedOverTo', (client) => client.handedOverTo, 16),
  ],
  person: [
    ...owner<'person'>(),
    text<'person'>('name', (person) => person.name, 16),
    text<'person'>('title', (person) => person.title, 16),
    choice<'person'>('role', (person) => person.role),
    text<'person'>('phone', (person) => person.phone, 18),
    text<'person'>('birthday', (person) => person.birthday, 10),
    list<'person'>('knows', (person, { people }) =>
      knownTo(people, person.id).flatMap((id) => people.find((other) => other.id === id)?.name ?? []),
    ),
    day<'person'>('leftOn', (person) => person.leftOn),
    text<'person'>('note', (person) => person.note, WIDTH.long),
  ],
  touch: [
    ...owner<'touch'>(),
    day<'touch'>('day', (touch) => touch.day),
    text<'touch'>('time', (touch) => touch.time, 8),
    choice<'touch'>('channel', (touch) => touch.channel),
    choice<'touch'>('isEffective', (touch) => String(touch.isEffective)),
    list<'touch'>('personIds', (touch, { people }) =>
      touch.personIds.flatMap((id) => people.find((person) => person.id === id)?.name ?? []),
    ),
    text<'touch'>('text', (touch) => touch.text, WIDTH.long),
  ],
  holding: [
    ...owner<'holding'>(),
    choice<'holding'>('family', (holding) => holding.family),
    text<'holding'>('name', (holding) => holding.name),
    money<'holding'>('balanceFen', (holding) => holding.balanceFen),
    money<'holding'>('limitFen', (holding) => holding.limitFen),
    day<'holding'>('since', (holding) => holding.since),
    day<'holding'>('until', (holding) => holding.until),
  ],
  loan: [
    ...owner<'loan'>(),
    text<'loan'>('number', (loan) => loan.number, 22),
    text<'loan'>('product', (loan) => loan.product),
    money<'loan'>('principalFen', (loan) => loan.principalFen),
    money<'loan'>('balanceFen', (loan) => loan.balanceFen),
    {
      id: 'rateBp',
      width: WIDTH.choice,
      read: ({ record }) => percentCell(record.rateBp),
    },
    day<'loan'>('disbursedOn', (loan) => loan.disbursedOn),
    day<'loan'>('maturesOn', (loan) => loan.maturesOn),
    choice<'loan'>('loanClass', (loan) => loan.loanClass),
  ],
  followUp: [
    ...owner<'followUp'>(),
    choice<'followUp'>('followUpKind', (followUp) => followUp.kind),
    text<'followUp'>('text', (followUp) => followUp.text, WIDTH.long),
    day<'followUp'>('due', (followUp) => followUp.due),
    day<'followUp'>('doneOn', (followUp) => followUp.doneOn),
  ],
  opportunity: [
    ...owner<'opportunity'>(),
    text<'opportunity'>('name', (opportunity) => opportunity.name),
    choice<'opportunity'>('opportunityState', (opportunity) => opportunity.state),
    day<'opportunity'>('stateOn', (opportunity) => opportunity.stateOn),
    day<'opportunity'>('createdOn', (opportunity) => opportunity.createdOn),
    money<'opportunity'>('amount', ({ amount, isCount }) => (isCount ? undefined : amount)),
    number<'opportunity'>('count', ({ amount, isCount }) => (isCount ? amount : undefined)),
    money<'opportunity'>('incomeFenPerYear', (opportunity) => opportunity.incomeFenPerYear),
    number<'opportunity'>('probability', (opportunity) => opportunity.probability),
    text<'opportunity'>('reason', (opportunity) => opportunity.reason, WIDTH.long),
    day<'opportunity'>('restUntil', (opportunity) => opportunity.restUntil),
    text<'opportunity'>('ruleId', (opportunity) => opportunity.ruleId),
    text<'opportunity'>('note', (opportunity) => opportunity.note, WIDTH.long),
  ],
});
