import { Button, Textarea, TextInput } from '@mantine/core';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { GLANCE_PARTS, type GlancePart, type Script } from '../../lib/domain/script/script.ts';
import { useContentService } from '../../lib/hooks/use-content.ts';
import { useOwnName } from '../../lib/hooks/use-own-name.ts';
import type { Card } from '../../lib/hooks/use-script-book.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { Guarded } from '../guard/guarded.tsx';
import { TEST_IDS } from '../test-ids.ts';
import { useToasts } from '../ui/toasts.tsx';
import classes from './script-page.module.css';

/** As in the schema of scripts. */
const MOST = Object.freeze({ title: 60, part: 500, author: 60 });

interface Props {
  readonly card: Card;
  readonly hrefOf: (scriptId: string) => string;
  readonly onDone: () => void;
}

/** Own wording for what is read in ten seconds; everything else stays as it is in the approved card. */
export function ScriptVariantForm({ card, hrefOf, onDone }: Props) {
  const { t } = useText();
  const content = useContentService();
  const { show } = useToasts();
  const ownName = useOwnName();
  const original = card.item.body;
  const [author, setAuthor] = useState<string>();
  const [body, setBody] = useState<Script>(original);
  const [isBusy, setBusy] = useState(false);
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.select(), []);
  const who = author ?? ownName ?? '';
  const isWhole =
    who.trim() !== '' && body.title.trim() !== '' && GLANCE_PARTS.every((part) => body.glance[part].trim());
  const setPart = (part: GlancePart, text: string) =>
    setBody((now) => ({ ...now, glance: { ...now.glance, [part]: text } }));
  const save = async () => {
    if (isBusy || !isWhole) return;
    setBusy(true);
    const saved = await content.saveVariant(card.item.id, body, who.trim()).catch(() => undefined);
    setBusy(false);
    if (!saved?.ok) {
      show({ tone: 'bad', text: t(saved ? `content.fail.${saved.reason}` : 'fail.storage') });
      return;
    }
    const edit = saved.value;
    const undo = async () => {
      const undone = await content.restore(edit).catch(() => undefined);
      show(
        undone?.ok
          ? { tone: 'good', text: t('fail.undone') }
          : { tone: 'bad', text: t(undone ? `content.fail.${undone.reason}` : 'fail.storage') },
      );
    };
    show({ tone: 'good', text: t('scripts.own.saved'), onUndo: () => void undo() });
    onDone();
    location.hash = hrefOf(edit.id);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key === 'Escape') onDone();
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the fields within
    <div className={classes.form} onKeyDown={onKeyDown} data-testid={TEST_IDS.scriptVariantForm}>
      <p className={classes.hint}>{t('scripts.own.formHint')}</p>
      <TextInput
        ref={first}
        label={t('scripts.own.name')}
        maxLength={MOST.title}
        value={body.title}
        onChange={(event) => setBody({ ...body, title: event.currentTarget.value })}
        data-testid={TEST_IDS.scriptVariantTitle}
      />
      {GLANCE_PARTS.map((part) => {
        const field = (
          <Textarea
            key={part}
            label={t(`card.parts.${part}`)}
            autosize
            minRows={1}
            maxRows={5}
            maxLength={MOST.part}
            value={body.glance[part]}
            onChange={(event) => setPart(part, event.currentTarget.value)}
            data-part={part}
          />
        );
        // What not to say may name what is forbidden.
        if (part === 'avoid') return field;
        return (
          <Guarded key={part} text={body.glance[part]} onChange={(text) => setPart(part, text)}>
            {field}
          </Guarded>
        );
      })}
      <TextInput
        label={t('scripts.life.author')}
        maxLength={MOST.author}
        value={who}
        onChange={(event) => setAuthor(event.currentTarget.value)}
        data-testid={TEST_IDS.scriptVariantAuthor}
      />
      <div className={classes.buttons}>
        <Button
          size="compact-sm"
          disabled={!isWhole}
          loading={isBusy}
          onClick={() => void save()}
          data-testid={TEST_IDS.scriptVariantSave}
        >
          {t('scripts.own.save')}
        </Button>
        <Button size="compact-sm" variant="subtle" color="gray" onClick={onDone}>
          {t('procedure.cancel')}
        </Button>
      </div>
    </div>
  );
}
