import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { routeOf, type Stop } from './route.ts';

const stop = (id: string, address?: string): Stop => (address === undefined ? { id } : { id, address });
const ids = (stops: readonly Stop[], from?: string) => routeOf(stops, from).map((leg) => leg.stops.map(({ id }) => id));

describe('routeOf', () => {
  test('puts those of one road together, numbers along the road in order', () => {
    const stops = [
      stop('c', '云岭市锦溪路12号'),
      stop('a', '云岭市望岳路30号'),
      stop('b', '云岭市锦溪路9号'),
      stop('d', '云岭市 锦溪路１０号'),
    ];
    expect(routeOf(stops).map(({ area }) => area)).toEqual(['云岭市', '云岭市锦溪路'].sort());
    expect(ids(stops).flat()).toEqual(expect.arrayContaining(['a', 'b', 'c', 'd']));
    expect(ids(stops)).toContainEqual(['b', 'd', 'c']);
  });

  test('begins where the day starts', () => {
    const stops = [stop('a', '望川市东区一路1号'), stop('b', '望川市西区二路1号'), stop('c', '望川市西区二路3号')];
    expect(ids(stops, '望川市西区二路88号')[0]).toEqual(['b', 'c']);
    expect(ids(stops, '望川市东区一路9号')[0]).toEqual(['a']);
  });

  test('leaves what has no address for the end', () => {
    expect(ids([stop('x'), stop('y', '  '), stop('a', '望川市一路1号')])).toEqual([['a'], ['x', 'y']]);
  });

  test('an address without any known ending stands for itself', () => {
    expect(routeOf([stop('a', '大厦A座')])).toEqual([{ area: '大厦A座', stops: [stop('a', '大厦A座')] }]);
  });

  test('visits everybody once, in the same order whatever the input', () => {
    const anyAddress = fc.option(fc.string({ unit: fc.constantFrom(...'云市区路街1239 号甲'), maxLength: 12 }), {
      nil: undefined,
    });
    const anyStops = fc
      .array(anyAddress, { maxLength: 12 })
      .map((list) => list.map((each, at) => stop(`s${at}`, each)));
    fc.assert(
      fc.property(anyStops, (stops) => {
        const route = routeOf(stops, '云市');
        expect(routeOf([...stops].reverse(), '云市')).toEqual(route);
        expect(route.flatMap((leg) => leg.stops.map(({ id }) => id)).sort()).toEqual(stops.map(({ id }) => id).sort());
      }),
    );
  });
});
