import { DATA_CLASS } from '../../lib/domain/masking/data-class.ts';
import { type MaskingLevel, maskField } from '../../lib/domain/masking/mask-record.ts';
import type { ClientKind } from '../../lib/domain/client/client.ts';
import type { DossierRecords, RecordKind } from '../../lib/domain/dossier/dossier.ts';
import type { Effect } from '../../lib/domain/dossier/apply.ts';
import type { PortalAlias } from '../../lib/domain/portal-alias/portal-alias.ts';
import type { RecordChange } from '../../lib/hooks/audit-types.ts';
import type { Words } from '../../lib/hooks/use-text.ts';
import { hostOf } from '../portal/host-of.ts';
import type { VisitRating } from '../../lib/domain/visit/rating.ts';
import { entriesText, ratingText, yuanText } from './entries-text.ts';

/** Fields that name other records by their ids: nothing to read for a person. */
type Hidden = 'id' | 'touchId' | 'actionId' | 'productId';
const HIDDEN: ReadonlySet<string> = new Set<Hidden>(['id', 'touchId', 'actionId', 'productId']);
type FieldOf<K extends RecordKind> = Exclude<keyof DossierRecords[K], Hidden> & string;
/** A field of any record that can be shown. */
export type AuditField = { [K in RecordKind]: FieldOf<K> }[RecordKind];

/** One field that differs, as text in the user's language, masked. Undefined where there was or is nothing. */
export interface FieldChange {
  readonly field: AuditField;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** What happened to a record as a whole. */
export function operationOf({ before, after }: Effect): 'added' | 'changed' | 'removed' {
  return before === undefined ? 'added' : after === undefined ? 'removed' : 'changed';
}

/** The fields an entry changed in one record, in their usual order. */
export function fieldChanges(
  { effect, client }: Pick<RecordChange, 'effect'> & { readonly client: Pick<RecordChange['client'], 'kind'> },
  t: Words,
  level: MaskingLevel = 'standard',
): FieldChange[] {
  const { kind } = effect;
  const before = effect.before as Readonly<Record<string, unknown>> | undefined;
  const after = effect.after as Readonly<Record<string, unknown>> | undefined;
  const fields = Object.keys(DATA_CLASS[kind]).filter((field) => !HIDDEN.has(field));
  const textOf = (field: AuditField, record: Readonly<Record<string, unknown>> | undefined) =>
    field === 'amount' && record?.isCount
      ? String(record.amount)
      : valueText(kind, field, record?.[field], client.kind, t, level);
  return (fields as AuditField[])
    .filter((field) => JSON.stringify(before?.[field]) !== JSON.stringify(after?.[field]))
    .map((field) => ({
      field,
      before: textOf(field, before),
      after: textOf(field, after),
    }))
    .filter(({ before: was, after: is }) => was !== undefined || is !== undefined);
}

/** The field a person knows a record by. */
const TITLE_OF = Object.freeze({
  client: 'name',
  person: 'name',
  touch: 'text',
  holding: 'name',
  loan: 'number',
  followUp: 'text',
  opportunity: 'name',
} as const satisfies { readonly [K in RecordKind]: FieldOf<K> });

/** Which record it was, masked; undefined when the changed fields say so themselves. */
export function recordTitle(
  { effect, client }: RecordChange,
  changed: readonly FieldChange[],
  t: Words,
): string | undefined {
  const field = TITLE_OF[effect.kind];
  if (changed.some((each) => each.field === field)) return undefined;
  const record = (effect.after ?? effect.before) as Readonly<Record<string, unknown>> | undefined;
  return valueText(effect.kind, field, record?.[field], client.kind, t, 'standard');
}

/** Whose values are words of ours, and how they read. */
function choiceText(kind: RecordKind, field: AuditField, value: string, t: Words): string | undefined {
  switch (`${kind}.${field}`) {
    case 'client.kind':
      return t(`kind.${value as 'enterprise'}`);
    case 'client.segment':
      return t(`segment.${value as 'retailChain'}`);
    case 'client.developmentStage':
      return t(`audit.developmentStage.${value as 'growth'}`);
    case 'client.stage':
      return t(`stage.${value as 'contact'}`);
    case 'person.role':
      return t(`role.${value as 'handler'}`);
    case 'touch.channel':
    case 'followUp.channel':
      return t(`channel.${value as 'visit'}`);
    case 'holding.family':
      return t(`family.${value as 'deposit'}`);
    case 'loan.loanClass':
      return t(`loanClass.${value as 'pass'}`);
    case 'client.potential':
      return t(`audit.potential.${value as 'high'}`);
    case 'touch.products':
      return t(`family.${value as 'deposit'}`);
    case 'touch.outcome':
      return t(`audit.outcome.${value as 'good'}`);
    case 'touch.mood':
      return t(`touch.mood.${value as 'warm'}`);
    case 'followUp.by':
      return t(`audit.promisedBy.${value as 'us'}`);
    case 'followUp.kind':
      return t(`audit.followUpKind.${value as 'promise'}`);
    case 'opportunity.state':
      return t(`needs.opState.${value as 'won'}`);
    default:
      return undefined;
  }
}

function valueText(
  kind: RecordKind,
  field: AuditField,
  value: unknown,
  owner: ClientKind,
  t: Words,
  level: MaskingLevel,
): string | undefined {
  if (value === undefined || value === '') return undefined;
  if (typeof value === 'boolean') return t(value ? 'audit.value.yes' : 'audit.value.no');
  if (typeof value === 'number') return numberText(field, value, t);
  if (Array.isArray(value)) {
    if (value.length === 0) return undefined;
    if (field === 'portalAliases') return aliasesText(value as readonly PortalAlias[], owner, t, level);
    // What the entries say stands with the client; here it is enough that there is one more or one less.
    if (typeof value[0] === 'object') {
      const text = level === 'off' ? entriesText(field, value, t) : undefined;
      return text ?? t('audit.value.entries', { count: value.length });
    }
    if (field === 'personIds' || field === 'knows') return t('audit.value.people', { count: value.length });
    return value
      .map((each) => choiceText(kind, field, String(each), t) ?? masked(kind, field, String(each), owner, level))
      .join(' · ');
  }
  if (field === 'rating') return ratingText(value as VisitRating, t);
  if (typeof value === 'object') return t('audit.value.entries', { count: 1 });
  const text = String(value);
  return choiceText(kind, field, text, t) ?? masked(kind, field, text, owner, level);
}

/** What was answered on which portal; of a natural person only how much. */
function aliasesText(aliases: readonly PortalAlias[], owner: ClientKind, t: Words, level: MaskingLevel): string {
  const { mask, onlyNatural } = DATA_CLASS.client.portalAliases;
  if (mask === 'omit' && level !== 'off' && (!onlyNatural || owner === 'person')) {
    return t('audit.value.portalAliases', { count: aliases.length });
  }
  return aliases
    .map(({ text, portal, isClient }) =>
      t(isClient ? 'audit.value.portalAlias' : 'audit.value.noPortalAlias', { text, host: hostOf(portal) }),
    )
    .join(' · ');
}

function numberText(field: AuditField, value: number, t: Words): string {
  if (field === 'probability') return `${value}%`;
  if (field === 'rateBp') return `${value / 100}%`;
  if (field === 'minutes') return t('audit.value.minutes', { count: value });
  return yuanText(value, t);
}

function masked(kind: RecordKind, field: AuditField, text: string, owner: ClientKind, level: MaskingLevel): string {
  // The fields are those of this kind; the compiler cannot follow the pair.
  return maskField(kind, field as never, text, owner, level);
}
