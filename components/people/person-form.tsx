import { Button, NativeSelect, Textarea, TextInput, UnstyledButton } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Person, PersonRole } from '../../lib/domain/client/person.ts';
import type { Dossier } from '../../lib/domain/dossier/dossier.ts';
import { roleOfTitle } from '../../lib/domain/import/values/words.ts';
import { maskPhone } from '../../lib/domain/masking/mask-number.ts';
import { PERSON_ROLES } from '../../lib/domain/people/people-map.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { Guarded } from '../guard/guarded.tsx';
import { TEST_IDS } from '../test-ids.ts';
import { formKeys } from './form-keys.ts';
import { KnowsField } from './knows-field.tsx';
import { LeavingFields } from './leaving-fields.tsx';
import { type PersonDraft, type PersonProblem, personDraft, personOf, personProblem } from './person-draft.ts';
import classes from './person-form.module.css';
import { usePeopleChanges } from './use-people-changes.ts';

interface Props {
  readonly dossier: Dossier;
  /** Who is edited; a new person without. */
  readonly person?: Person;
  /** Role of a new person. */
  readonly role?: PersonRole;
  /** Done or given up. */
  readonly onClose: () => void;
}

/** Adds somebody at a client, or edits, marks as having left, or removes one. */
export function PersonForm({ dossier, person, role, onClose }: Props) {
  const { t, today } = useText();
  const { save, remove, newId } = usePeopleChanges(dossier);
  // As shown when the form was opened: what changes meanwhile is not written over.
  const [shown] = useState({ was: person, people: dossier.people });
  const { was } = shown;
  const [draft, setDraft] = useState(() => personDraft(was, shown.people, role ?? 'handler'));
  const [problem, setProblem] = useState<PersonProblem>();
  const [named, setNamed] = useState(0);
  const [hasOwnRole, setOwnRole] = useState(was !== undefined || role !== undefined);
  const edit = (patch: Partial<PersonDraft>) => {
    setDraft({ ...draft, ...patch });
    setProblem(undefined);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const found = personProblem(draft, today);
    setProblem(found);
    if (!found && (await save(personOf(draft, was?.id ?? newId(), was), was))) onClose();
  };
  const onRemove = async () => {
    if (!was) return;
    const removed = await remove(was);
    if (removed === true) onClose();
    else if (removed !== false) setNamed(removed.touches);
  };
  const errorOf = (which: PersonProblem) => (problem === which ? t(`personForm.${which}`) : undefined);
  return (
    <form
      className={classes.form}
      aria-label={was ? t('personForm.edit', { name: was.name }) : t('personForm.add')}
      onSubmit={(event) => void submit(event)}
      onKeyDown={formKeys(onClose)}
      noValidate
    >
      <div className={classes.pair}>
        <TextInput
          label={t('personForm.name')}
          value={draft.name}
          maxLength={100}
          onChange={(event) => edit({ name: event.currentTarget.value })}
          error={errorOf('nameMissing')}
          autoComplete="off"
          autoFocus
          data-testid={TEST_IDS.personName}
        />
        <TextInput
          label={t('personForm.title')}
          placeholder={t('personForm.titlePlaceholder')}
          value={draft.title}
          maxLength={100}
          onChange={(event) => {
            const title = event.currentTarget.value;
            // A telling title names the role, until somebody has.
            edit({ title, ...(hasOwnRole ? {} : { role: roleOfTitle(title) }) });
          }}
          autoComplete="off"
        />
      </div>
      <NativeSelect
        label={t('personForm.role')}
        description={t(`personForm.roleHint.${draft.role}`)}
        value={draft.role}
        onChange={(event) => {
          setOwnRole(true);
          edit({ role: event.currentTarget.value as PersonRole });
        }}
        data={PERSON_ROLES.map((value) => ({ value, label: t(`role.${value}`) }))}
        data-testid={TEST_IDS.personRole}
      />
      <div className={`${classes.pair} ${classes.contact}`}>
        <TextInput
          className={classes.figures}
          label={t('personForm.phone')}
          placeholder={was?.phone === undefined ? undefined : t('personForm.keeps', { phone: maskPhone(was.phone) })}
          value={draft.dropsPhone ? '' : draft.phone}
          disabled={draft.dropsPhone}
          maxLength={40}
          inputMode="tel"
          onChange={(event) => edit({ phone: event.currentTarget.value })}
          autoComplete="off"
        />
        <TextInput
          className={classes.figures}
          label={t('personForm.birthday')}
          placeholder={t('personForm.birthdayPlaceholder')}
          value={draft.birthday}
          maxLength={20}
          onChange={(event) => edit({ birthday: event.currentTarget.value })}
          error={errorOf('badBirthday')}
          autoComplete="off"
          data-testid={TEST_IDS.personBirthday}
        />
      </div>
      {was?.phone !== undefined && (
        <label className={classes.check}>
          <input
            type="checkbox"
            checked={draft.dropsPhone}
            onChange={(event) => edit({ dropsPhone: event.currentTarget.checked })}
          />
          {t('personForm.dropPhone')}
        </label>
      )}
      <Guarded text={draft.note} onChange={(note) => edit({ note })}>
        <Textarea
          size="sm"
          label={t('personForm.note')}
          value={draft.note}
          maxLength={5000}
          rows={2}
          onChange={(event) => edit({ note: event.currentTarget.value })}
        />
      </Guarded>
      <KnowsField people={shown.people} ownId={was?.id} knows={draft.knows} onKnows={(knows) => edit({ knows })} />
      {was && <LeavingFields draft={draft} onEdit={edit} error={errorOf('badLeftOn')} />}
      {was && named > 0 && !draft.hasLeft && (
        <div className={classes.refused} role="alert">
          <p>{t('personForm.named', { count: named, name: was.name })}</p>
          <UnstyledButton
            className={classes.quiet}
            autoFocus
            onClick={() => edit({ hasLeft: true, leftOn: today })}
            data-testid={TEST_IDS.personLeaves}
          >
            {t('personForm.leaveInstead')}
          </UnstyledButton>
        </div>
      )}
      <div className={classes.buttons}>
        <Button type="submit" size="compact-sm" data-testid={TEST_IDS.personSave}>
          {t('personForm.save')}
        </Button>
        <Button size="compact-sm" variant="subtle" color="gray" onClick={onClose}>
          {t('personForm.cancel')}
        </Button>
        {was && (
          <Button
            className={classes.remove}
            size="compact-sm"
            variant="subtle"
            color="red"
            onClick={() => void onRemove()}
            data-testid={TEST_IDS.personRemove}
          >
            {t('personForm.remove')}
          </Button>
        )}
      </div>
    </form>
  );
}
