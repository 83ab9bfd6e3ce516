import { type ReactNode, useId, useMemo } from 'react';
import { GRADES, SEGMENTS } from '../../lib/domain/client/client.ts';
import type { ClientSummary } from '../../lib/domain/dossier/summary.ts';
import { STAGES } from '../../lib/domain/stage/stage.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { Chip } from '../log/chip.tsx';
import classes from './export.module.css';
import styles from './export-parts.module.css';
import type { ClientFilter } from './pick-clients.ts';

interface Props {
  readonly candidates: readonly ClientSummary[];
  readonly filter: ClientFilter;
  readonly onFilter: (filter: ClientFilter) => void;
}

/** Grade, stage and segment, as far as any client has them. */
export function ClientFilters({ candidates, filter, onFilter }: Props) {
  const { t } = useText();
  const present = useMemo(
    () => new Set<string>(candidates.flatMap(({ grade, stage, segment }) => [grade, stage, segment])),
    [candidates],
  );
  const row = <K extends keyof ClientFilter>(
    name: K,
    values: ClientFilter[K],
    words: (value: ClientFilter[K][number]) => string,
  ) => (
    <Row label={t(`export.clients.${name}`)}>
      {values
        .filter((value) => present.has(value))
        .map((value) => (
          <Chip
            key={value}
            isOn={has(filter[name], value)}
            onClick={() => onFilter({ ...filter, [name]: toggled(filter[name], value) })}
          >
            {words(value)}
          </Chip>
        ))}
    </Row>
  );
  return (
    <div className={styles.filters}>
      {row('grade', GRADES, (grade) => t('export.clients.gradeName', { grade }))}
      {row('stage', STAGES, (stage) => t(`stage.${stage}`))}
      {row('segment', SEGMENTS, (segment) => t(`segment.${segment}`))}
      <p className={classes.note}>{t('export.clients.anyHint')}</p>
    </div>
  );
}

function Row({ label, children }: { label: string; children: ReactNode }) {
  const id = useId();
  return (
    <fieldset aria-labelledby={id} className={classes.filterRow}>
      <span id={id} className={styles.filterName}>
        {label}
      </span>
      <div className={styles.chips}>{children}</div>
    </fieldset>
  );
}

function has(list: readonly string[], value: string): boolean {
  return list.includes(value);
}

function toggled<T>(list: readonly T[], value: T): readonly T[] {
  return list.includes(value) ? list.filter((each) => each !== value) : [...list, value];
}
