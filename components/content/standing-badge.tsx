import {
  IconArchive,
  IconCalendarTime,
  IconCircleCheck,
  IconEyeCheck,
  IconHourglassEmpty,
  IconPencil,
} from '@tabler/icons-react';
import type { Standing } from '../../lib/domain/content/item.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import classes from './content.module.css';

const ICONS = Object.freeze({
  usable: IconCircleCheck,
  draft: IconPencil,
  review: IconEyeCheck,
  notYet: IconCalendarTime,
  expired: IconHourglassEmpty,
  retired: IconArchive,
} as const satisfies { readonly [S in Standing]: unknown });

/** Whether content may be used: by icon, word and colour. */
export function StandingBadge({ standing }: { standing: Standing }) {
  const { t } = useText();
  const Icon = ICONS[standing];
  return (
    <span className={classes.standing} data-standing={standing} data-testid={TEST_IDS.contentStanding}>
      <Icon size={14} aria-hidden="true" />
      {t(`content.standing.${standing}`)}
    </span>
  );
}
