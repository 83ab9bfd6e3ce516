import type { Day } from '../calendar/day.ts';
import type { Client } from '../client/client.ts';
import { coolDown } from '../cross-sell/cool-down.ts';
import type { Dossier, DossierRecords, RecordKind } from '../dossier/dossier.ts';
import { type FollowUp, isOpen } from '../follow-up/follow-up.ts';
import { makeOpportunity } from '../opportunity/make.ts';
import { movedTo } from '../opportunity/move.ts';
import { isOpenOpportunity } from '../opportunity/opportunity.ts';
import { criteriaOf, type ExitCriteria } from '../stage/criteria.ts';
import type { Evidence } from '../stage/criterion.ts';
import { foundEvidence } from '../stage/found-evidence.ts';
import { moveStage } from '../stage/move.ts';
import { isProcessStage, PROCESS_STAGES, type Stage, stageStep } from '../stage/stage.ts';
import { withTick } from '../stage/tick-list.ts';
import type { TouchRule } from '../touch/rule.ts';
import { allPromises, type DebriefDraft } from './draft.ts';
import { planPurpose, touchOf, withTouch } from './touch-of.ts';

/** One record as it shall be, in the place of the one that was there (without one: it is new). */
export type DebriefEdit = {
  [K in RecordKind]: {
    readonly clientId: string;
    readonly kind: K;
    readonly was?: DossierRecords[K];
    readonly record: DossierRecords[K];
  };
}[RecordKind];

/** What the edits are made with. */
export interface DebriefDeps {
  readonly today: Day;
  readonly newId: () => string;
  /** The exit criteria in force; as shipped where none are given. */
  readonly criteria?: ExitCriteria | undefined;
  readonly touchRule?: Pick<TouchRule, 'high' | 'collapse'>;
}

/**
 * Everything a debrief changes, to be written as one: the touch, what was promised and is to be done next, follow-ups that are done,
 * opportunities moved and made, criteria met and the stage. Made from the client as it is now, so it can be made again when the client
 * has changed: what is gone or was done meanwhile is left out.
 */
export function debriefEdits(draft: DebriefDraft, dossier: Dossier, deps: DebriefDeps): readonly DebriefEdit[] {
  const clientId = dossier.client.id;
  const known = new Set(dossier.people.map(({ id }) => id));
  const touch = touchOf(
    { ...draft, personIds: draft.personIds.filter((id) => known.has(id)) },
    planPurpose(dossier, deps.touchRule),
  );
  const client = clientAfter(draft, withTouch(dossier, touch), deps);
  return [
    { clientId, kind: 'touch', record: touch },
    ...newFollowUps(draft, deps.newId).map((record): DebriefEdit => ({ clientId, kind: 'followUp', record })),
    ...dossier.followUps
      .filter((item) => isOpen(item) && draft.done.includes(item.id))
      .map((was): DebriefEdit => ({ clientId, kind: 'followUp', was, record: { ...was, doneOn: deps.today } })),
    ...opportunityEdits(draft, dossier, deps),
    ...(client === dossier.client ? [] : [{ clientId, kind: 'client' as const, was: dossier.client, record: client }]),
  ];
}

/** The stage after the present one; undefined at the last and outside the process. */
export function stageAfter(stage: Stage): Stage | undefined {
  return isProcessStage(stage) ? PROCESS_STAGES[stageStep(stage)] : undefined;
}

/** Whether every mandatory criterion of the present stage is met once `met` are, so that the client may go on; never at the last stage. */
export function mayMoveOn(client: Client, met: readonly string[], criteria?: ExitCriteria): boolean {
  if (stageAfter(client.stage) === undefined) return false;
  const all = new Set([...(client.criteria ?? []).map(({ id }) => id), ...met]);
  return criteriaOf(client.stage, criteria).every(({ id, isMandatory }) => !isMandatory || all.has(id));
}

/** What shows a criterion that was ticked in the debrief: what the book holds, else the contact itself. */
function evidenceFor(id: string, dossier: Dossier, touchId: string): Evidence {
  return foundEvidence(id, dossier) ?? { kind: 'touch', ref: touchId };
}

/** The client with what is met and where it stands; the same object where nothing changes. */
function clientAfter(draft: DebriefDraft, dossier: Dossier, { today, criteria }: DebriefDeps): Client {
  const { client } = dossier;
  const ticked = new Set((client.criteria ?? []).map(({ id }) => id));
  const ids = criteriaOf(client.stage, criteria)
    .map(({ id }) => id)
    .filter((id) => draft.met.includes(id) && !ticked.has(id));
  const met = ids.reduce(
    (now, id) => withTick(now, { id, on: today, evidence: evidenceFor(id, dossier, draft.touchId) }),
    client,
  );
  const to = stageAfter(client.stage);
  if (!draft.isMovingOn || to === undefined) return met;
  // Without every mandatory criterion it asks for a reason, and is not done.
  const on = client.stageSince > today ? client.stageSince : today;
  const moved = moveStage(met, to, { on, criteria });
  return moved.ok ? moved.client : met;
}

function newFollowUps(draft: DebriefDraft, newId: () => string): FollowUp[] {
  const { nextText, nextDue, touchId } = draft;
  const items = allPromises(draft).map(
    ({ by, text, due }): FollowUp => ({ id: newId(), kind: 'promise', by, text: text.trim(), due, touchId }),
  );
  if (nextText.trim() !== '') {
    items.push({ id: newId(), kind: 'nextStep', text: nextText.trim(), due: nextDue, touchId });
  }
  return items;
}

function opportunityEdits(draft: DebriefDraft, dossier: Dossier, { today, newId }: DebriefDeps): DebriefEdit[] {
  const clientId = dossier.client.id;
  const opportunities = dossier.opportunities ?? [];
  const moved = draft.moves.flatMap(({ id, to, reason }): DebriefEdit[] => {
    const was = opportunities.find((each) => each.id === id);
    if (!was || !isOpenOpportunity(was) || was.state === to) return [];
    const why = to === 'lost' ? { restUntil: coolDown('other', today), ...(reason ? { reason } : {}) } : {};
    return [{ clientId, kind: 'opportunity', was, record: movedTo(was, { to, on: today, ...why }) }];
  });
  const made = draft.accepted
    .filter(({ product }) => !opportunities.some((each) => each.productId === product.id && isOpenOpportunity(each)))
    .map(({ ruleId, packVersion, product, amount }): DebriefEdit => {
      const rule = { id: ruleId, packVersion };
      const parts = { id: newId(), product, on: today, rule, ...(amount === undefined ? {} : { amount }) };
      return { clientId, kind: 'opportunity', record: makeOpportunity(parts) };
    });
  return [...moved, ...made];
}
