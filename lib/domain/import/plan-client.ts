import type { Client } from '../client/client.ts';
import type { Person } from '../client/person.ts';
import type { Loan } from '../credit/loan.ts';
import type { Change, Dossier, DossierRecords, RecordKind } from '../dossier/dossier.ts';
import type { FollowUp } from '../follow-up/follow-up.ts';
import type { Holding } from '../product/holding.ts';
import type { Touch } from '../touch/touch.ts';
import type {
  ClientPart,
  HoldingPart,
  ImportSettings,
  LoanPart,
  NextPart,
  PersonPart,
  RowDraft,
  TouchPart,
} from './draft.ts';
import type { Issue } from './issue.ts';
import type { PartPlan, PlanReason, RowChoice } from './plan.ts';
import * as records from './plan-records.ts';
import { roleOfTitle } from './values/words.ts';

/** What planning one client needs besides its rows. */
export interface ClientPlanContext {
  readonly settings: ImportSettings;
  /** The one canonical form of names. */
  readonly normalise: (name: string) => string;
  readonly newId: () => string;
}

/** What came of one row for its client. */
export interface AppliedRow {
  readonly parts: readonly PartPlan[];
  readonly reasons: readonly PlanReason[];
  readonly issues: readonly Issue[];
}

/** Applies the rows of one client in order to what the book holds of it, and gathers the changes. */
export interface ClientPlanner {
  /** Take one row over. `client` as the resolver gave it. A row with an error changes nothing. */
  apply(draft: RowDraft, client: ClientPart, choice?: RowChoice): AppliedRow;
  /** One `put` for every record made or changed, the client first. */
  changes(): Change[];
}

/** A record as it stands after the rows so far. */
interface Held<T> {
  record: T;
  /** Row of the file that made or last changed it; undefined when it is in the book as it is. */
  row?: number;
  /** Made by this import. */
  isMade?: true;
}
type Where = { readonly row: number; readonly choice: RowChoice | undefined };

/**
 * A planner for the client `clientId`; `dossier` is what the book holds, undefined for a new client. `named` is what the
 * first row says of it: its name goes for all rows, also when that row itself fails.
 */
