// Runs inside an unlocked page of the extension: asks the services for what the page would not offer.
import { firstValueFrom } from 'rxjs';
import { createWorkspaceServices } from '../../../lib/services/compose-workspace.ts';
import { PLAIN_WORDS } from '../../factories/export-words.ts';

const services = await createWorkspaceServices();
const { exports, audit, subjectAccess, reveals, handOvers, portals, settings, retention } = services;
const REASON = '策略测试';

type Answer = Promise<{ readonly ok: boolean; readonly reason?: string }>;
const said = async (answer: Answer) => {
  const { ok, reason } = await answer;
  return ok ? 'ok' : (reason ?? '');
};

/** What the services say to what goes past the page. */
async function ask(clientId: string, passphrase: string): Promise<Record<string, string>> {
  const base = { clientIds: [clientId], by: '测试', reason: REASON, passphrase };
  const report = await subjectAccess.report(clientId);
  if (!report.ok) throw new Error(report.reason);
  const document = { language: 'zh-CN', title: '', facts: [], sections: [] };
  const subject = { report: report.value, format: 'json' as const, reason: REASON, document };
  const tables = { format: 'csv' as const, kinds: ['client' as const], columns: [], unit: 'wan' as const };
  const words = PLAIN_WORDS;
  return {
    bareTable: await said(exports.run({ ...base, ...tables, masking: 'off', words })),
    open: await said(exports.run({ ...base, format: 'open' })),
    log: await said(audit.export({ filter: {}, reason: REASON, about: '', headings: [], write: () => [] })),
    bareSubject: await said(subjectAccess.export({ ...subject, isMasked: false })),
    maskedSubject: await said(subjectAccess.export({ ...subject, isMasked: true })),
    reveal: await said(reveals.account(clientId, 'phone')),
    copy: await said(reveals.copy(clientId, 'phone', '13900000000')),
    receive: await said(handOvers.open(new Blob(['nothing']))),
  };
}

export const policyRig = {
  ask,
  give: (clientId: string) => said(handOvers.give({ clientIds: [clientId], from: '甲', to: '乙', hasNotes: false })),
  enable: (origin: string) => said(portals.enable(origin)),
  async setLock(lockMinutes: number) {
    await settings.update({ lockMinutes });
    return (await firstValueFrom(settings.settings$)).lockMinutes;
  },
  async setRule(count: number, isOn: boolean) {
    await retention.setRule('touches', { count, isOn });
    return (await firstValueFrom(retention.rules$)).find(({ id }) => id === 'touches');
  },
};

Object.assign(globalThis, { policyRig });
