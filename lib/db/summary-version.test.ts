import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Dossier } from '../domain/dossier/dossier.ts';
import { summarise } from '../domain/dossier/summary.ts';
import { SUMMARY_VERSION } from './schema.ts';

const EXAMPLES = new URL('../../test/examples/summaries/', import.meta.url);
const DOSSIERS: readonly Dossier[] = JSON.parse(readFileSync(new URL('dossiers.json', EXAMPLES), 'utf8'));

// Where this fails, raise SUMMARY_VERSION, or books written before keep their former summaries. The file of the new version
// is then written by running this test once.
test('summaries are made as the present version of them always made them', async () => {
  const made = `${JSON.stringify(DOSSIERS.map(summarise), undefined, 2)}\n`;
  await expect(made).toMatchFileSnapshot(new URL(`v${SUMMARY_VERSION}.json`, EXAMPLES).pathname);
});

test('the example dossiers say everything that a summary may hold', () => {
  const said = new Set(
    DOSSIERS.map(summarise).flatMap((each) => [...Object.keys(each), ...Object.keys(each.churn ?? {})]),
  );
  const expected = [
    'portalAliases',
    'handedOverTo',
    'potential',
    'referredById',
    'linkedIds',
    'deals',
    'thread',
    'wonAfter',
  ];
  for (const key of [...expected, 'valueFen']) {
    expect(said, key).toContain(key);
  }
  for (const key of ['gap', 'fall', 'signals', 'closedOn', 'leftOn']) expect(said, key).toContain(key);
});
