import { describe, expect, test } from 'vitest';
import { SHIPPED_PACK } from '../../lib/content/shipped/pack.ts';
import { CONTENT_KINDS, type ContentKind } from '../../lib/domain/content/item.ts';
import { FIELDS } from './fields.ts';
import { problemsOf, unknownSlots } from './problems.ts';
import { cleaned, emptyBody, type Working } from './working.ts';

const shipped = (kind: ContentKind): readonly Working[] =>
  SHIPPED_PACK.items.filter((item) => item.kind === kind).map(({ body }) => ({ ...body }));
const [script, product, rule] = (['script', 'product', 'rule'] as const).map((kind) => shipped(kind)[0]);

function reasons(kind: ContentKind, body: Working | undefined, patch: Working): readonly string[] {
  return problemsOf(kind, cleaned(kind, { ...body, ...patch })).map(({ at, reason }) => `${at} ${reason}`);
}

test.each(CONTENT_KINDS)('the form finds nothing wrong with what is shipped of the kind %s', (kind) => {
  const bodies = shipped(kind);
  expect(bodies.length).toBeGreaterThan(5);
  expect(bodies.map((body) => cleaned(kind, body))).toEqual(bodies);
  const found = bodies.flatMap((body) => problemsOf(kind, body).map(({ at, reason }) => `${body.id} ${at} ${reason}`));
  expect(found).toEqual([]);
});

test.each(CONTENT_KINDS)('nothing that is shipped of the kind %s lacks its place in the form', (kind) => {
  const known = new Set(['id', ...FIELDS[kind].map(({ at }) => at.split('.')[0])]);
  // What the sources claim of a combination is theirs to say: it is kept as it is.
  if (kind === 'rule') known.add('claims');
  expect(shipped(kind).flatMap((body) => Object.keys(body).filter((key) => !known.has(key)))).toEqual([]);
});

describe('the form says at the field', () => {
  test.each([
    ['script', script, { title: '  ' }, 'title missing'],
    ['script', script, { title: 'x'.repeat(61) }, 'title tooLong'],
    ['script', script, { says: Array.from({ length: 21 }, () => 'x') }, 'says tooMany'],
    ['product', product, { income: { kind: 'interest', base: 'outstanding', words: 'x' } }, 'income badIncome'],
    ['product', product, { income: { kind: 'none', base: 'none', words: '' } }, 'income badIncome'],
    ['product', product, { links: [{ to: '', why: 'x' }] }, 'links badLinks'],
    ['rule', rule, { weight: 101 }, 'weight badNumber'],
    ['rule', rule, { products: [{ productId: 'loan.fixedAsset', role: '' }] }, 'products badProducts'],
    ['rule', rule, { products: [{ productId: 'loan.fixedAsset', role: 'x', amount: {} }] }, 'products badProducts'],
    ['rule', rule, { all: [{ fact: 'annualSales' }] }, 'all badConditions'],
    ['rule', rule, { all: [{ fact: 'nobodyKnows', atLeast: 1 }] }, 'all badConditions'],
    ['checklist', emptyBody('checklist', 'own.x'), { steps: [{ id: 's', name: 'x', how: '' }] }, 'steps badSteps'],
  ] as const)('what is wrong in a %s', (kind, body, patch, wanted) => {
    expect(reasons(kind, body, patch)).toContain(wanted);
  });

  test('that a rule without any condition would be for everybody', () => {
    const none = { kinds: [], segments: [], developmentStages: [], all: [], any: [], holds: [], lacks: [] };
    expect(reasons('rule', rule, none)).toEqual(['all noCondition']);
    expect(reasons('rule', rule, { ...none, segments: ['services'] })).toEqual([]);
  });
});

test('slots are named when there are no words for them, each once', () => {
  expect(unknownSlots('{client} {nobody} {Nobody1} {nobody}')).toEqual(['nobody', 'Nobody1']);
});
