import fc from 'fast-check';
import {
  CLIENT_KINDS,
  type Client,
  type GradeMove,
  GRADES,
  POTENTIALS,
  SEGMENTS,
} from '../../lib/domain/client/client.ts';
import { FILE_KINDS, type FileLink } from '../../lib/domain/client/file-link.ts';
import type { Person } from '../../lib/domain/client/person.ts';
import type { Referral } from '../../lib/domain/client/referral.ts';
import { SIGNAL_KINDS, type Signal } from '../../lib/domain/client/signal.ts';
import type { Loan } from '../../lib/domain/credit/loan.ts';
import type { Dossier } from '../../lib/domain/dossier/dossier.ts';
import type { FollowUp } from '../../lib/domain/follow-up/follow-up.ts';
import { type Holding, PRODUCT_FAMILIES, type ProductFamily } from '../../lib/domain/product/holding.ts';
import type { CriterionTick, Evidence } from '../../lib/domain/stage/criterion.ts';
import { STAGES } from '../../lib/domain/stage/stage.ts';
import type { StageMove } from '../../lib/domain/stage/stage-move.ts';
import { CHANNELS, MOODS, type Touch, type TouchObjection } from '../../lib/domain/touch/touch.ts';
import type { PortalAlias } from '../../lib/domain/portal-alias/portal-alias.ts';
import { anyFact, anyFeedback, anyLink, anyOpportunity, anyProcedure } from './any-parts.ts';
import { anyJudgement, anyRating, anyResearchPlan, anyRiskSignal, anyStatement } from './any-risk.ts';
import { anyDay, anyFen, anyName, anyText, anyTopic, anyUscc, PLAIN, some } from './any-values.ts';

const anyPortalAlias = some<PortalAlias>(
  {
    id: fc.uuid(),
    clientId: fc.uuid(),
    portal: fc.webUrl().map((url) => new URL(url).origin),
    kind: fc.constantFrom('name', 'clientNumber'),
    key: anyName,
    text: anyName.map((text) => text.slice(0, 60)),
    isClient: fc.boolean(),
    clientName: anyName,
    uscc: anyUscc,
    confirmedOn: anyDay,
    by: fc.constant(['shortName']),
  },
  ['id', 'clientId', 'portal', 'kind', 'key', 'text', 'isClient', 'clientName', 'confirmedOn', 'by'],
);

const anyGrade = fc.constantFrom(...GRADES);
const anyStage = fc.constantFrom(...STAGES);
const anyStageMove = some<StageMove>(
  { from: anyStage, to: anyStage, on: anyDay, reason: anyName, open: fc.array(fc.constant('contact.needs')) },
  ['from', 'to', 'on'],
);
const anyTick = fc.record<CriterionTick>(
  {
    id: fc.constantFrom('contact.needs', 'proposal.presented'),
    on: anyDay,
    evidence: some<Evidence>(
      { kind: fc.constantFrom('touch', 'document', 'date', 'note'), ref: fc.uuid(), text: anyText },
      ['kind'],
    ),
  },
  PLAIN,
);
const anySignal = some<Signal>(
  { id: fc.uuid(), kind: fc.constantFrom(...SIGNAL_KINDS), on: anyDay, note: anyText, closedOn: anyDay },
  ['id', 'kind', 'on'],
);

const anyFile = some<FileLink>(
  {
    id: fc.uuid(),
    kind: fc.constantFrom(...FILE_KINDS),
    name: anyName,
    place: anyName,
    on: anyDay,
    until: anyDay,
    touchId: fc.uuid(),
  },
  ['id', 'kind', 'name', 'on'],
);

const anyGradeMove = some<GradeMove>({ from: anyGrade, to: anyGrade, on: anyDay, reason: anyName }, [
  'from',
  'to',
  'on',
]);

const anyClient = some<Client>(
  {
    id: fc.uuid(),
    kind: fc.constantFrom(...CLIENT_KINDS),
    name: anyName,
    shortName: anyName,
    aliases: fc.array(anyName, { maxLength: 3 }),
    portalAliases: fc.array(anyPortalAlias, { minLength: 1, maxLength: 2 }),
    uscc: anyUscc,
    clientNumber: fc.stringMatching(/^\d{1,30}$/),
    segment: fc.constantFrom(...SEGMENTS),
    developmentStage: fc.constantFrom('startup', 'growth', 'mature', 'transition'),
    grade: fc.constantFrom('A', 'B', 'C', 'D'),
    creditRating: fc.constantFrom('AAA', 'AA-', '12级'),
    stage: fc.constantFrom('contact', 'proposal', 'negotiation', 'delivery', 'deepening', 'dormant', 'lost'),
    stageSince: anyDay,
    firstBusinessDay: anyDay,
    address: anyText,
    note: anyText,
    createdOn: anyDay,
    handedOverOn: anyDay,
    handedOverTo: anyName,
    stageMoves: fc.array(anyStageMove, { maxLength: 2 }),
    criteria: fc.array(anyTick, { maxLength: 2 }),
    gradeOverride: fc.record({ grade: anyGrade, reason: anyName, on: anyDay }, PLAIN),
    gradeMoves: fc.array(anyGradeMove, { maxLength: 2 }),
    referredBy: some<Referral>({ clientId: fc.uuid(), name: anyName, on: anyDay }, ['name']),
    outsideReason: anyName,
    signals: fc.array(anySignal, { maxLength: 2 }),
    potential: fc.constantFrom(...POTENTIALS),
    potentialOn: anyDay,
    restUntil: anyDay,
    files: fc.array(anyFile, { maxLength: 2 }),
    facts: fc.uniqueArray(anyFact, { maxLength: 2, selector: ({ key }) => key }),
    links: fc.array(anyLink, { maxLength: 2 }),
    procedures: fc.array(anyProcedure, { maxLength: 2 }),
    statements: fc.array(anyStatement, { maxLength: 2 }),
    judgements: fc.array(anyJudgement, { maxLength: 2 }),
    riskSignals: fc.array(anyRiskSignal, { maxLength: 2 }),
    researchPlans: fc.array(anyResearchPlan, { maxLength: 2 }),
  },
  ['id', 'kind', 'name', 'aliases', 'segment', 'grade', 'stage', 'stageSince', 'createdOn'],
);

