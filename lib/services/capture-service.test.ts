import { of } from 'rxjs';
import { describe, expect, test } from 'vitest';
import { makeClient } from '../../test/factories/client.ts';
import type { PageSubject } from '../contracts/page-state.ts';
import type { Change, Dossier } from '../domain/dossier/dossier.ts';
import { createCaptureService } from './capture-service.ts';
import type { Committer } from './committer.ts';
import type { CaptureInput } from './capture.ts';
import type { CurrentPage } from './services.ts';

const client = makeClient({ grade: 'B' });
const dossier: Dossier = { client, people: [], touches: [], holdings: [], loans: [], followUps: [] };
const about = (clientId: string): PageSubject => ({ kind: 'client', clientId, evidence: 'clientNumber' });
const input: CaptureInput = {
  clientId: client.id,
  adapterId: 'x',
  page: '客户详情',
  site: 'https://crm.bank.example',
  fields: ['rating'],
  places: [{ target: { kind: 'client', id: client.id, field: 'grade' }, name: '', before: 'B', after: 'A' }],
};

/** The service beside a page about `subject`, over a book that holds `known` at first and `now` within the commit. */
function serviceAt(
  subject: PageSubject,
  {
    known = dossier,
    now = known as Dossier,
    hasReadings = true,
  }: Partial<{
    known: Dossier | 'locked' | undefined;
    now: Dossier;
    hasReadings: boolean;
  }> = {},
) {
  const written: Change[] = [];
  const causes: unknown[] = [];
  const page: CurrentPage = {
    access: 'enabled',
    subject,
    mentions: [],
    taught: hasReadings ? [{ adapterId: 'x', frameId: 0, readings: [] }] : [],
    lost: [],
    isDrawn: false,
  };
  const commit: Committer = async (changes, cause, isStillTrue = () => true) => {
    const stored = () => ({ at: 0, dossier: now, since: '', stamps: {} });
    if (!isStillTrue({ stored } as never)) return { ok: false, reason: 'changed' };
    written.push(...changes);
    causes.push(cause);
    return { ok: true, value: { commitId: 'c' } };
  };
  return { service: createCaptureService(async () => known, { current$: of(page) }, commit), written, causes };
}

describe('taking values over from a page', () => {
  test('writes them in one commit that says where they come from', async () => {
    const { service, written, causes } = serviceAt(about(client.id));
    expect(await service.apply(input)).toEqual({ ok: true, value: { commitId: 'c' } });
    expect(written).toEqual([{ op: 'put', kind: 'client', clientId: client.id, record: { ...client, grade: 'A' } }]);
    expect(causes).toEqual([
      { type: 'capture', adapter: 'x', page: '客户详情', site: 'https://crm.bank.example', fields: ['rating'] },
    ]);
  });

  const changed = { ...dossier, client: { ...client, grade: 'C' } } as const;
  test.each([
    ['the page is about another client', about('other'), {}, 'otherClient'],
    ['the page may be about several', { kind: 'ambiguous', clientIds: [client.id, 'b'] } as const, {}, 'otherClient'],
    ['the page is about nobody', { kind: 'none' } as const, {}, 'otherClient'],
    ['the page is no longer a taught one', about(client.id), { hasReadings: false }, 'otherClient'],
    ['the book is locked', about(client.id), { known: 'locked', now: dossier } as const, 'locked'],
    ['the record was changed meanwhile', about(client.id), { now: changed }, 'stale'],
  ])('writes nothing when %s', async (_name, subject, at, reason) => {
    const { service, written } = serviceAt(subject, at);
    expect(await service.apply(input)).toEqual({ ok: false, reason });
    expect(written).toEqual([]);
  });

  test.each([
    ['nothing is ticked', []],
    ['a value is none of its kind', [{ ...input.places[0], after: 'AAA' }] as never],
  ])('writes nothing when %s', async (_name, places) => {
    const { service, written } = serviceAt(about(client.id));
    expect(await service.apply({ ...input, places })).toEqual({ ok: false, reason: 'invalid' });
    expect(written).toEqual([]);
  });
});
