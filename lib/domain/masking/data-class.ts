import type { DossierRecords, RecordKind } from '../dossier/dossier.ts';

/**
 * Classes of personal financial information, after JR/T 0171-2020: C3 authenticates (passwords, card codes), C2 tells
 * who somebody is or how they stand financially, C1 is what else the bank keeps about a person. `business`: not about
 * a natural person. The bank's compliance office has the last word on the class of a field.
 */
export type DataClass = 'business' | 'C1' | 'C2' | 'C3';

/**
 * How a field is hidden where it is masked. `none`: shown, because the field is what the list is for; `omit`: left out, being
 * no text of which a part could be shown.
 */
export type FieldMask = 'none' | 'omit' | 'phone' | 'account' | 'name' | 'birthday' | 'address' | 'text';

/** Class and mask of one field. */
export interface FieldRule {
  /** C3 is missing on purpose: such data is refused, there is no field to keep it in. */
  readonly dataClass: Exclude<DataClass, 'C3'>;
  readonly mask: FieldMask;
  /** The rule holds only where the client is a natural person; of a company the field is `business` and shown. */
  readonly onlyNatural?: true;
}

const business: FieldRule = Object.freeze({ dataClass: 'business', mask: 'none' });
const internal: FieldRule = Object.freeze({ dataClass: 'C1', mask: 'none' });
/** How a natural person stands financially: shown, since these figures are what such a list is made for. */
const finances: FieldRule = Object.freeze({ dataClass: 'C2', mask: 'none', onlyNatural: true });
/** What the manager wrote may hold anything about anybody. */
const freeText: FieldRule = Object.freeze({ dataClass: 'C2', mask: 'text' });
/** Lists whose entries hold such text besides ids and days: masked as a whole. */
const freeList: FieldRule = Object.freeze({ dataClass: 'C2', mask: 'omit' });
const natural = (mask: FieldMask): FieldRule => Object.freeze({ dataClass: 'C2', mask, onlyNatural: true });
const personal = (mask: FieldMask): FieldRule => Object.freeze({ dataClass: 'C2', mask });

type Rules = { readonly [K in RecordKind]: { readonly [F in keyof DossierRecords[K]]-?: FieldRule } };

/**
 * Class and mask of every field of every record kind: the one table for screens, exports and retention. A new field
 * does not compile until it stands here. Unified social credit codes identify businesses and stay readable.
 */
export const DATA_CLASS: Rules = Object.freeze({
  client: {
    id: internal,
    kind: internal,
    name: natural('name'),
    shortName: natural('name'),
    aliases: natural('name'),
    portalAliases: natural('omit'),
    uscc: business,
    clientNumber: natural('account'),
    segment: internal,
    developmentStage: internal,
    grade: internal,
    creditRating: business,
    stage: internal,
    stageSince: internal,
    firstBusinessDay: internal,
    address: natural('address'),
    note: freeText,
    createdOn: internal,
    handedOverOn: internal,
    handedOverTo: internal,
    stageMoves: freeList,
    criteria: freeList,
    gradeOverride: freeList,
    gradeMoves: freeList,
    referredBy: freeList,
    outsideReason: freeText,
    signals: freeList,
    potential: internal,
    potentialOn: internal,
    restUntil: internal,
    files: freeList,
    facts: freeList,
    links: freeList,
    procedures: freeList,
    statements: finances,
    judgements: freeList,
    riskSignals: freeList,
    researchPlans: freeList,
  },
  person: {
    id: internal,
    name: personal('name'),
    title: internal,
    role: internal,
    phone: personal('phone'),
    birthday: personal('birthday'),
    note: freeText,
    knows: internal,
    leftOn: internal,
  },
  touch: {
    id: internal,
    channel: internal,
    day: internal,
    time: internal,
    text: freeText,
    isEffective: internal,
    personIds: internal,
    topics: freeText,
    products: internal,
    objections: internal,
    feedback: freeList,
    outcome: internal,
    mood: internal,
    minutes: internal,
    rating: internal,
    followsPlanStep: internal,
  },
  holding: {
    id: internal,
    family: internal,
    name: freeText,
    balanceFen: finances,
    limitFen: finances,
    since: internal,
    until: internal,
    balances: finances,
    incomeFenPerYear: finances,
    closedOn: internal,
  },
  loan: {
    id: internal,
    number: natural('account'),
    product: freeText,
    principalFen: finances,
    balanceFen: finances,
    rateBp: finances,
    disbursedOn: finances,
    maturesOn: finances,
    loanClass: finances,
  },
  followUp: {
    id: internal,
    kind: internal,
    text: freeText,
    due: internal,
    doneOn: internal,
    touchId: internal,
    by: internal,
    snoozedUntil: internal,
    droppedOn: internal,
    dropReason: internal,
    actionId: internal,
    time: internal,
    minutes: internal,
    place: freeText,
    channel: internal,
  },
  opportunity: {
    id: internal,
    productId: internal,
    name: freeText,
    state: internal,
    stateOn: internal,
    createdOn: internal,
    ruleId: internal,
    packVersion: internal,
    amount: finances,
    isCount: internal,
    incomeFenPerYear: finances,
    probability: internal,
    reason: freeText,
    restUntil: internal,
    note: freeText,
    moves: freeList,
  },
});
