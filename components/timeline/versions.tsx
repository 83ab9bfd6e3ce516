import type { Dossier } from '../../lib/domain/dossier/dossier.ts';
import { type RecordVersion, timesChanged } from '../../lib/domain/timeline/versions.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import { ShortList } from '../ui/short-list.tsx';
import { FieldsChanged } from './fields-changed.tsx';
import classes from './timeline-parts.module.css';

const FIRST = 5;

interface Props {
  readonly dossier: Dossier;
  readonly versions: readonly RecordVersion[] | undefined;
}

/** Every version of a record that was changed: when, on which machine, what stood there before and after. */
export function Versions({ dossier, versions = [] }: Props) {
  const { t, day } = useText();
  const times = timesChanged(versions);
  if (times === 0) return null;
  return (
    <section className={classes.versions} aria-label={t('timeline.versions')} data-testid={TEST_IDS.timelineVersions}>
      <h3>
        {t('timeline.versions')}
        <span>{t('timeline.times', { count: times })}</span>
      </h3>
      <ShortList
        isOrdered
        first={FIRST}
        items={versions}
        row={({ seq, day: on, time, device, cause, effect }) => (
          <li key={seq}>
            <p className={classes.when}>
              <time dateTime={`${on}T${time}`}>
                {day(on)} {time}
              </time>
              <span>{t(`audit.action.${cause.type}`)}</span>
              <span>{device === undefined ? t('audit.thisDevice') : t('audit.device', { device })}</span>
            </p>
            {effect.before !== undefined && <FieldsChanged effect={effect} dossier={dossier} />}
          </li>
        )}
      />
    </section>
  );
}
