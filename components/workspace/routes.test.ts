import { expect, test } from 'vitest';
import { parentOf, ROUTE_GROUPS, ROUTES, routeAt } from './routes.tsx';

test('the pages stand in the order of the navigation, so that the overview lists them in the same one', () => {
  const groups = ROUTES.flatMap((route) => ('group' in route ? [route.group] : []));
  expect(groups).toEqual(ROUTE_GROUPS.flatMap((group) => groups.filter((each) => each === group)));
});

test('every page has a place in the navigation or a page it is reached from', () => {
  expect(ROUTES.filter((route) => !('group' in route) && !parentOf(route))).toEqual([]);
});

test('every page is found at its address, and an unknown address leads to the overview', () => {
  expect(ROUTES.map(({ at }) => routeAt(at).id)).toEqual(ROUTES.map(({ id }) => id));
  expect(routeAt('nowhere').id).toBe('home');
});
