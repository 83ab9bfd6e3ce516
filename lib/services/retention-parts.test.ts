import { expect, test } from 'vitest';
import type { DueClient, DueRecords, RetentionPreview } from './retention.ts';
import { partsOf } from './retention-parts.ts';

const client = (clientId: string): DueClient => ({
  ...{ clientId, name: clientId, kind: 'enterprise', rule: 'ended', since: '2026-01-01' },
});
const records = (clientId: string, rule: DueRecords['rule'], ...recordIds: string[]): DueRecords => ({
  ...{ clientId, name: clientId, kind: 'enterprise', rule, recordIds, since: '2026-01-01' },
});
const parts = (shown: RetentionPreview, now: RetentionPreview) => partsOf(shown, now, (rule) => `r:${rule}`);

test('what was shown and is still due goes, each under the words of its rule', () => {
  const preview = {
    clients: [client('a')],
    records: [records('b', 'touches', '1', '2'), records('c', 'touches', '3'), records('b', 'doneFollowUps', '4')],
  };
  expect(parts(preview, preview)).toEqual([
    { clientId: 'a', rule: 'r:ended' },
    {
      records: new Map([
        ['b', new Set(['1', '2'])],
        ['c', new Set(['3'])],
      ]),
      rule: 'r:touches',
    },
    { records: new Map([['b', new Set(['4'])]]), rule: 'r:doneFollowUps' },
  ]);
});

test('a client contacted since it was shown stays, and so does what was not shown', () => {
  const shown = { clients: [client('a'), client('b')], records: [records('c', 'touches', '1')] };
  const now = {
    clients: [client('b'), client('new')],
    records: [records('c', 'touches', '2'), records('a', 'touches', '9')],
  };
  expect(parts(shown, now)).toEqual([{ clientId: 'b', rule: 'r:ended' }]);
});
