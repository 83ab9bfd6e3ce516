import { z } from 'zod';
import { isDay } from '../../domain/calendar/day.ts';
import { CLIENT_KINDS, type Client, type GradeMove, GRADES, POTENTIALS, SEGMENTS } from '../../domain/client/client.ts';
import { FILE_KINDS, FILE_TEXT, type FileLink, MOST_FILES } from '../../domain/client/file-link.ts';
import type { Person } from '../../domain/client/person.ts';
import type { Referral } from '../../domain/client/referral.ts';
import { SIGNAL_KINDS, type Signal } from '../../domain/client/signal.ts';
import { isUscc } from '../../domain/client/uscc.ts';
import type { Loan } from '../../domain/credit/loan.ts';
import type { Change, DossierRecords, RecordKind } from '../../domain/dossier/dossier.ts';
import { DROP_REASONS, type FollowUp, MOST_MINUTES, MOST_PLACE } from '../../domain/follow-up/follow-up.ts';
import { MOST_GRADE_MOVES } from '../../domain/grade/grade.ts';
import { LONGEST_ALIAS_KEY, MOST_PORTAL_ALIASES, type PortalAlias } from '../../domain/portal-alias/portal-alias.ts';
import { type Holding, MOST_BALANCES, PRODUCT_FAMILIES } from '../../domain/product/holding.ts';
import type { CriterionTick } from '../../domain/stage/criterion.ts';
import { MOST_STAGE_MOVES } from '../../domain/stage/move.ts';
import { STAGES } from '../../domain/stage/stage.ts';
import type { StageMove } from '../../domain/stage/stage-move.ts';
import { MOODS, type Touch } from '../../domain/touch/touch.ts';
import { MOST_FACTS } from '../../domain/client/fact.ts';
import { MOST_LINKS } from '../../domain/client/link.ts';
import { MOST_STATEMENTS } from '../../domain/finance/statement.ts';
import { MOST_PLANS } from '../../domain/research/plan.ts';
import { MOST_JUDGEMENTS } from '../../domain/risk/item.ts';
import { MOST_RISK_SIGNALS } from '../../domain/risk/signal.ts';
import { MOST_PROCEDURES } from '../../domain/procedure/procedure.ts';
import { MOST_FEEDBACK } from '../../domain/product/feedback.ts';
import {
  factSchema,
  feedbackSchema,
  judgementSchema,
  linkSchema,
  opportunitySchema,
  procedureSchema,
  ratingSchema,
  researchPlanSchema,
  riskSignalSchema,
  statementSchema,
} from './client-parts.schema.ts';
import { isPlainTouch } from './plain-touch.ts';

// The pages' security policy forbids generated code, which Zod would otherwise try for speed.
z.config({ jitless: true });

const id = z.uuid();
const day = z.string().refine(isDay, 'not a calendar day');
const name = z.string().trim().min(1).max(200);
const text = z.string().max(5000);
const fen = z.number().int().min(-Number.MAX_SAFE_INTEGER).max(Number.MAX_SAFE_INTEGER);

const portalAlias = z.strictObject({
  id,
  clientId: id,
  portal: z.string().min(1).max(300),
  kind: z.enum(['name', 'clientNumber']),
  key: z.string().min(1).max(LONGEST_ALIAS_KEY),
  text: z.string().min(1).max(120),
  isClient: z.boolean(),
  clientName: name,
  uscc: z.string().refine(isUscc, 'check character does not fit').optional(),
  confirmedOn: day,
  by: z.array(z.string().max(40)).max(12),
}) satisfies z.ZodType<PortalAlias>;

/** Ids of shipped rules and content: criteria, plan steps, scenarios. */
const contentId = z.string().min(1).max(80);
const reason = z.string().trim().min(1).max(1000);
const grade = z.enum(GRADES as readonly Client['grade'][]);
const stage = z.enum(STAGES);

const stageMove = z.strictObject({
  from: stage,
  to: stage,
  on: day,
  reason: reason.optional(),
  open: z.array(contentId).max(30).optional(),
}) satisfies z.ZodType<StageMove>;

