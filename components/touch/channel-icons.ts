import {
  IconBrandWechat,
  IconBuildingBank,
  IconCalendarEvent,
  IconDeviceMobileMessage,
  IconMail,
  IconPhone,
  IconWalk,
  type TablerIcon,
} from '@tabler/icons-react';
import type { Channel } from '../../lib/domain/touch/touch.ts';

/** The icon of each channel, always shown with or named by its word. */
export const CHANNEL_ICONS: Readonly<Record<Channel, TablerIcon>> = Object.freeze({
  visit: IconWalk,
  call: IconPhone,
  wechat: IconBrandWechat,
  meeting: IconBuildingBank,
  email: IconMail,
  event: IconCalendarEvent,
  sms: IconDeviceMobileMessage,
});
