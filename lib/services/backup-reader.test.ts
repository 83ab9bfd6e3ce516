import { expect, test } from 'vitest';
import { makeTarget } from '../../test/factories/copy.ts';
import type { CopyManifest, CopyPart } from '../contracts/copy.ts';
import { writeParts } from '../transfer/backup/part.ts';
import { keptRowsOf } from './backup-reader.ts';

const AT = '01a2027bfd90-0000-aa';

test('a kept row whose stamp is none stays out: no later one could be made, and nothing could be kept any more', async () => {
  const target = makeTarget();
  const sealed = new Uint8Array(40);
  async function* rows() {
    yield [
      { id: 'good', at: AT, sealed },
      { id: 'bad', at: `z${AT.slice(1)}`, sealed },
      { id: 'empty', at: '', sealed },
      { id: 'removed', at: AT },
    ];
  }
  const parts: CopyPart[] = [];
  for await (const part of writeParts(target, 'kept', rows(), () => 1)) parts.push(part);
  const read: string[] = [];
  for await (const batch of keptRowsOf(target, { kept: { at: AT, parts } } as unknown as CopyManifest) ?? []) {
    read.push(...batch.map(({ id }) => id));
  }
  expect(read).toEqual(['good', 'removed']);
});
