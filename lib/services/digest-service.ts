import { dropNotifications, requestNotifications } from '../platform/notifications.ts';
import type { DigestService } from './digest.ts';
import type { PolicyService } from './policy.ts';
import type { SettingsService } from './services.ts';

/** Switches the morning's notification. */
export function createDigestService(
  settings: Pick<SettingsService, 'update'>,
  policy: Pick<PolicyService, 'current'>,
): DigestService {
  return {
    async turnOn() {
      // Asked first: the browser wants the gesture, which is gone after anything that is waited for.
      const isGiven = await requestNotifications();
      if (!isGiven) return { ok: false, reason: 'refused' };
      if ((await policy.current()).digest === 'off') {
        await dropNotifications();
        return { ok: false, reason: 'byPolicy' };
      }
      await settings.update({ hasDigest: true });
      return { ok: true, value: undefined };
    },
    async turnOff() {
      await settings.update({ hasDigest: false });
      await dropNotifications();
    },
  };
}