const anyPerson = some<Person>(
  {
    id: fc.uuid(),
    name: anyName,
    title: anyText,
    role: fc.constantFrom('decisionMaker', 'influencer', 'handler', 'gatekeeper'),
    phone: fc.oneof(fc.stringMatching(/^1[3-9]\d{9}$/), anyText),
    birthday: fc.stringMatching(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d)$/),
    note: anyText,
    knows: fc.array(fc.uuid(), { maxLength: 2 }),
    leftOn: anyDay,
  },
  ['id', 'name', 'role'],
);

const anyTouch = some<Touch>(
  {
    id: fc.uuid(),
    channel: fc.constantFrom(...CHANNELS),
    day: anyDay,
    time: fc.stringMatching(/^([01]\d|2[0-3]):[0-5]\d$/),
    text: anyText,
    isEffective: fc.boolean(),
    personIds: fc.array(fc.uuid(), { maxLength: 3 }),
    topics: fc.array(anyTopic, { maxLength: 2 }),
    products: fc.subarray([...PRODUCT_FAMILIES], { maxLength: 3 }),
    objections: fc.array(
      some<TouchObjection>({ scenario: anyTopic, worked: fc.boolean(), scriptId: anyTopic }, ['scenario']),
      { maxLength: 2 },
    ),
    feedback: fc.array(anyFeedback, { maxLength: 2 }),
    outcome: fc.constantFrom('good', 'neutral', 'bad'),
    mood: fc.constantFrom(...MOODS),
    minutes: fc.integer({ min: 1, max: 1_440 }),
    rating: anyRating,
    followsPlanStep: fc.constantFrom('needs', 'proposal'),
  },
  ['id', 'channel', 'day', 'text', 'isEffective', 'personIds'],
);

const anyHolding = some<Holding>(
  {
    id: fc.uuid(),
    family: fc.constantFrom<ProductFamily[]>('settlement', 'deposit', 'loan', 'payroll', 'wealth'),
    balances: fc.array(fc.record({ on: anyDay, fen: anyFen }, PLAIN), { maxLength: 2 }),
    incomeFenPerYear: anyFen,
    closedOn: anyDay,
    name: anyName,
    balanceFen: anyFen,
    limitFen: anyFen,
    since: anyDay,
    until: anyDay,
  },
  ['id', 'family', 'name', 'since'],
);

const anyLoan = some<Loan>(
  {
    id: fc.uuid(),
    number: fc.stringMatching(/^[A-Z0-9]{1,30}$/),
    product: anyName,
    principalFen: anyFen,
    balanceFen: anyFen,
    rateBp: fc.oneof(fc.integer({ min: 0, max: 100_000 }), fc.double({ min: 1, max: 2000, noNaN: true })),
    disbursedOn: anyDay,
    maturesOn: anyDay,
    loanClass: fc.constantFrom('pass', 'specialMention', 'substandard', 'doubtful', 'loss'),
  },
  ['id', 'number', 'product', 'principalFen', 'balanceFen', 'rateBp', 'disbursedOn', 'maturesOn', 'loanClass'],
);

const anyFollowUp = some<FollowUp>(
  {
    id: fc.uuid(),
    kind: fc.constantFrom('nextStep', 'promise'),
    text: anyName,
    due: anyDay,
    doneOn: anyDay,
    touchId: fc.uuid(),
    by: fc.constantFrom('us', 'client'),
    snoozedUntil: anyDay,
    droppedOn: anyDay,
    dropReason: fc.constantFrom('notNeeded', 'replaced', 'failed'),
    actionId: fc.constantFrom('contact.visited', 'building.firstTrust'),
    time: fc.constantFrom('00:00', '14:30'),
    minutes: fc.integer({ min: 1, max: 1_440 }),
    place: anyName,
    channel: fc.constantFrom('visit', 'call'),
  },
  ['id', 'kind', 'text', 'due'],
);

/** Any dossier the store accepts, with texts that are hard on files. */
export const anyDossier: fc.Arbitrary<Dossier> = some<Dossier>(
  {
    client: anyClient,
    people: fc.array(anyPerson, { maxLength: 3 }),
    touches: fc.array(anyTouch, { maxLength: 5 }),
    holdings: fc.array(anyHolding, { maxLength: 2 }),
    loans: fc.array(anyLoan, { maxLength: 2 }),
    followUps: fc.array(anyFollowUp, { maxLength: 3 }),
    opportunities: fc.array(anyOpportunity, { minLength: 1, maxLength: 3 }),
  },
  ['client', 'people', 'touches', 'holdings', 'loans', 'followUps'],
);

/** Any book: dossiers of different clients. */
export const anyBook = fc.uniqueArray(anyDossier, { maxLength: 6, selector: ({ client }) => client.id });
