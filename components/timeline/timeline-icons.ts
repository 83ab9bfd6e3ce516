import {
  IconAlertTriangle,
  IconArrowsExchange,
  IconArrowsJoin,
  IconAward,
  IconBriefcase,
  IconBulb,
  IconCircleCheck,
  IconCircleDashed,
  IconCircleX,
  IconEdit,
  IconFileImport,
  IconFileText,
  IconFlag,
  IconListCheck,
  IconListDetails,
  IconPointer,
  IconProgress,
  IconShieldCheck,
  IconUserPlus,
  type TablerIcon,
} from '@tabler/icons-react';
import type { TimelineItem, TimelineKind } from '../../lib/domain/timeline/timeline.ts';
import { CHANNEL_ICONS } from '../touch/channel-icons.ts';

const ICONS: Readonly<Record<TimelineKind, TablerIcon>> = Object.freeze({
  touch: IconCircleDashed,
  stageMove: IconFlag,
  followUpMade: IconCircleDashed,
  followUpDone: IconCircleCheck,
  followUpDropped: IconCircleX,
  signal: IconAlertTriangle,
  signalClosed: IconShieldCheck,
  grade: IconAward,
  opportunityMade: IconBulb,
  opportunityMoved: IconProgress,
  procedureOpened: IconListDetails,
  procedureClosed: IconListCheck,
  firstBusiness: IconBriefcase,
  created: IconUserPlus,
  file: IconFileText,
  capture: IconPointer,
  edit: IconEdit,
  import: IconFileImport,
  handOver: IconArrowsExchange,
  merge: IconArrowsJoin,
});

/** The icon of a line, always beside its words; of a touch that of its channel. */
export function iconOf({ kind, channel }: Pick<TimelineItem, 'kind' | 'channel'>): TablerIcon {
  return channel === undefined ? ICONS[kind] : CHANNEL_ICONS[channel];
}
