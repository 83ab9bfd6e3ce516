import type { ContentItem, Standing } from '../../lib/domain/content/item.ts';
import type { Text } from '../../lib/hooks/use-text.ts';

/** Why a card may not be copied, in words; undefined when it may. */
export function refusalText(
  { standing, item }: { readonly standing: Standing; readonly item: Pick<ContentItem, 'life'> },
  { t, day }: Pick<Text, 't' | 'day'>,
): string | undefined {
  const { effectiveOn, expiresOn } = item.life;
  if (standing === 'usable') return undefined;
  if (standing === 'notYet') return t('card.standing.notYet', { day: effectiveOn ? day(effectiveOn) : '' });
  if (standing === 'expired') return t('card.standing.expired', { day: expiresOn ? day(expiresOn) : '' });
  return t(`card.standing.${standing}`);
}