const gradeMove = z.strictObject({
  from: grade,
  to: grade,
  on: day,
  reason: reason.optional(),
}) satisfies z.ZodType<GradeMove>;

const criterionTick = z.strictObject({
  id: contentId,
  on: day,
  evidence: z.strictObject({
    kind: z.enum(['touch', 'document', 'date', 'note']),
    ref: z.string().min(1).max(200).optional(),
    text: z.string().max(1000).optional(),
  }),
}) satisfies z.ZodType<CriterionTick>;

const referral = z.strictObject({
  clientId: id.optional(),
  name,
  on: day.optional(),
}) satisfies z.ZodType<Referral>;

const signal = z.strictObject({
  id,
  kind: z.enum(SIGNAL_KINDS),
  on: day,
  note: z.string().max(1000).optional(),
  closedOn: day.optional(),
}) satisfies z.ZodType<Signal>;

const fileLink = z.strictObject({
  id,
  kind: z.enum(FILE_KINDS),
  name: z.string().trim().min(1).max(FILE_TEXT.name),
  place: z.string().trim().min(1).max(FILE_TEXT.place).optional(),
  on: day,
  until: day.optional(),
  touchId: id.optional(),
}) satisfies z.ZodType<FileLink>;

const client = z.strictObject({
  id,
  kind: z.enum(CLIENT_KINDS),
  name,
  shortName: name.optional(),
  aliases: z.array(name).max(50),
  portalAliases: z.array(portalAlias).max(MOST_PORTAL_ALIASES).optional(),
  uscc: z.string().refine(isUscc, 'check character does not fit').optional(),
  clientNumber: z.string().min(1).max(40).optional(),
  segment: z.enum(SEGMENTS),
  developmentStage: z.enum(['startup', 'growth', 'mature', 'transition']).optional(),
  grade,
  creditRating: z.string().min(1).max(10).optional(),
  stage,
  stageSince: day,
  firstBusinessDay: day.optional(),
  address: text.optional(),
  note: text.optional(),
  createdOn: day,
  handedOverOn: day.optional(),
  handedOverTo: z.string().trim().min(1).max(100).optional(),
  stageMoves: z.array(stageMove).max(MOST_STAGE_MOVES).optional(),
  criteria: z.array(criterionTick).max(60).optional(),
  gradeOverride: z.strictObject({ grade, reason, on: day }).optional(),
  gradeMoves: z.array(gradeMove).max(MOST_GRADE_MOVES).optional(),
  referredBy: referral.optional(),
  outsideReason: reason.optional(),
  signals: z.array(signal).max(100).optional(),
  potential: z.enum(POTENTIALS).optional(),
  potentialOn: day.optional(),
  restUntil: day.optional(),
  files: z.array(fileLink).max(MOST_FILES).optional(),
  facts: z
    .array(factSchema)
    .max(MOST_FACTS)
    .refine((facts) => new Set(facts.map(({ key }) => key)).size === facts.length, 'a name stands twice')
    .optional(),
  links: z.array(linkSchema).max(MOST_LINKS).optional(),
  procedures: z.array(procedureSchema).max(MOST_PROCEDURES).optional(),
  statements: z.array(statementSchema).max(MOST_STATEMENTS).optional(),
  judgements: z.array(judgementSchema).max(MOST_JUDGEMENTS).optional(),
  riskSignals: z.array(riskSignalSchema).max(MOST_RISK_SIGNALS).optional(),
  researchPlans: z.array(researchPlanSchema).max(MOST_PLANS).optional(),
}) satisfies z.ZodType<Client>;

const person = z.strictObject({
  id,
  name,
  title: z.string().max(100).optional(),
  role: z.enum(['decisionMaker', 'influencer', 'handler', 'gatekeeper']),
  phone: z.string().max(40).optional(),
  birthday: z
    .string()
    .regex(/^\d{2}-\d{2}$/)
    .optional(),
  note: text.optional(),
  knows: z.array(id).max(50).optional(),
  leftOn: day.optional(),
}) satisfies z.ZodType<Person>;

