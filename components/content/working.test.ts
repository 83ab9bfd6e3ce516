import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CONTENT_KINDS } from '../../lib/domain/content/item.ts';
import { FIELDS } from './fields.ts';
import { problemsOf } from './problems.ts';
import { cleaned, emptyBody, valueAt, withValue } from './working.ts';

describe('a value of the form', () => {
  test('is found and put at a path within a group, and the rest stays when it is', () => {
    const before = { id: 'a.b', glance: { ask: 'x', next: 'y' } };
    const after = withValue(before, 'glance.ask', 'z');
    expect(valueAt(after, 'glance.ask')).toBe('z');
    expect(after).toEqual({ id: 'a.b', glance: { ask: 'z', next: 'y' } });
    expect(before.glance.ask).toBe('x');
  });

  test('goes with its name when it is taken out', () => {
    expect(withValue({ id: 'a.b', stage: 'contact' }, 'stage', undefined)).toEqual({ id: 'a.b' });
  });

  test('is the one that was put, whatever the text and the field', () => {
    const fields = CONTENT_KINDS.flatMap((kind) => FIELDS[kind].map((field) => [kind, field.at] as const));
    fc.assert(
      fc.property(fc.constantFrom(...fields), fc.string(), ([kind, at], text) => {
        expect(valueAt(withValue(emptyBody(kind, 'own.x'), at, text), at)).toBe(text);
      }),
    );
  });
});

describe('what is saved', () => {
  test('is trimmed and without empty lines, also within rows', () => {
    const body = {
      ...emptyBody('checklist', 'own.x'),
      name: '  A ',
      steps: [{ id: 's', name: ' B', how: 'C ', withinMinutes: undefined }],
    };
    expect(cleaned('checklist', body)).toMatchObject({ name: 'A', steps: [{ id: 's', name: 'B', how: 'C' }] });
    expect(cleaned('script', { ...emptyBody('script', 'own.x'), says: ['', ' a ', '  '] })).toMatchObject({
      says: ['a'],
    });
  });

  test('has no optional entries that say nothing; the links of a product are a list all the same', () => {
    expect(cleaned('word', { ...emptyBody('word', 'own.x'), unless: [''] })).not.toHaveProperty('unless');
    expect(cleaned('product', { ...emptyBody('product', 'own.x'), links: [] })).toMatchObject({ links: [] });
  });

  test('keeps what the form does not show', () => {
    expect(cleaned('rule', { ...emptyBody('rule', 'own.x'), claims: [{ id: 'fees' }] })).toHaveProperty('claims');
  });

  test('is the same when it is cleaned again', () => {
    fc.assert(
      fc.property(fc.constantFrom(...CONTENT_KINDS), fc.array(fc.string()), (kind, lines) => {
        const once = cleaned(kind, { ...emptyBody(kind, 'own.x'), risks: lines, unless: lines });
        expect(cleaned(kind, once)).toEqual(once);
      }),
    );
  });
});

test.each(CONTENT_KINDS)('something new of the kind %s is not saved while nothing is filled in', (kind) => {
  expect(problemsOf(kind, cleaned(kind, emptyBody(kind, 'own.x'))).length).toBeGreaterThan(0);
});
