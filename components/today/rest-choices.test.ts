import { describe, expect, test } from 'vitest';
import { makeWorkCalendar } from '../../lib/domain/calendar/workdays.ts';
import { publishedWorkCalendar } from '../../lib/util/work-calendar.ts';
import { restChoices } from './rest-choices.ts';

const calendar = makeWorkCalendar(publishedWorkCalendar());

describe('restChoices', () => {
  test.each([
    ['a Wednesday', '2026-11-18', ['tomorrow 2026-11-19', 'afterTomorrow 2026-11-20', 'nextMonday 2026-11-23']],
    ['a Thursday', '2026-11-19', ['tomorrow 2026-11-20', 'nextMonday 2026-11-23']],
    ['a Friday', '2026-11-20', ['nextMonday 2026-11-23', 'secondWorkday 2026-11-24']],
    ['a Saturday', '2026-11-21', ['nextMonday 2026-11-23', 'secondWorkday 2026-11-24']],
    ['a Sunday', '2026-11-22', ['tomorrow 2026-11-23', 'afterTomorrow 2026-11-24']],
    ['the day before the National Day', '2026-09-30', ['nextWorkday 2026-10-08', 'secondWorkday 2026-10-09']],
    ['the day before the Mid-Autumn Festival', '2026-09-24', ['nextMonday 2026-09-28', 'secondWorkday 2026-09-29']],
  ])('on %s', (_name, today, expected) => {
    expect(restChoices(today, calendar).map(({ key, day }) => `${key} ${day}`)).toEqual(expected);
  });

  test('without a calendar every day is a working day', () => {
    expect(restChoices('2026-11-20').map(({ day }) => day)).toEqual(['2026-11-21', '2026-11-22', '2026-11-23']);
  });
});
