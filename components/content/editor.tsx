import { Button, TextInput } from '@mantine/core';
import { IconArrowLeft, IconDeviceFloppy } from '@tabler/icons-react';
import { type FormEvent, useDeferredValue, useEffect, useMemo, useRef } from 'react';
import type { ContentBook, ContentItem, ContentKind } from '../../lib/domain/content/item.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { titleOf } from '../../lib/domain/content/title.ts';
import { formKeys } from '../people/form-keys.ts';
import { TEST_IDS } from '../test-ids.ts';
import { useToasts } from '../ui/toasts.tsx';
import classes from './editor.module.css';
import { FieldView } from './field-view.tsx';
import { FIELDS } from './fields.ts';
import { hasPreview, Preview } from './preview.tsx';
import { useChoices } from './use-choices.ts';
import { useEditor } from './use-editor.ts';
import { useFieldHint, useFieldName } from './use-field-words.ts';
import { valueAt, withValue } from './working.ts';

interface Props {
  readonly kind: ContentKind;
  /** The version to begin with; none for something new. */
  readonly item: ContentItem | undefined;
  readonly book: ContentBook;
  /** Who is writing, as far as is known. */
  readonly author: string;
  readonly onClose: (saved?: ContentItem) => void;
}

/** The form of one item, with what it would do beside it. What is typed and not saved is still there next time. */
export function Editor({ kind, item, book, author, onClose }: Props) {
  const { t } = useText();
  const editor = useEditor(kind, item, author);
  const { show } = useToasts();
  const products = useMemo(() => book.product.map(({ item: { id, body } }) => ({ id, name: body.name })), [book]);
  const choicesOf = useChoices(products);
  const nameOf = useFieldName();
  const hintOf = useFieldHint();
  const place = useRef<HTMLFormElement>(null);
  const { form, count } = editor;
  const shown = useDeferredValue(form?.working);
  useEffect(() => {
    if (count > 0) place.current?.querySelector<HTMLElement>('[aria-invalid="true"], [data-bad="true"] input')?.focus();
  }, [count]);
  if (!form || !shown) return <p className={classes.state}>{t('common.loading')}</p>;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const saved = await editor.save();
    if (saved) onClose(saved);
  };
  const counted = book.product.filter((each) => each.item.body.income.kind === 'fixed').map((each) => each.item.id);
  const close = () => {
    onClose();
    if (editor.isDirty) {
      show({
        tone: 'good',
        text: t('content.editor.kept'),
        action: { label: t('content.editor.discard'), onAct: editor.discard },
      });
    }
  };
  return (
    <div className={hasPreview(kind) ? classes.split : classes.single}>
      <form
        ref={place}
        className={classes.form}
        aria-label={t(item ? 'content.editor.edit' : 'content.editor.new')}
        onSubmit={(event) => void submit(event)}
        onKeyDown={formKeys(close)}
        noValidate
        data-testid={TEST_IDS.contentForm}
      >
        <h2 className={classes.heading}>
          {item
            ? t('content.editor.editOf', { name: titleOf(item) })
            : t('content.editor.newOf', { kind: t(`content.kind.${kind}`) })}
        </h2>
        {item && item.life.state !== 'draft' && <p className={classes.hint}>{t('content.editor.above')}</p>}
        {editor.isRestored && <p className={classes.note}>{t('content.editor.restored')}</p>}
        {FIELDS[kind].map((field) => (
          <FieldView
            key={field.at}
            field={field}
            label={nameOf(field.at)}
            hint={hintOf(field)}
            error={editor.errorOf(field.at)}
            value={valueAt(form.working, field.at)}
            onValue={(value) => editor.setWorking(withValue(form.working, field.at, value))}
            choicesOf={choicesOf}
            counted={counted}
          />
        ))}
        <TextInput
          label={t('content.editor.author')}
          value={form.author}
          error={editor.errorOf('author')}
          maxLength={60}
          autoComplete="off"
          onChange={(event) => editor.setAuthor(event.currentTarget.value)}
          data-testid={TEST_IDS.contentAuthor}
        />
        <div className={classes.tools}>
          <Button
            type="submit"
            loading={editor.isBusy}
            leftSection={<IconDeviceFloppy size={16} aria-hidden="true" />}
            data-testid={TEST_IDS.contentSave}
          >
            {t('content.editor.save')}
          </Button>
          <Button variant="default" leftSection={<IconArrowLeft size={16} aria-hidden="true" />} onClick={close}>
            {t('content.editor.cancel')}
          </Button>
          {editor.isDirty && (
            <Button variant="subtle" color="gray" onClick={editor.discard}>
              {t('content.editor.discard')}
            </Button>
          )}
          <span className={classes.state} role="status" data-tone={count > 0 ? 'bad' : 'plain'}>
            {count > 0 ? t('content.editor.problems', { count }) : editor.isDirty ? t('content.editor.unsaved') : ''}
          </span>
        </div>
      </form>
      <Preview kind={kind} working={shown} book={book} choicesOf={choicesOf} />
    </div>
  );
}
