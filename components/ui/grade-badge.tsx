import type { Grade } from '../../lib/domain/client/client.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import classes from './ui.module.css';

/** The client's grade as a small letter tile. */
export function GradeBadge({ grade }: { grade: Grade }) {
  const { t } = useText();
  return (
    <span className={classes.grade} data-grade={grade} title={t('grade.label', { grade })}>
      <span aria-hidden="true">{grade}</span>
      <span className={classes.hidden}>{t('grade.label', { grade })}</span>
    </span>
  );
}
