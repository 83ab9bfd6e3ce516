import type { Client } from '../client/client.ts';
import type { Effect } from '../dossier/apply.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { TimelineItem } from './timeline.ts';
import type { LoggedChange } from './versions.ts';

/** Fields of a client that have lines of their own, or go with one: a change of nothing else is no further line. */
const TOLD_ELSEWHERE: ReadonlySet<string> = new Set<keyof Client>([
  'files',
  'signals',
  'stage',
  'stageSince',
  'stageMoves',
  'criteria',
  'outsideReason',
  'gradeOverride',
  'procedures',
]);

/**
 * What only the change log knows, as lines of the timeline: captures, imports, hand-overs, merges, edits of the record and its
 * people, touches that were deleted, earlier grades, and the day a follow-up without a touch was made. `changes` may be the newest
 * part of the log. What was undone since is left out, together with the undoing.
 */
export function logItems(changes: readonly LoggedChange[], dossier: Dossier): readonly TimelineItem[] {
  const imports = new Map<string, TimelineItem>();
  const items: TimelineItem[] = [];
  for (const change of standing(changes)) {
    if (change.cause.type !== 'import') items.push(...itemsOf(change, dossier));
    else if (change.effects.length > 0) {
      const { importId } = change.cause;
      const { count = 0, ...former } = imports.get(importId) ?? lineOf(change, 'import', importId);
      imports.set(importId, { ...former, count: count + change.effects.length });
    }
  }
  return [...items, ...imports.values()];
}

/** The changes that still hold, newest first: without what was undone, and without undoing. An undoing that was undone does not count. */
function standing(changes: readonly LoggedChange[]): readonly LoggedChange[] {
  const undone = new Set<number>();
  const undoneImports = new Set<string>();
  return [...changes]
    .sort((a, b) => b.seq - a.seq)
    .filter(({ seq, cause }) => {
      if (undone.has(seq)) return false;
      // A commit's id begins with its number in the log.
      if (cause.type === 'undo') undone.add(Number.parseInt(cause.of, 10));
      if (cause.type === 'undoImport') undoneImports.add(cause.importId);
      if (cause.type === 'import') return !undoneImports.has(cause.importId);
      return cause.type !== 'undo' && cause.type !== 'undoImport';
    });
}

function itemsOf(change: LoggedChange, dossier: Dossier): TimelineItem[] {
  const { cause, effects, others } = change;
  switch (cause.type) {
    case 'capture':
      return [lineOf(change, 'capture', undefined, cause.page)];
    case 'receive':
      return [lineOf(change, 'handOver', undefined, cause.from)];
    case 'handOver':
      return [lineOf(change, 'handOver', undefined, cause.to)];
    case 'mergeClients':
      return effects.length > 0 && effects.every(isTieAlone)
        ? []
        : [lineOf(change, 'merge', undefined, others.join(' '))];
    case 'splitClient':
      return [lineOf(change, 'merge', undefined, others.join(' '))];
    case 'editClient':
    case 'editPeople':
    case 'editTouch':
    case 'editOpportunity':
    case 'runProcedure':
    case 'editResearch':
    case 'debrief':
    case 'confirmAlias':
    case 'forgetAlias': {
      const earlier = earlierGrade(change, dossier);
      const isTold = effects.every((effect) => hasLineElsewhere(effect));
      const own = isTold ? earlier : [...earlier, lineOf(change, 'edit', undefined, knownBy(effects))];
      // The steps about a risk are made with what was taken up; they belong to no touch.
      const steps =
        cause.type === 'editResearch' ? effects.flatMap((effect) => madeAlone(change, effect, dossier)) : [];
      return [...own, ...steps];
    }
    // Everything came at once then: the day says nothing of when a follow-up was made.
    case 'loadSample':
    case 'restore':
    case 'migrate':
      return [];
    default:
      return effects.flatMap((effect) => madeAlone(change, effect, dossier));
  }
}

/** A grade set by hand that is in force no more, or was given up: the record itself holds the last one only. */
function earlierGrade(change: LoggedChange, { client }: Dossier): TimelineItem[] {
  for (const { kind, before, after } of change.effects) {
    if (kind !== 'client' || same(before?.gradeOverride, after?.gradeOverride)) continue;
    const set = after?.gradeOverride;
    if (set && same(set, client.gradeOverride)) continue;
    const line = lineOf(change, 'grade', undefined, set?.reason);
    return [{ ...line, ...(after ? { grade: after.grade } : {}), isByHand: set !== undefined }];
  }
  return [];
}

function hasLineElsewhere({ kind, before, after }: Effect): boolean {
  // Editing one of these shows with it; one that is gone has nowhere else to show.
  if (kind === 'touch' || kind === 'followUp' || kind === 'opportunity') return after !== undefined;
  if (kind !== 'client' || !before || !after) return false;
  const isOverride = !same(before.gradeOverride, after.gradeOverride);
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])] as (keyof Client)[];
  return fields.every(
    (field) => same(before[field], after[field]) || TOLD_ELSEWHERE.has(field) || (field === 'grade' && isOverride),
  );
}

/** A change of nothing but the firms a client is tied to: one of them became part of another. */
function isTieAlone({ kind, before, after }: Effect): boolean {
  if (kind !== 'client' || !before || !after) return false;
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])] as (keyof Client)[];
  return fields.every((field) => field === 'links' || same(before[field], after[field]));
}

/** What somebody wrote in the first record that was changed, or whose it is; a client's own needs no name here. */
function knownBy([effect]: readonly Effect[]): string | undefined {
  if (!effect) return undefined;
  if (effect.kind === 'touch' || effect.kind === 'followUp') return (effect.after ?? effect.before)?.text;
  return effect.kind === 'person' || effect.kind === 'opportunity' ? (effect.after ?? effect.before)?.name : undefined;
}

function madeAlone(change: LoggedChange, { kind, id, before, after }: Effect, { followUps }: Dossier): TimelineItem[] {
  if (kind !== 'followUp' || before || !after || after.touchId !== undefined) return [];
  const { text } = followUps.find((item) => item.id === id) ?? after;
  return [{ kind: 'followUpMade', id, day: change.day, time: change.time, text, change }];
}

function lineOf(
  change: LoggedChange,
  kind: TimelineItem['kind'],
  id = `log${String(change.seq).padStart(9, '0')}`,
  text?: string,
): TimelineItem {
  const { day, time } = change;
  return { kind, id, day, time, change, ...(text ? { text } : {}) };
}

function same(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
