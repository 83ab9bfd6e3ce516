import { IconAlertTriangle, IconPencil, IconRefreshAlert } from '@tabler/icons-react';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import { linkTo } from '../workspace/address.ts';
import classes from './content.module.css';
import type { ChoiceOf } from './fields.ts';
import type { ListRow } from './list-rows.ts';
import type { Choice } from './use-choices.ts';
import { StandingBadge } from './standing-badge.tsx';

interface Props {
  readonly row: ListRow;
  readonly choicesOf: (of: ChoiceOf) => readonly Choice[];
}

/** One piece of content: its name, what waits to be done about it, whose it is, how it stands and until when. */
export function ListRowView({ row, choicesOf }: Props) {
  const { t, day } = useText();
  const { kind, id, name, under, layer, standing, expiresOn, isEnding, isBeneathChanged, pending, isVariant } = row;
  return (
    <li>
      <a className={classes.item} href={linkTo('content', { kind, item: id })} data-testid={TEST_IDS.contentRow}>
        <span className={classes.name}>
          {name}
          {under && <small>{choicesOf(under.of).find(({ value }) => value === under.value)?.label}</small>}
        </span>
        <span className={classes.marks}>
          {isVariant && <span>{t('content.variant')}</span>}
          {pending && (
            <span data-tone="watch">
              <IconPencil size={13} aria-hidden="true" />
              {t(pending === 'draft' ? 'content.hasDraft' : 'content.hasReview')}
            </span>
          )}
          {isBeneathChanged && (
            <span data-tone="watch">
              <IconRefreshAlert size={13} aria-hidden="true" />
              {t('content.beneathChanged')}
            </span>
          )}
        </span>
        <span className={classes.layer}>{t(`content.layer.${layer}`)}</span>
        <StandingBadge standing={standing} />
        <span className={classes.until} data-tone={isEnding ? 'watch' : 'plain'}>
          {isEnding && <IconAlertTriangle size={13} aria-hidden="true" />}
          {expiresOn && t(isEnding ? 'content.expiresSoon' : 'content.expiresOn', { day: day(expiresOn) })}
        </span>
      </a>
    </li>
  );
}
