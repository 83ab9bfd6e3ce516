import { expect, test } from 'vitest';
import { RECORD_SCHEMAS } from '../../lib/contracts/schemas/records.schema.ts';
import type { FileLink } from '../../lib/domain/client/file-link.ts';
import { makeClient, makeId } from '../../test/factories/client.ts';
import { draftOf, fileOf } from './file-draft.ts';

const TODAY = '2026-11-22';
const file: FileLink = {
  id: makeId(),
  kind: 'contract',
  name: '授信合同',
  place: '档案柜 3-2',
  on: '2026-10-01',
  until: '2027-10-01',
  touchId: makeId(),
};

test('gives back what it was when nothing was changed, and the schema takes it', () => {
  expect(fileOf(draftOf(file, TODAY), file.id)).toEqual(file);
  const client = makeClient({ files: [file] });
  expect(RECORD_SCHEMAS.client.parse(client)).toEqual(client);
});

test('a new one is of today and leaves out what is not known', () => {
  const draft = { ...draftOf(undefined, TODAY), name: ' 方案 ' };
  expect(fileOf(draft, file.id)).toEqual({ id: file.id, kind: 'proposal', name: '方案', on: TODAY });
});

test.each([
  { name: '' },
  { name: '  ' },
  { on: '' },
  { on: '2026-13-01' },
  { until: '2026-09-30' },
  { until: '2027-02-30' },
])('is none with %j', (patch) => {
  expect(fileOf({ ...draftOf(file, TODAY), ...patch }, file.id)).toBeUndefined();
});
