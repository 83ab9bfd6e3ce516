import { mayExport } from '../domain/policy/rights.ts';
import { copyText } from '../platform/clipboard.ts';
import { plainBriefing } from '../transfer/briefing/document.ts';
import { plainSet } from '../transfer/briefing/set-document.ts';
import { calendarEnd, calendarEvent, calendarStart } from '../transfer/export/ics.ts';
import type { BriefingForm, BriefingService } from './briefing.ts';
import type { Committer } from './committer.ts';
import type { PolicyService } from './policy.ts';

/** An hour before: time to read it on the way. */
const REMIND = '-PT1H';

interface Deps {
  readonly commit: Committer;
  readonly policy: Pick<PolicyService, 'current'>;
  /** Now, as `2026-11-22T01:30:00Z`. */
  readonly stamp: () => string;
}

/** Accounts for briefings that leave the screen, and makes their files. */
export function createBriefingService({ commit, policy, stamp }: Deps): BriefingService {
  const account = async (form: BriefingForm, count: number, about: { readonly clientId?: string } = {}) => {
    if (!mayExport(await policy.current(), false)) return { ok: false, reason: 'byPolicy' } as const;
    const logged = await commit([], {
      ...{ type: 'export', format: 'briefing', kinds: [], count, isMasked: true, reason: form },
      ...about,
    });
    if (!logged.ok) return { ok: false, reason: logged.reason === 'changed' ? 'storage' : logged.reason } as const;
    return { ok: true, value: undefined } as const;
  };
  return {
    account: (clientId, form) => account(form, 1, { clientId }),
    accountSet: (count, form) => account(form, count),
    setWordFile: async (set) => (await import('../transfer/briefing/word.ts')).wordSet(set),
    setPlainText: plainSet,
    wordFile: async (document) => (await import('../transfer/briefing/word.ts')).wordBriefing(document),
    plainText: plainBriefing,
    calendarFile: (document, { uid, title, ...when }) =>
      new Blob(
        [
          calendarStart({ name: document.title, description: document.mark }),
          calendarEvent({ uid, title, text: plainBriefing(document), reminders: [REMIND], ...when }, stamp()),
          calendarEnd(),
        ],
        { type: 'text/calendar;charset=utf-8' },
      ),
    copy: copyText,
  };
}
