import { TextInput } from '@mantine/core';
import { useText } from '../../lib/hooks/use-text.ts';
import type { PersonDraft } from './person-draft.ts';
import classes from './person-form.module.css';

interface Props {
  readonly draft: PersonDraft;
  readonly onEdit: (patch: Partial<PersonDraft>) => void;
  readonly error: string | undefined;
}

/** That somebody has left, and when: their history stays, and nobody is asked to call them. */
export function LeavingFields({ draft, onEdit, error }: Props) {
  const { t, today } = useText();
  return (
    <div className={classes.leaving}>
      <label className={classes.check}>
        <input
          type="checkbox"
          checked={draft.hasLeft}
          onChange={(event) =>
            onEdit({ hasLeft: event.currentTarget.checked, leftOn: event.currentTarget.checked ? today : '' })
          }
        />
        {t('personForm.left')}
      </label>
      {draft.hasLeft && (
        <TextInput
          size="xs"
          type="date"
          max={today}
          aria-label={t('personForm.leftOn')}
          value={draft.leftOn}
          onChange={(event) => onEdit({ leftOn: event.currentTarget.value })}
          error={error}
        />
      )}
    </div>
  );
}
