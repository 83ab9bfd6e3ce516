import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SEGMENTS, type Segment } from '../client/client.ts';
import { conversionBySegment } from './by-segment.ts';
import { type Converting, conversionOf } from './conversion.ts';

const won = (segment: Segment, wonAfter: number): Converting & { segment: Segment } => ({
  segment,
  stage: 'delivery',
  touches: { effective: wonAfter },
  wonAfter,
});

test('each segment is measured by itself, most conversions first', () => {
  const measured = conversionBySegment([won('wealth', 3), won('exporter', 5), won('exporter', 7)]);
  expect(measured.map(({ segment, conversion }) => [segment, conversion.n, conversion.median])).toEqual([
    ['exporter', 2, 6],
    ['wealth', 1, 3],
  ]);
  expect(measured.every(({ conversion }) => conversion.usesDefault)).toBe(true);
});

test('a segment in which nobody was won is left out', () => {
  const open = { segment: 'wealth', stage: 'contact', touches: { effective: 2 } } as const;
  expect(conversionBySegment([open])).toEqual([]);
});

test('the segments together have every conversion once', () => {
  const anyBook = fc.array(
    fc.tuple(fc.constantFrom(...SEGMENTS), fc.integer({ min: 1, max: 20 })).map(([segment, at]) => won(segment, at)),
  );
  fc.assert(
    fc.property(anyBook, (book) => {
      const sum = conversionBySegment(book).reduce((total, { conversion }) => total + conversion.n, 0);
      expect(sum).toBe(conversionOf(book).n);
    }),
  );
});