export function createClientPlanner(
  clientId: string,
  dossier: Dossier | undefined,
  named: ClientPart,
  { settings, normalise, newId }: ClientPlanContext,
): ClientPlanner {
  let client: Client | undefined = dossier?.client;
  /** Row that made the client. */
  let madeIn: number | undefined;
  const clientSetBy = new Map<string, number>();
  const people = new Map<string, Held<Person>[]>();
  const touches = new Map<string, Held<Touch>>();
  const steps = new Map<string, Held<FollowUp>>();
  const loans = new Map<string, Held<Loan>>();
  const holdings = new Map<string, Held<Holding>>();
  const written = new Map<string, Change>();

  const loanKey = (loan: Pick<Loan, 'number'>) => loan.number.toUpperCase();
  const holdingKey = (holding: Pick<Holding, 'family' | 'name'>) => `${holding.family}|${normalise(holding.name)}`;
  const keepStep = (held: Held<FollowUp>) => {
    for (const key of records.stepKeys(held.record)) steps.set(key, held);
  };
  for (const record of dossier?.people ?? []) records.pushTo(people, normalise(record.name), { record });
  for (const record of dossier?.touches ?? []) touches.set(records.touchKey(record), { record });
  for (const record of dossier?.followUps ?? []) keepStep({ record });
  for (const record of dossier?.loans ?? []) loans.set(loanKey(record), { record });
  for (const record of dossier?.holdings ?? []) holdings.set(holdingKey(record), { record });

  const put = <K extends RecordKind>(kind: K, record: DossierRecords[K]) => {
    written.set(record.id, { op: 'put', kind, clientId, record } as Change);
  };

  const update = <K extends 'person' | 'loan' | 'holding'>(
    kind: K,
    held: Held<DossierRecords[K]>,
    patch: Partial<DossierRecords[K]>,
    { row, choice }: Where,
  ): PartPlan => {
    const changes = records.differences<DossierRecords[K]>(held.record, patch);
    if (changes.length === 0 || choice === 'new') return same(kind, held);
    // Rows of one file fill one another's gaps; where they differ the first one is kept.
    const differing = changes.find(({ before }) => before !== undefined);
    if (held.row !== undefined && differing && choice !== 'update') {
      return { kind, action: 'same', reason: { key: 'differsFromRow', row: held.row, field: differing.field } };
    }
    held.record = { ...held.record, ...patch };
    held.row = row;
    put(kind, held.record);
    return { kind, action: 'update', changes, ...(held.isMade ? { reason: { key: 'inFile', row } as const } : {}) };
  };

  const isSameName = (known: Client, name: string) =>
    [known.name, ...known.aliases].some((each) => normalise(each) === normalise(name));

  const applyClient = (part: ClientPart, { row, choice }: Where): PartPlan | undefined => {
    if (!client) {
      const { name, kind } = named;
      const whole = { ...(name === undefined ? {} : { name }), ...(kind === undefined ? {} : { kind }), ...part };
      client = records.makeClient(clientId, whole, settings);
      for (const field of Object.keys(whole)) clientSetBy.set(field, row);
      madeIn = row;
      put('client', client);
      return { kind: 'client', action: 'new' };
    }
    if (choice === 'new') return undefined;
    const known = client;
    const { name, clientNumber, referredBy, ...rest } = part;
    const patch: Partial<Client> = {
      ...rest,
      ...(name === undefined || isSameName(known, name) ? {} : { name }),
      ...(clientNumber === known.clientNumber?.toUpperCase() ? {} : { clientNumber }),
      // A name in a table says less than what the book knows: which client it was, and when.
      ...(known.referredBy === undefined ? { referredBy } : {}),
    };
    const all = records.differences(known, patch);
    const kept = choice === 'update' ? undefined : all.find(({ field }) => clientSetBy.has(field));
    const changes = choice === 'update' ? all : all.filter(({ field }) => !clientSetBy.has(field));
    const reason: PlanReason | undefined = kept && {
      key: 'differsFromRow',
      row: clientSetBy.get(kept.field) as number,
      field: kept.field,
    };
    if (changes.length === 0) return reason && { kind: 'client', action: 'same', reason };
    for (const { field } of changes) clientSetBy.set(field, row);
    const values: Partial<Client> = Object.fromEntries(changes.map(({ field, after }) => [field, after]));
    client = {
      ...known,
      ...values,
      ...(values.name === undefined ? {} : { aliases: [...known.aliases, known.name].slice(-50) }),
      ...(values.stage === undefined ? {} : { stageSince: settings.today }),
      ...(values.potential === undefined ? {} : { potentialOn: settings.today }),
    };
    put('client', client);
    const why = reason ?? (madeIn === undefined ? undefined : { key: 'inFile' as const, row: madeIn });
    return { kind: 'client', action: 'update', changes, ...(why ? { reason: why } : {}) };
  };

  const applyPerson = (part: PersonPart, where: Where): { id: string; plan: PartPlan } => {
    const key = normalise(part.name);
    const held = people.get(key)?.find(({ record: { phone } }) => !phone || !part.phone || phone === part.phone);
    if (held) return { id: held.record.id, plan: update('person', held, { ...part, name: held.record.name }, where) };
    const record: Person = { id: newId(), ...part, role: part.role ?? roleOfTitle(part.title) };
    records.pushTo(people, key, { record, row: where.row, isMade: true });
    put('person', record);
    return { id: record.id, plan: { kind: 'person', action: 'new' } };
  };

  const applyTouch = (part: TouchPart, personId: string | undefined, where: Where): { id: string; plan: PartPlan } => {
    const { personName: _, ...rest } = part;
    const held = touches.get(records.touchKey(part));
    if (held && where.choice !== 'new') return { id: held.record.id, plan: same('touch', held) };
    const record: Touch = { id: newId(), ...rest, personIds: personId ? [personId] : [] };
    touches.set(records.touchKey(record), { record, row: where.row, isMade: true });
    put('touch', record);
    return { id: record.id, plan: { kind: 'touch', action: 'new' } };
  };

  const applyStep = (part: NextPart, touchId: string | undefined, { row }: Where): PartPlan => {
    const step = { ...part, ...(touchId ? { touchId } : {}) };
    const held = records
      .stepKeys(step)
      .map((key) => steps.get(key))
      .find((each) => each);
    if (held) return same('followUp', held);
    const record: FollowUp = { id: newId(), ...step };
    keepStep({ record, row, isMade: true });
    put('followUp', record);
    return { kind: 'followUp', action: 'new' };
  };

  const applyLoan = (part: LoanPart, where: Where): PartPlan => {
    const held = loans.get(loanKey(part));
    if (held) return update('loan', held, { ...part, number: held.record.number }, where);
    const record = { id: newId(), ...records.completeLoan(part) } as Loan;
    loans.set(loanKey(part), { record, row: where.row, isMade: true });
    put('loan', record);
    return { kind: 'loan', action: 'new' };
  };

  const applyHolding = (part: HoldingPart, where: Where): PartPlan | undefined => {
    const { isNothing, ...rest } = part;
    const held = holdings.get(holdingKey(part));
    if (held) return update('holding', held, { ...rest, name: held.record.name }, where);
    if (isNothing) return undefined;
    const record: Holding = { id: newId(), ...rest, since: part.since ?? client?.firstBusinessDay ?? settings.today };
    holdings.set(holdingKey(part), { record, row: where.row, isMade: true });
    put('holding', record);
    return { kind: 'holding', action: 'new' };
  };

  return {
    apply(draft, part, choice) {
      const missing = draft.loan && !loans.has(loanKey(draft.loan)) ? records.missingOfLoan(draft.loan) : [];
      if (missing.length > 0) return { parts: [], reasons: [], issues: missing };
      const where: Where = { row: draft.row, choice };
      const parts: (PartPlan | undefined)[] = [applyClient(part, where)];
      const met = draft.people.map((person) => applyPerson(person, where));
      parts.push(...met.map(({ plan }) => plan));
      const touch = draft.touch && applyTouch(draft.touch, met[0]?.id, where);
      parts.push(touch?.plan);
      if (draft.next) parts.push(applyStep(draft.next, touch?.id, where));
      if (draft.loan) parts.push(applyLoan(draft.loan, where));
      for (const holding of draft.holdings) parts.push(applyHolding(holding, where));
      const plans = parts.filter((each) => each !== undefined);
      return {
        parts: plans,
        reasons: records.reasonsOf(plans),
        issues: records.assumedOf(draft, plans, client, settings.today),
      };
    },
    changes: () => [...written.values()],
  };
}

function same<T>(kind: RecordKind, held: Held<T>): PartPlan {
  const reason: PlanReason = held.row === undefined ? { key: 'inBook' } : { key: 'inFile', row: held.row };
  return { kind, action: 'same', reason };
}
