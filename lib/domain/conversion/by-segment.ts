import { SEGMENTS, type Segment } from '../client/client.ts';
import { type Conversion, type Converting, conversionOf } from './conversion.ts';

/** The conversion of the clients of one segment. */
export interface SegmentConversion {
  readonly segment: Segment;
  readonly conversion: Conversion;
}

/**
 * Conversion measured for each segment in which a client was won, most conversions first. Below `ENOUGH_CONVERSIONS` a
 * segment says by `usesDefault` that its figures are too few to go by.
 */
export function conversionBySegment(
  book: readonly (Converting & { readonly segment: Segment })[],
): readonly SegmentConversion[] {
  const groups = new Map<Segment, Converting[]>();
  for (const client of book) {
    const group = groups.get(client.segment);
    if (group) group.push(client);
    else groups.set(client.segment, [client]);
  }
  return SEGMENTS.map((segment) => ({ segment, conversion: conversionOf(groups.get(segment) ?? []) }))
    .filter(({ conversion }) => conversion.n > 0)
    .sort((a, b) => b.conversion.n - a.conversion.n);
}
