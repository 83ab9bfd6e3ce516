import type { AuditEntry, ConcernedClient } from '../../lib/hooks/audit-types.ts';
import { hostOf } from '../portal/host-of.ts';
import { localDay, localTime } from '../../lib/util/local-time.ts';
import type { Words } from '../../lib/hooks/use-text.ts';

/** The client's name, or words for one that has none left. */
export function clientText(client: ConcernedClient, t: Words): string {
  return client.name ?? t('audit.clientGone');
}

/** The clients an entry is about in a few words; undefined when it is about none. */
export function clientsText({ clients, clientCount }: AuditEntry, t: Words): string | undefined {
  const [first] = clients;
  if (!first) return undefined;
  const name = clientText(first, t);
  return clientCount === 1 ? name : t('audit.clientsMore', { name, count: clientCount });
}

/** What an action's name leaves open: which, to whom, why. Undefined when there is no more to say. */
export function detailText({ cause }: AuditEntry, t: Words): string | undefined {
  switch (cause.type) {
    case 'undo':
      return t('audit.detail.undo', { seq: Number.parseInt(cause.of, 10) });
    case 'import':
      return cause.source;
    case 'capture': {
      const fields = cause.fields.map((field) => t(`teach.field.${field}`)).join(t('teach.and'));
      return t('audit.detail.capture', { page: cause.page, host: hostOf(cause.site), fields });
    }
    case 'confirmAlias':
      return t(cause.isClient ? 'audit.detail.confirmAlias' : 'audit.detail.denyAlias', { host: hostOf(cause.portal) });
    case 'receive':
      return t('audit.detail.receive', { from: cause.from });
    case 'handOver':
      return t('audit.detail.handOver', { to: cause.to, count: cause.clients });
    case 'reveal':
      return t(`audit.masked.${cause.field}`);
    case 'export': {
      const what = t('audit.detail.export', { format: t(`audit.format.${cause.format}`), count: cause.count });
      const masked = cause.isMasked ? [] : [t('audit.detail.unmasked')];
      const reason = cause.reason === '' ? [] : [t('audit.detail.reason', { reason: cause.reason })];
      return [what, ...masked, ...reason].join(' · ');
    }
    case 'content': {
      const words = { act: t(`audit.contentAct.${cause.act}`), what: cause.what };
      const { count } = cause;
      return count === undefined
        ? t('audit.detail.content', words)
        : t('audit.detail.contentCount', { ...words, count });
    }
    case 'backup':
      return t('audit.detail.backup', { target: t(`audit.target.${cause.target}`), seq: cause.upTo });
    case 'verify':
      return t(cause.isSound ? 'audit.detail.sound' : 'audit.detail.broken');
    case 'erase': {
      const rewritten = t('audit.detail.erase', { count: cause.seqs.length });
      const records = cause.records ? [t('audit.detail.eraseRecords', { count: cause.records })] : [];
      const rule = cause.rule ? [t('audit.detail.rule', { rule: cause.rule })] : [];
      return [...records, rewritten, ...rule].join(' · ');
    }
    default:
      return undefined;
  }
}

/** The device an entry was made on. */
export function deviceText({ device, isThisDevice }: AuditEntry, t: Words): string {
  return isThisDevice ? t('audit.thisDevice') : t('audit.device', { device: device.slice(-4) });
}

/** Day and time to the second, `2026-11-22 09:30:05`. */
export function momentText(ms: number): string {
  return `${localDay(ms)} ${localTime(ms, true)}`;
}
