import type { BriefingLine } from '../../lib/domain/briefing/line.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import classes from './panel.module.css';

/** Where a line comes from, how old that is, and in words when it is too old to be relied on. */
export function LineSource({ line: { source, on, isOld } }: { readonly line: BriefingLine }) {
  const { t, relative } = useText();
  return (
    <p className={classes.source}>
      {t('briefing.from', { source: t(`briefing.source.${source.kind}`), age: relative(on) })}
      {isOld && <span className={classes.old}>{t('briefing.old')}</span>}
    </p>
  );
}
