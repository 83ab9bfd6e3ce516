import { Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useText } from '../../lib/hooks/use-text.ts';
import form from '../people/person-form.module.css';
import { TEST_IDS } from '../test-ids.ts';
import type { ClientDraft } from './client-draft.ts';

interface Props {
  readonly draft: ClientDraft;
  readonly isRenamed: boolean;
  readonly oldName: string;
  readonly onEdit: (patch: Partial<ClientDraft>) => void;
  readonly nameError: ReactNode;
  readonly aliasError: ReactNode;
}

/** All names of a client; a renamed one keeps its old name as an alias unless that is unticked. */
export function NameFields({ draft, isRenamed, oldName, onEdit, nameError, aliasError }: Props) {
  const { t } = useText();
  return (
    <>
      <TextInput
        label={t('add.name')}
        value={draft.name}
        onChange={(event) => onEdit({ name: event.currentTarget.value })}
        error={nameError}
        maxLength={200}
        autoComplete="off"
        autoFocus
        data-testid={TEST_IDS.clientEditName}
      />
      {isRenamed && (
        <label className={form.check}>
          <input
            type="checkbox"
            checked={draft.keepsOldName}
            onChange={(event) => onEdit({ keepsOldName: event.currentTarget.checked })}
          />
          {t('clientForm.keepOldName', { name: oldName })}
        </label>
      )}
      <TextInput
        label={t('clientForm.shortName')}
        value={draft.shortName}
        onChange={(event) => onEdit({ shortName: event.currentTarget.value })}
        maxLength={60}
        autoComplete="off"
      />
      <Textarea
        size="sm"
        label={t('clientForm.aliases')}
        description={t('clientForm.aliasesHint')}
        value={draft.aliases}
        onChange={(event) => onEdit({ aliases: event.currentTarget.value })}
        error={aliasError}
        rows={Math.min(5, Math.max(1, draft.aliases.split('\n').length))}
      />
    </>
  );
}
