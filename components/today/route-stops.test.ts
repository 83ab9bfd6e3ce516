import { describe, expect, test } from 'vitest';
import { makeDossier, makeFollowUp } from '../../test/factories/client.ts';
import { dayStops, plannedStops, routeLines } from './route-stops.ts';

const TODAY = '2026-11-23';
const dossier = (name: string, address?: string, followUps: ReturnType<typeof makeFollowUp>[] = []) =>
  makeDossier({ client: { name, ...(address === undefined ? {} : { address }) }, followUps });

describe('the stops of the day', () => {
  const visit = { channel: 'visit', due: TODAY } as const;
  const stops = dayStops(
    [
      dossier('甲', '云岭市锦溪路9号', [makeFollowUp({ ...visit, place: '云岭市望岳路1号' })]),
      dossier('乙', '云岭市锦溪路12号', [makeFollowUp({ ...visit, doneOn: TODAY })]),
      dossier('丙', undefined, [makeFollowUp({ ...visit, due: '2026-11-24' })]),
    ],
    TODAY,
  );
  test('lie where the planned visit says, else where the client is', () => {
    expect(stops.map(({ address }) => address)).toEqual(['云岭市望岳路1号', '云岭市锦溪路12号', undefined]);
  });
  test('are chosen at first when a visit is open and due', () => {
    expect(plannedStops(stops)).toEqual([stops[0]?.id]);
  });
  test('as text have their numbers, and say when there is no address', () => {
    expect(routeLines(stops, ' 支行 ', '没有地址')).toEqual([
      '0. 支行',
      '1. 甲 · 云岭市望岳路1号',
      '2. 乙 · 云岭市锦溪路12号',
      '3. 丙 · 没有地址',
    ]);
    expect(routeLines([], '', '')).toEqual([]);
  });
});
