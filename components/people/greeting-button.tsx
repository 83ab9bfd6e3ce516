import { UnstyledButton } from '@mantine/core';
import type { Day } from '../../lib/domain/calendar/day.ts';
import type { Person } from '../../lib/domain/client/person.ts';
import type { Dossier } from '../../lib/domain/dossier/dossier.ts';
import { greetingDay, isGreetingPlanned } from '../../lib/domain/people/greeting.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { useWorkCalendar } from '../../lib/hooks/use-work-calendar.ts';
import { TEST_IDS } from '../test-ids.ts';
import classes from './greeting.module.css';
import { usePeopleChanges } from './use-people-changes.ts';

/** Offers to get a greeting ready before a birthday, or says that this is planned. */
export function GreetingButton({ dossier, person, on }: { dossier: Dossier; person: Person; on: Day }) {
  const { t, today, due } = useText();
  const calendar = useWorkCalendar();
  const { greet } = usePeopleChanges(dossier);
  const text = t('people.greetText', { name: person.name });
  if (isGreetingPlanned(dossier.followUps, text, on))
    return <span className={classes.planned}>{t('people.greeted')}</span>;
  if (!calendar) return null;
  const day = greetingDay(on, today, calendar);
  return (
    <UnstyledButton
      className={classes.greet}
      title={due(day)}
      aria-label={t('people.greetOf', { name: person.name, day: due(day) })}
      onClick={() => void greet(text, day)}
      data-testid={TEST_IDS.personGreet}
    >
      {t('people.greet')}
    </UnstyledButton>
  );
}
