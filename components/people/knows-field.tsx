import type { Person } from '../../lib/domain/client/person.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { decidersFirst } from '../client/deciders-first.ts';
import classes from './person-form.module.css';

interface Props {
  readonly people: readonly Person[];
  /** Whose acquaintances these are: nobody is asked whether they know themselves. */
  readonly ownId: string | undefined;
  readonly knows: readonly string[];
  readonly onKnows: (knows: readonly string[]) => void;
}

/** Whom somebody knows among the people of the client. Who has left is offered only while they are known. */
export function KnowsField({ people, ownId, knows, onKnows }: Props) {
  const { t } = useText();
  const offered = decidersFirst(people).filter(
    ({ id, leftOn }) => id !== ownId && (leftOn === undefined || knows.includes(id)),
  );
  if (offered.length === 0) return null;
  return (
    <fieldset className={classes.knows}>
      <legend>{t('personForm.knows')}</legend>
      {offered.map(({ id, name, title }) => (
        <label key={id} className={classes.chip} title={title}>
          <input
            type="checkbox"
            checked={knows.includes(id)}
            onChange={(event) =>
              onKnows(event.currentTarget.checked ? [...knows, id] : knows.filter((each) => each !== id))
            }
          />
          {name}
        </label>
      ))}
    </fieldset>
  );
}
