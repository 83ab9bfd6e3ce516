import { IconAlertCircle, IconAlertTriangle, IconCircleCheck, IconQuestionMark } from '@tabler/icons-react';
import type { RiskLevel } from '../../lib/domain/risk/item.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import classes from './level.module.css';

const ICONS = Object.freeze({
  low: IconCircleCheck,
  middle: IconAlertCircle,
  high: IconAlertTriangle,
  noData: IconQuestionMark,
});

interface Props {
  readonly level: RiskLevel | 'noData';
  readonly isLarge?: boolean;
}

/** How much risk there is: by icon and word, the colour besides. */
export function LevelMark({ level, isLarge = false }: Props) {
  const { t } = useText();
  const Icon = ICONS[level];
  return (
    <span className={classes.level} data-level={level} data-large={isLarge}>
      <Icon size={isLarge ? 18 : 14} aria-hidden="true" />
      {t(`research.level.${level}`)}
    </span>
  );
}
