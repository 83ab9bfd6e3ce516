import { NativeSelect, SegmentedControl, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Client } from '../../lib/domain/client/client.ts';
import { withMirror } from '../../lib/domain/chain/link-pair.ts';
import { type ClientLink, LINK_KINDS, type LinkKind } from '../../lib/domain/client/link.ts';
import { useServices } from '../../lib/hooks/services-context.tsx';
import { useDossier, useSummaries } from '../../lib/hooks/use-live.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { ClientPicker } from '../client/client-picker.tsx';
import { formKeys } from '../people/form-keys.ts';
import { Guarded } from '../guard/guarded.tsx';
import { TEST_IDS } from '../test-ids.ts';
import { useChange } from '../ui/use-change.ts';
import classes from './form.module.css';
import { whyNotLinked, withLink } from './links.ts';
import { FormButtons } from './form-buttons.tsx';

/** Another firm the client is tied to: one of the book, which then says so too, or a name. */
export function LinkForm({ client, onClose }: { client: Client; onClose: () => void }) {
  const { edits } = useServices();
  const { t, today } = useText();
  const change = useChange();
  const summaries = useSummaries() ?? [];
  const [was] = useState(client);
  const [id] = useState(() => edits.newId());
  const [mirrorId] = useState(() => edits.newId());
  const [kind, setKind] = useState<LinkKind>('upstream');
  const [isOfBook, setOfBook] = useState(true);
  const [clientId, setClient] = useState<string>();
  const [typed, setTyped] = useState('');
  const [note, setNote] = useState('');
  const name = isOfBook ? (summaries.find((each) => each.id === clientId)?.name ?? '') : typed.trim();
  const link: ClientLink = {
    ...{ id, kind, name, on: today },
    ...(isOfBook && clientId !== undefined ? { clientId } : {}),
    ...(note.trim() === '' ? {} : { note: note.trim() }),
  };
  const refusal = name === '' ? undefined : whyNotLinked(was, link);
  const other = useDossier(isOfBook ? (clientId ?? '') : '')?.client;
  const mirrored = other && withMirror(other, was, link, mirrorId);
  // What the other says of it is written with it, so it has to be there first.
  const canSave = name !== '' && refusal === undefined && (!isOfBook || other !== undefined);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!canSave) return;
    const isDone = await change(
      () =>
        edits.save(
          [
            { clientId: was.id, kind: 'client', was, record: withLink(was, link) },
            ...(other && mirrored
              ? [{ clientId: other.id, kind: 'client' as const, was: other, record: mirrored }]
              : []),
          ],
          'editClient',
        ),
      t('needsPage.linkSaved', { name }),
    );
    if (isDone) onClose();
  };
  return (
    <form
      className={classes.form}
      aria-label={t('needsPage.addLink')}
      onSubmit={(event) => void submit(event)}
      onKeyDown={formKeys(onClose)}
      noValidate
      data-testid={TEST_IDS.linkForm}
    >
      <div className={classes.fields}>
        <NativeSelect
          label={t('needsPage.linkKind')}
          value={kind}
          autoFocus
          onChange={(event) => setKind(event.currentTarget.value as LinkKind)}
          data={LINK_KINDS.map((each) => ({ value: each, label: t(`needsPage.linkKinds.${each}`) }))}
          data-testid={TEST_IDS.linkKind}
        />
        <SegmentedControl
          className={classes.wide}
          aria-label={t('needsPage.linkWho')}
          value={isOfBook ? 'book' : 'name'}
          onChange={(value) => setOfBook(value === 'book')}
          data={[
            { value: 'book', label: t('needsPage.linkBook') },
            { value: 'name', label: t('needsPage.linkName') },
          ]}
        />
        <div className={classes.wide}>
          {isOfBook ? (
            <ClientPicker
              clientId={clientId}
              onClient={setClient}
              label={t('needsPage.linkWho')}
              placeholder={t('needsPage.linkPick')}
              testId={TEST_IDS.linkPick}
            />
          ) : (
            <TextInput
              label={t('needsPage.linkWho')}
              placeholder={t('needsPage.linkNameHint')}
              value={typed}
              maxLength={100}
              autoComplete="off"
              onChange={(event) => setTyped(event.currentTarget.value)}
              data-testid={TEST_IDS.linkName}
            />
          )}
        </div>
        <div className={classes.wide}>
          <Guarded text={note} onChange={setNote}>
            <TextInput
              label={t('needsPage.linkNote')}
              value={note}
              maxLength={500}
              autoComplete="off"
              onChange={(event) => setNote(event.currentTarget.value)}
            />
          </Guarded>
        </div>
      </div>
      {mirrored && <p className={classes.hint}>{t('chain.mirrored', { name })}</p>}
      {refusal && (
        <p className={classes.problem} role="alert">
          {t(
            refusal === 'self'
              ? 'needsPage.linkSelf'
              : refusal === 'twice'
                ? 'needsPage.linkTwice'
                : 'needsPage.linkFull',
          )}
        </p>
      )}
      <FormButtons text={t('needs.save')} testId={TEST_IDS.linkSave} isReady={canSave} onClose={onClose} />
    </form>
  );
}