const channel = z.enum(['visit', 'call', 'wechat', 'email', 'meeting', 'event', 'sms']);
const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

const touch = z.strictObject({
  id,
  channel,
  day,
  time: clockTime.optional(),
  text,
  isEffective: z.boolean(),
  personIds: z.array(id).max(50),
  topics: z.array(z.string().trim().min(1).max(60)).max(20).optional(),
  products: z.array(z.enum(PRODUCT_FAMILIES)).max(PRODUCT_FAMILIES.length).optional(),
  objections: z
    .array(z.strictObject({ scenario: contentId, worked: z.boolean().optional(), scriptId: contentId.optional() }))
    .max(20)
    .optional(),
  feedback: z.array(feedbackSchema).max(MOST_FEEDBACK).optional(),
  outcome: z.enum(['good', 'neutral', 'bad']).optional(),
  mood: z.enum(MOODS).optional(),
  minutes: z.number().int().min(1).max(MOST_MINUTES).optional(),
  rating: ratingSchema.optional(),
  followsPlanStep: contentId.optional(),
}) satisfies z.ZodType<Touch>;

const holding = z.strictObject({
  id,
  family: z.enum(PRODUCT_FAMILIES),
  name,
  balanceFen: fen.optional(),
  limitFen: fen.optional(),
  since: day,
  until: day.optional(),
  balances: z
    .array(z.strictObject({ on: day, fen }))
    .max(MOST_BALANCES)
    .optional(),
  incomeFenPerYear: fen.optional(),
  closedOn: day.optional(),
}) satisfies z.ZodType<Holding>;

const loan = z.strictObject({
  id,
  number: z.string().min(1).max(60),
  product: name,
  principalFen: fen,
  balanceFen: fen,
  rateBp: z.number().min(0).max(100_000),
  disbursedOn: day,
  maturesOn: day,
  loanClass: z.enum(['pass', 'specialMention', 'substandard', 'doubtful', 'loss']),
}) satisfies z.ZodType<Loan>;

const followUp = z.strictObject({
  id,
  kind: z.enum(['nextStep', 'promise']),
  text: z.string().trim().min(1).max(5000),
  due: day,
  doneOn: day.optional(),
  touchId: id.optional(),
  by: z.enum(['us', 'client']).optional(),
  snoozedUntil: day.optional(),
  droppedOn: day.optional(),
  dropReason: z.enum(DROP_REASONS).optional(),
  actionId: contentId.optional(),
  time: clockTime.optional(),
  minutes: z.number().int().min(1).max(MOST_MINUTES).optional(),
  place: z.string().trim().min(1).max(MOST_PLACE).optional(),
  channel: channel.optional(),
}) satisfies z.ZodType<FollowUp>;

/** The schema of each kind of record. */
export const RECORD_SCHEMAS: { readonly [K in RecordKind]: z.ZodType<DossierRecords[K]> } = {
  client,
  person,
  touch,
  holding,
  loan,
  followUp,
  opportunity: opportunitySchema,
};

/** Parse a change before it is written. Throws `z.ZodError`: a change that fails here is a programming error. */
export function parseChange(change: Change): Change {
  id.parse(change.clientId);
  return parseRecord(change);
}

/** Parse many changes as {@link parseChange} does; those of one client, which come together, name it once. */
export function parseChanges(changes: readonly Change[]): Change[] {
  return changes.map((change, index) =>
    change.clientId === changes[index - 1]?.clientId ? parseRecord(change) : parseChange(change),
  );
}

function parseRecord(change: Change): Change {
  if (change.op === 'remove') {
    id.parse(change.id);
    return change;
  }
  if (change.kind === 'client' && change.record.id !== change.clientId) {
    throw new RangeError('a client record carries its own id');
  }
  if (change.kind === 'touch' && isPlainTouch(change.record)) return { ...change, record: { ...change.record } };
  return { ...change, record: RECORD_SCHEMAS[change.kind].parse(change.record) } as Change;
}
