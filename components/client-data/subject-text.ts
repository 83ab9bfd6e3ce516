import type { Cause } from '../../lib/domain/audit/cause.ts';
import type { Effect } from '../../lib/domain/dossier/apply.ts';
import type { RecordKind } from '../../lib/domain/dossier/dossier.ts';
import { type MaskingLevel, maskField } from '../../lib/domain/masking/mask-record.ts';
import type { Kept } from '../../lib/domain/retention/due.ts';
import type { RetentionRule } from '../../lib/domain/retention/rule.ts';
import type { GivenAway, HeldRecord, SubjectDocument, SubjectReport } from '../../lib/hooks/retention-types.ts';
import type { Words } from '../../lib/hooks/use-text.ts';
import { localDay } from '../../lib/util/local-time.ts';
import { fieldChanges } from '../audit/record-fields.ts';
import { ruleTextOf } from '../retention/rule-text.ts';

/** The kinds in the order they are listed. */
const KINDS: readonly RecordKind[] = Object.freeze([
  'client',
  'person',
  'holding',
  'loan',
  'opportunity',
  'followUp',
  'touch',
]);

/** A report in the user's language: the same for the screen and for a file. */
export function subjectDocument(
  report: SubjectReport,
  {
    t,
    rules,
    level,
    language,
  }: {
    readonly t: Words;
    readonly rules: readonly RetentionRule[];
    readonly level: MaskingLevel;
    readonly language: string;
  },
): SubjectDocument {
  const { client } = report.dossier;
  const name = maskField('client', 'name', client.name, client.kind, level);
  const keptText = (kept: Kept | undefined, otherwise: string) =>
    kept ? t('clientData.until', { day: kept.until, rule: ruleTextOf(rules, kept.rule, t) }) : otherwise;
  const own = report.records.find(({ kind }) => kind === 'client');
  const facts = [
    ['asOf', report.today],
    ['kind', t(`kind.${client.kind}`)],
    ['records', t('clientData.recordsCount', { count: report.records.length })],
    ['since', client.createdOn],
    ['source', sourceText(own, t)],
    ['retention', keptText(report.kept, t('clientData.noRule'))],
    ['entries', t('clientData.entriesCount', { count: report.entries })],
    ['reveals', t('clientData.times', { count: report.reveals })],
    ['draft', t(report.hasDraft ? 'clientData.has' : 'clientData.hasNot')],
  ] as const;
  const sections = KINDS.map((kind) => ({
    title: t(`audit.record.${kind}`),
    headings: (['content', 'dataClass', 'source', 'changed', 'kept'] as const).map((id) =>
      t(`clientData.column.${id}`),
    ),
    rows: inOrder(report.records.filter((record) => record.kind === kind)).map((record) => [
      contentText(record, report, t, level),
      t(`clientData.dataClass.${record.dataClass}`),
      sourceText(record, t),
      record.changedAtMs === undefined ? '' : localDay(record.changedAtMs),
      keptText(record.kept, t('clientData.withClient')),
    ]),
  })).filter(({ rows }) => rows.length > 0);
  const given = {
    title: t('clientData.given'),
    headings: (['what', 'when', 'detail', 'certain'] as const).map((id) => t(`clientData.givenColumn.${id}`)),
    rows:
      report.given.length > 0
        ? report.given.map((each) => [
            t(`audit.action.${each.cause.type}`),
            localDay(each.atMs),
            givenText(each, t),
            t(each.isCertain ? 'clientData.isCertain' : 'clientData.perhaps'),
          ])
        : [[t('clientData.notGiven'), '', '', '']],
  };
  return {
    language,
    title: t('clientData.title', { name }),
    facts: facts.map(([id, text]) => [t(`clientData.fact.${id}`), text]),
    sections: [...sections, given],
  };
}

/** Newest first where a day says so; else as they stand. */
function inOrder(records: readonly HeldRecord[]): readonly HeldRecord[] {
  const dayOf = ({ record }: HeldRecord) =>
    String(record.day ?? record.due ?? record.stateOn ?? record.since ?? record.disbursedOn ?? '');
  return records.toSorted((a, b) => (dayOf(a) === dayOf(b) ? 0 : dayOf(a) < dayOf(b) ? 1 : -1));
}

function contentText({ kind, id, record }: HeldRecord, report: SubjectReport, t: Words, level: MaskingLevel): string {
  const { client } = report.dossier;
  const effect = { kind, clientId: client.id, id, before: undefined, after: record } as unknown as Effect;
  return fieldChanges({ effect, client }, t, level)
    .map(({ field, after }) => t('clientData.field', { field: t(`audit.field.${field}`), value: after ?? '' }))
    .join('\n');
}

function sourceText(record: HeldRecord | undefined, t: Words): string {
  if (!record?.source) return t('clientData.unknownSource');
  const { cause, atMs } = record.source;
  const detail = detailOf(cause, t);
  const words = { action: t(`audit.action.${cause.type}`), day: localDay(atMs) };
  return detail ? t('clientData.sourceDetail', { ...words, detail }) : t('clientData.sourceText', words);
}

function detailOf(cause: Cause, t: Words): string | undefined {
  if (cause.type === 'import') return cause.source || undefined;
  return cause.type === 'receive' ? t('clientData.fromColleague', { from: cause.from }) : undefined;
}

function givenText({ cause }: GivenAway, t: Words): string {
  if (cause.type === 'handOver') return t('audit.detail.handOver', { to: cause.to, count: cause.clients });
  if (cause.type === 'receive') return t('audit.detail.receive', { from: cause.from });
  const what = t('audit.detail.export', { format: t(`audit.format.${cause.format}`), count: cause.count });
  return cause.reason ? `${what} · ${t('audit.detail.reason', { reason: cause.reason })}` : what;
}
