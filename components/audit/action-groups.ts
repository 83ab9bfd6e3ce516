import type { AuditAction } from '../../lib/hooks/audit-types.ts';

/** What belongs together in the choice of actions, in its order. */
export const ACTION_GROUPS = Object.freeze(['work', 'data', 'watch', 'safety'] as const);

/** A group of actions. */
export type ActionGroup = (typeof ACTION_GROUPS)[number];

const GROUP_OF: { readonly [A in AuditAction]: ActionGroup } = Object.freeze({
  logTouch: 'work',
  addClient: 'work',
  editClient: 'work',
  moveStage: 'work',
  editPeople: 'work',
  editTouch: 'work',
  planWork: 'work',
  editOpportunity: 'work',
  runProcedure: 'work',
  editResearch: 'work',
  debrief: 'work',
  completeFollowUp: 'work',
  snoozeFollowUp: 'work',
  capture: 'work',
  confirmAlias: 'work',
  forgetAlias: 'work',
  mergeClients: 'work',
  splitClient: 'work',
  undo: 'work',
  import: 'data',
  undoImport: 'data',
  receive: 'data',
  handOver: 'data',
  content: 'data',
  loadSample: 'data',
  reveal: 'watch',
  export: 'watch',
  backup: 'safety',
  restore: 'safety',
  verify: 'safety',
  changePassphrase: 'safety',
  erase: 'safety',
  migrate: 'safety',
});

/** The group an action belongs to; the work of the day for one this build does not know yet. */
export function groupOf(action: AuditAction): ActionGroup {
  return GROUP_OF[action] ?? 'work';
}

/** The actions of a group, most frequent first. */
export function actionsOf(group: ActionGroup): AuditAction[] {
  return (Object.keys(GROUP_OF) as AuditAction[]).filter((action) => GROUP_OF[action] === group);
}
