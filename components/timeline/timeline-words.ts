import type { Dossier } from '../../lib/domain/dossier/dossier.ts';
import { recordKey, type LoggedChange, type RecordVersion } from '../../lib/domain/timeline/versions.ts';
import { groupOf } from '../../lib/domain/timeline/groups.ts';
import type { TimelineItem } from '../../lib/domain/timeline/timeline.ts';
import type { Words } from '../../lib/hooks/use-text.ts';
import { type AuditField, fieldChanges, operationOf } from '../audit/record-fields.ts';
import { checklistText } from '../audit/entries-text.ts';
import { objectionText, topicText } from '../touch/touch-words.ts';
import { researchText } from './research-words.ts';

/** What a line is about, in a few words. What somebody wrote stands beside it. */
export function headlineOf(item: TimelineItem, { client }: Pick<Dossier, 'client'>, t: Words): string {
  const { kind, channel, from, to, signal, grade, count, change, id } = item;
  switch (kind) {
    case 'touch':
      return channel === undefined ? t('timeline.kind.touch') : t(`channel.${channel}`);
    case 'stageMove':
      return from && to ? t('timeline.moved', { from: t(`stage.${from}`), to: t(`stage.${to}`) }) : t('stage.label');
    case 'signal':
    case 'signalClosed': {
      const name = t(`standing.churn.name.${signal ?? 'other'}`);
      return kind === 'signal' ? name : t('timeline.settled', { name });
    }
    case 'grade':
      return t(item.isByHand === false ? 'timeline.gradeGivenUp' : 'timeline.gradeSet', { grade });
    case 'file':
      return t(`timeline.file.kind.${client.files?.find((file) => file.id === id)?.kind ?? 'other'}`);
    case 'opportunityMade':
      return t('timeline.opportunityMade', { state: t(`needs.opState.${item.state ?? 'proposed'}`) });
    case 'opportunityMoved': {
      const { wasState = 'proposed', state = 'proposed' } = item;
      const [was, is] = [t(`needs.opState.${wasState}`), t(`needs.opState.${state}`)];
      return t('timeline.opportunityMoved', { from: was, to: is });
    }
    case 'procedureOpened':
    case 'procedureClosed':
      return t(`timeline.${kind}`, { what: checklistText(item.checklistId, t) });
    case 'import':
      return t('timeline.imported', { count: count ?? 0 });
    case 'handOver':
      return t(change?.cause.type === 'receive' ? 'timeline.received' : 'timeline.given');
    case 'merge':
      return t(change?.cause.type === 'splitClient' ? 'timeline.split' : 'timeline.merged');
    case 'edit':
      return change ? editText(change, client, t) : t('timeline.kind.edit');
    default:
      return t(`timeline.kind.${kind}`);
  }
}

/** The kind of record a line is about and opens to, where it has one of its own. */
export function recordOf(kind: TimelineItem['kind']): 'touch' | 'followUp' | 'opportunity' | undefined {
  const group = groupOf(kind);
  return group === 'touch' || group === 'followUp' || group === 'opportunity' ? group : undefined;
}

/** Further words a line can be found by: its heading, and what a touch was about. */
export function searchWords(item: TimelineItem, dossier: Dossier, t: Words): readonly string[] {
  const touch = item.kind === 'touch' ? dossier.touches.find(({ id }) => id === item.id) : undefined;
  const file = item.kind === 'file' ? dossier.client.files?.find(({ id }) => id === item.id) : undefined;
  return [
    headlineOf(item, dossier, t),
    ...(touch?.topics ?? []).map((topic) => topicText(topic, t)),
    ...(touch?.products ?? []).map((product) => t(`family.${product}`)),
    ...(touch?.objections ?? []).map(({ scenario }) => objectionText(scenario, t)),
    ...(file?.place === undefined ? [] : [file.place]),
    ...(item.change?.cause.type === 'import' ? [item.change.cause.source] : []),
  ];
}

/** Where a line comes from, as far as the log has been read: by hand, a file, a page, a colleague. */
export function sourceOf(
  item: TimelineItem,
  versions: ReadonlyMap<string, readonly RecordVersion[]>,
  t: Words,
): string | undefined {
  const change = item.change ?? madeBy(item, versions);
  if (!change) return undefined;
  const { cause } = change;
  const text = causeText(cause, t);
  return change.device === undefined ? text : t('timeline.onDevice', { what: text, device: change.device });
}

/** What a change did, by its name in the log; of a touch or follow-up that is gone, that it is gone. */
function editText({ cause, effects }: LoggedChange, client: Dossier['client'], t: Words): string {
  const [effect] = effects;
  if (!effect) return t(`audit.action.${cause.type}`);
  const operation = operationOf(effect);
  const what = t(`audit.record.${effect.kind}`);
  const found = cause.type === 'editResearch' ? researchText(effect, t) : undefined;
  if (found !== undefined) return t('timeline.research', { what: found });
  if (operation !== 'changed') return `${what} · ${t(`audit.op.${operation}`)}`;
  const fields = effects.flatMap((each) => fieldChanges({ effect: each, client }, t).map(({ field }) => field));
  const names = [...new Set<AuditField>(fields)].map((field) => t(`audit.field.${field}`));
  return t('timeline.changed', { what, fields: names.join(t('teach.and')) });
}

function madeBy(
  { kind, id }: TimelineItem,
  versions: ReadonlyMap<string, readonly RecordVersion[]>,
): RecordVersion | undefined {
  const record = recordOf(kind);
  if (kind === 'created') return versions.get(recordKey('client', id))?.find(({ effect }) => !effect.before);
  return record && versions.get(recordKey(record, id))?.find(({ effect }) => !effect.before);
}

function causeText(cause: LoggedChange['cause'], t: Words): string {
  switch (cause.type) {
    case 'import':
      return t('timeline.source.import', { source: cause.source });
    case 'capture':
      return t('timeline.source.capture', { page: cause.page });
    case 'receive':
      return t('timeline.source.receive', { from: cause.from });
    case 'loadSample':
      return t('timeline.source.sample');
    case 'addClient':
    case 'editClient':
    case 'moveStage':
    case 'editPeople':
    case 'editTouch':
    case 'planWork':
    case 'editOpportunity':
    case 'runProcedure':
    case 'editResearch':
    case 'debrief':
    case 'logTouch':
      return t('timeline.source.hand');
    default:
      return t(`audit.action.${cause.type}`);
  }
}
