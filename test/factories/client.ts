import type { Client } from '../../lib/domain/client/client.ts';
import type { Dossier } from '../../lib/domain/dossier/dossier.ts';
import { type ClientSummary, summarise } from '../../lib/domain/dossier/summary.ts';
import type { FollowUp } from '../../lib/domain/follow-up/follow-up.ts';
import type { Opportunity } from '../../lib/domain/opportunity/opportunity.ts';
import type { Touch } from '../../lib/domain/touch/touch.ts';

let counter = 0;

/** A fresh id of the right shape. */
export function makeId(): string {
  counter += 1;
  return `01900000-0000-7000-8000-${counter.toString(16).padStart(12, '0')}`;
}

/** A prospect of grade B in the first stage. */
export function makeClient(patch: Partial<Client> = {}): Client {
  const id = patch.id ?? makeId();
  return {
    id,
    kind: 'enterprise',
    name: `望川测试${id.slice(-4)}有限公司`,
    aliases: [],
    segment: 'manufacturing',
    grade: 'B',
    stage: 'contact',
    stageSince: '2026-10-01',
    createdOn: '2026-10-01',
    ...patch,
  };
}

/** An effective call on 2026-11-20. */
export function makeTouch(patch: Partial<Touch> = {}): Touch {
  return {
    id: makeId(),
    channel: 'call',
    day: '2026-11-20',
    text: '电话沟通',
    isEffective: true,
    personIds: [],
    ...patch,
  };
}

/** An open next step due 2026-11-25. */
export function makeFollowUp(patch: Partial<FollowUp> = {}): FollowUp {
  return { id: makeId(), kind: 'nextStep', text: '带方案拜访', due: '2026-11-25', ...patch };
}

/** A working capital loan of 10 million yuan in talks since 2026-11-10. */
export function makeOpportunity(patch: Partial<Opportunity> = {}): Opportunity {
  return {
    id: makeId(),
    productId: 'loan.workingCapital',
    name: '流动资金贷款',
    state: 'inTalks',
    stateOn: '2026-11-10',
    createdOn: '2026-11-01',
    amount: 10_000_000_00,
    ...patch,
  };
}

/** A dossier with nothing in it but its client. */
export function makeDossier(patch: Partial<Omit<Dossier, 'client'>> & { client?: Partial<Client> } = {}): Dossier {
  const { client, ...lists } = patch;
  return { client: makeClient(client), people: [], touches: [], holdings: [], loans: [], followUps: [], ...lists };
}

/** The summary of {@link makeDossier}. */
export function makeSummary(patch: Parameters<typeof makeDossier>[0] = {}): ClientSummary {
  return summarise(makeDossier(patch));
}
