import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { OPEN_FILES } from '../../contracts/open-format.ts';
import { openRecordSchemas } from '../../contracts/schemas/open-format.schema.ts';

const DOCUMENT = readFileSync(new URL('../../../docs/open-format.md', import.meta.url), 'utf8');

/** Fields of a table in the document: name, whether required, and the words of `one of`. */
function documented(heading: string) {
  const section = DOCUMENT.split(/^### /m).find((part) => part.startsWith(`${heading}\n`)) ?? '';
  return [...section.matchAll(/^\| `(\w+)` \| ([^|]*)\| ([^|]*)\|(.*)$/gm)].map(
    ([, name, type, required, meaning]) => ({
      name,
      isRequired: required?.trim() === 'yes',
      type: type?.trim() ?? '',
      meaning: meaning ?? '',
    }),
  );
}

test.each(Object.values(OPEN_FILES))('the document lists every field when a record of %s has it', (path) => {
  const schema = openRecordSchemas()[path];
  const fields = Object.keys(schema?.properties ?? {}).map((name) => ({
    name,
    isRequired: schema?.required.includes(name) ?? false,
  }));
  expect(documented(path).map(({ name, isRequired }) => ({ name, isRequired }))).toEqual(fields);
});

test.each(Object.values(OPEN_FILES))('the document lists every choice when a field of %s has choices', (path) => {
  for (const { name, type, meaning } of documented(path)) {
    const choices = (openRecordSchemas()[path]?.properties[name ?? ''] as { enum?: string[] } | undefined)?.enum;
    expect([name, type === 'one of']).toEqual([name, choices !== undefined]);
    const isRange = name === 'grade';
    if (choices && !isRange) {
      expect([...meaning.matchAll(/`(\w+)`/g)].map(([, word]) => word).toSorted()).toEqual(choices.toSorted());
    }
  }
});

test('the document names every reason for which a file is refused', () => {
  const source = readFileSync(new URL('./open-format-problem.ts', import.meta.url), 'utf8');
  const reasons = [...source.matchAll(/reason: ((?:'\w+'(?: \| )?)+)/g)].flatMap(
    ([, words]) => words?.match(/\w+/g) ?? [],
  );
  const section = DOCUMENT.split(/^## /m).find((part) => part.startsWith('When a file is refused')) ?? '';
  const listed = [...section.matchAll(/^\| `(\w+)`/gm)].map(([, word]) => word);
  expect([...listed, 'cancelled'].toSorted()).toEqual(reasons.toSorted());
});
