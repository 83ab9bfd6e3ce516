import type { Day } from '../../lib/domain/calendar/day.ts';
import type { Person } from '../../lib/domain/client/person.ts';
import type { Dossier } from '../../lib/domain/dossier/dossier.ts';
import {
  type PersonEdit,
  removedPerson,
  type RemovalRefusal,
  savedPerson,
} from '../../lib/domain/people/person-edits.ts';
import { useServices } from '../../lib/hooks/services-context.tsx';
import { useText } from '../../lib/hooks/use-text.ts';
import { useChange } from '../ui/use-change.ts';

/** Changes to the people of a client, each of which can be taken back. */
export interface PeopleChanges {
  /** Save somebody as they shall be; `was`: as they were shown. True when done, or when nothing was different. */
  readonly save: (next: Person, was: Person | undefined) => Promise<boolean>;
  /** Remove somebody; a refusal says how many touches name them. */
  readonly remove: (person: Person) => Promise<boolean | RemovalRefusal>;
  /** Plan a greeting for a birthday. */
  readonly greet: (text: string, due: Day) => Promise<boolean>;
  readonly newId: () => string;
}

/** The changes of this client's people. */
export function usePeopleChanges({ client, people, touches }: Dossier): PeopleChanges {
  const { edits } = useServices();
  const { t, due: dueText } = useText();
  const change = useChange();
  const clientId = client.id;
  const write = (changes: readonly PersonEdit[], doneText: string) =>
    change(
      () =>
        edits.save(
          changes.map((each) => ({ clientId, kind: 'person', ...each })),
          'editPeople',
        ),
      doneText,
    );
  return {
    save: async (next, was) => {
      const shown = was ? people.map((each) => (each.id === was.id ? was : each)) : people;
      const changes = savedPerson(shown, next);
      return (
        changes.length === 0 || write(changes, t(was ? 'personForm.saved' : 'personForm.added', { name: next.name }))
      );
    },
    remove: async (person) => {
      const removed = removedPerson(people, touches, person);
      return removed.ok ? write(removed.edits, t('personForm.removed', { name: person.name })) : removed;
    },
    greet: (text, due) =>
      change(
        () => {
          const record = { id: edits.newId(), kind: 'nextStep', text, due } as const;
          return edits.save([{ clientId, kind: 'followUp', record }], 'planWork');
        },
        t('people.greetPlanned', { day: dueText(due) }),
      ),
    newId: () => edits.newId(),
  };
}
