import { visitEvent } from '../../components/briefing/visit-event.ts';
import type { Cause } from '../../lib/domain/audit/cause.ts';
import type { Day } from '../../lib/domain/calendar/day.ts';
import type { Dossier } from '../../lib/domain/dossier/dossier.ts';
import { NO_POLICY, type Policy } from '../../lib/domain/policy/policy.ts';
import type { BriefingService } from '../../lib/services/briefing.ts';
import { createBriefingService } from '../../lib/services/briefing-service.ts';
import { chineseText, documentOf } from './in-words.ts';

/** The service over a log that keeps in memory what it was told. */
export function briefingRig(policy: Partial<Policy> = {}) {
  const log: Cause[] = [];
  const service = createBriefingService({
    commit: async (_, cause) => {
      log.push(cause);
      return { ok: true, value: { commitId: 'c' } };
    },
    policy: { current: async () => ({ ...NO_POLICY, ...policy }) },
    stamp: () => '2026-11-22T01:30:00Z',
  });
  return { log, service };
}

/** The calendar file of a client's briefing as it leaves the screen. */
export function calendarOf(service: BriefingService, dossier: Dossier, today: Day): Blob {
  const document = documentOf(dossier, today);
  const title = chineseText(today).t('briefing.visit', { name: document.name });
  return service.calendarFile(document, visitEvent(dossier, today, title));
}

/** What is written in a Word file, a text a paragraph. */
export function paragraphsIn(xml: string): readonly string[] {
  return xml
    .split('</w:p>')
    .map((paragraph) => [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text = '']) => plain(text)))
    .map((texts) => texts.join(''))
    .filter((text) => text !== '');
}

function plain(xml: string): string {
  const signs: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
  return xml.replaceAll(/&(\w+);/g, (whole, name: string) => signs[name] ?? whole);
}
