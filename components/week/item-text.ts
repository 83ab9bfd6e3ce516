import {
  IconBuildingBank,
  IconCake,
  IconChecklist,
  IconFlag,
  IconHeartHandshake,
  IconHourglassHigh,
  type TablerIcon,
} from '@tabler/icons-react';
import type { AgendaItem } from '../../lib/domain/agenda/agenda.ts';
import type { Words } from '../../lib/hooks/use-text.ts';
import { CHANNEL_ICONS } from '../touch/channel-icons.ts';

/** What an item of the week is, in a word: what its icon and colour stand for. */
export type ItemSort = 'contact' | 'step' | 'ourPromise' | 'clientPromise' | 'maturity' | 'review' | 'birthday';

/** The sort of an item; an agreed contact comes before what it came out of. */
export function sortOf(item: AgendaItem): ItemSort {
  if (item.kind !== 'followUp') return item.kind;
  const { channel, kind, by } = item.followUp;
  if (channel !== undefined) return 'contact';
  if (kind === 'nextStep') return 'step';
  return by === 'client' ? 'clientPromise' : 'ourPromise';
}

const ICONS: Readonly<Record<Exclude<ItemSort, 'contact'>, TablerIcon>> = Object.freeze({
  step: IconFlag,
  ourPromise: IconHeartHandshake,
  clientPromise: IconChecklist,
  maturity: IconBuildingBank,
  review: IconHourglassHigh,
  birthday: IconCake,
});

/** The icon of an item: of a planned contact its channel's. */
export function iconOf(item: AgendaItem): TablerIcon {
  const channel = item.kind === 'followUp' ? item.followUp.channel : undefined;
  if (channel !== undefined) return CHANNEL_ICONS[channel];
  const sort = sortOf(item);
  return sort === 'contact' ? IconFlag : ICONS[sort];
}

/** What an item says besides its client. */
export function itemText(item: AgendaItem, t: Words): string {
  switch (item.kind) {
    case 'followUp':
      return item.followUp.text;
    case 'birthday':
      return t('week.birthdayOf', { name: item.person });
    case 'review':
      return t('week.reviewOf', { stage: t(`stage.${item.stage}`) });
    case 'maturity':
      return t('week.maturity');
  }
}

/** The word for the sort of an item. */
export function sortText(item: AgendaItem, t: Words): string {
  const channel = item.kind === 'followUp' ? item.followUp.channel : undefined;
  return channel === undefined ? t(`week.sort.${sortOf(item)}`) : t(`channel.${channel}`);
}
