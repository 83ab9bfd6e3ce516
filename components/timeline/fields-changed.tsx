import { IconArrowRight } from '@tabler/icons-react';
import type { Effect } from '../../lib/domain/dossier/apply.ts';
import type { Dossier } from '../../lib/domain/dossier/dossier.ts';
import type { Touch } from '../../lib/domain/touch/touch.ts';
import { useText, type Words } from '../../lib/hooks/use-text.ts';
import { type FieldChange, fieldChanges, operationOf } from '../audit/record-fields.ts';
import { objectionText, topicText } from '../touch/touch-words.ts';
import classes from './timeline-parts.module.css';

/** Fields of one record shown at most: an import makes long ones. */
const MOST = 24;
const IN_WORDS: ReadonlySet<string> = new Set<keyof Touch>(['personIds', 'topics', 'objections']);

interface Props {
  readonly effect: Effect;
  readonly dossier: Pick<Dossier, 'client' | 'people'>;
  /** Whether to say which record it was. */
  readonly hasTitle?: boolean;
}

/** What a change did to one record, field by field: before → after, with numbers masked as in the log. */
export function FieldsChanged({ effect, dossier, hasTitle = false }: Props) {
  const { t } = useText();
  const fields = fieldChanges({ effect, client: dossier.client }, t).slice(0, MOST);
  const operation = operationOf(effect);
  const none = t('audit.value.none');
  return (
    <div className={classes.fields}>
      {hasTitle && (
        <h3>
          {t(`audit.record.${effect.kind}`)} · {t(`audit.op.${operation}`)}
        </h3>
      )}
      <dl>
        {fields.map((change) => {
          const { before, after } = inWords(change, effect, dossier, t);
          return (
            <div key={change.field}>
              <dt>{t(`audit.field.${change.field}`)}</dt>
              <dd>
                {operation === 'changed' ? (
                  <>
                    <del>{before ?? none}</del>
                    <IconArrowRight size={13} aria-label={t('timeline.became')} />
                    <ins>{after ?? none}</ins>
                  </>
                ) : (
                  (after ?? before)
                )}
              </dd>
            </div>
          );
        })}
      </dl>
    </div>
  );
}

/** What the log shows by number or code only, by its words: whom one met, what about, which objections. */
function inWords(
  change: FieldChange,
  { kind, before, after }: Effect,
  { people }: Pick<Dossier, 'people'>,
  t: Words,
): Pick<FieldChange, 'before' | 'after'> {
  const inTouch = (record: Effect['before']): readonly string[] => {
    const { personIds = [], topics = [], objections = [] } = (record ?? {}) as Partial<Touch>;
    if (change.field === 'topics') return topics.map((topic) => topicText(topic, t));
    if (change.field === 'objections') return objections.map(({ scenario }) => objectionText(scenario, t));
    return personIds.map((id) => people.find((person) => person.id === id)?.name ?? t('timeline.personGone'));
  };
  if (kind !== 'touch' || !IN_WORDS.has(change.field)) return change;
  const text = (record: Effect['before']) => inTouch(record).join(t('teach.and')) || undefined;
  return { before: text(before), after: text(after) };
}
