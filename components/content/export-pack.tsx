import { Button, TextInput } from '@mantine/core';
import { IconPackageExport } from '@tabler/icons-react';
import { type FormEvent, useMemo, useState } from 'react';
import { CONTENT_KINDS } from '../../lib/domain/content/item.ts';
import { titleOf } from '../../lib/domain/content/title.ts';
import { type ContentState, type PackKeys, useContentService } from '../../lib/hooks/use-content.ts';
import { useOwnName } from '../../lib/hooks/use-own-name.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import form from '../people/person-form.module.css';
import { TEST_IDS } from '../test-ids.ts';
import { download } from '../ui/download.ts';
import { useToasts } from '../ui/toasts.tsx';
import { chosenItems, isPackId, isPackVersion, type PackChoice, type PickedItem, versionOn } from './pack-input.ts';
import classes from './packs.module.css';
import { useProblemText } from './use-content-trouble.ts';

interface Props {
  readonly state: ContentState;
  readonly keys: PackKeys;
  /** The item another page wants to give. */
  readonly picked: PickedItem | undefined;
}

/** Giving content to others as a file: what goes in, what it is called, and whether it is signed. */
export function ExportPack({ state, keys, picked }: Props) {
  const service = useContentService();
  const { t, today } = useText();
  const { show } = useToasts();
  const problemText = useProblemText();
  const ownName = useOwnName();
  const [choices, setChoices] = useState<readonly PackChoice[]>([picked ?? 'own']);
  const [id, setId] = useState('bank.branch');
  const [version, setVersion] = useState(versionOn(today));
  const [title, setTitle] = useState('');
  const [typedAuthor, setAuthor] = useState<string>();
  const [wantsSignature, setWants] = useState(true);
  const [wasTried, setTried] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const items = useMemo(() => chosenItems(state, choices), [state, choices]);
  const author = typedAuthor ?? ownName ?? '';
  const isSigned = keys.own !== undefined && wantsSignature;
  const isReady = isPackId(id) && isPackVersion(version) && title.trim() !== '' && author.trim() !== '';
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!isReady || items.length === 0 || isBusy) return;
    setBusy(true);
    const input = { id, version, title: title.trim(), author: author.trim(), items, isSigned };
    const made = await service.exportPack(input).catch(() => ({ ok: false, reason: 'storage' }) as const);
    setBusy(false);
    if (made.ok) {
      download(made.value.blob, made.value.name);
      show({ tone: 'good', text: t('content.packs.exported', { name: made.value.name }) });
      return;
    }
    const [problem] = 'problems' in made ? (made.problems ?? []) : [];
    const why = t(`content.exportFail.${made.reason}`);
    show({ tone: 'bad', text: problem ? t('content.failWith', { why, more: problemText(problem) }) : why });
  };
  const offered: readonly PackChoice[] = [...(picked ? [picked] : []), 'own', ...CONTENT_KINDS];
  const nameOf = (choice: PackChoice) => {
    if (choice === 'own') return t('content.packs.ownApproved');
    if (typeof choice === 'string') return t(`content.kind.${choice}`);
    const found = state.book[choice.kind].find(({ item }) => item.id === choice.id);
    return found ? titleOf(found.item) : choice.id;
  };
  const toggle = (choice: PackChoice, isOn: boolean) =>
    setChoices(isOn ? [...choices, choice] : choices.filter((each) => each !== choice));
  return (
    <form className={classes.stack} onSubmit={(event) => void submit(event)} noValidate>
      <fieldset className={form.knows}>
        <legend>{t('content.packs.what')}</legend>
        {offered.map((choice) => (
          <label key={typeof choice === 'object' ? 'picked' : choice} className={form.chip}>
            <input
              type="checkbox"
              checked={choices.includes(choice)}
              onChange={(event) => toggle(choice, event.currentTarget.checked)}
            />
            {nameOf(choice)}
          </label>
        ))}
      </fieldset>
      <p className={classes.facts} role="status" data-tone={wasTried && items.length === 0 ? 'bad' : 'plain'}>
        {items.length === 0 ? t('content.packs.nothing') : t('content.count', { count: items.length })}
      </p>
      <div className={classes.pair}>
        <TextInput
          label={t('content.packs.title')}
          value={title}
          error={wasTried && title.trim() === '' ? t('content.problem.missing') : undefined}
          maxLength={60}
          onChange={(event) => setTitle(event.currentTarget.value)}
          data-testid={TEST_IDS.packTitle}
        />
        <TextInput
          label={t('content.fields.author')}
          value={author}
          error={wasTried && author.trim() === '' ? t('content.problem.missing') : undefined}
          maxLength={60}
          autoComplete="off"
          onChange={(event) => setAuthor(event.currentTarget.value)}
          data-testid={TEST_IDS.packAuthor}
        />
        <TextInput
          label={t('content.packs.id')}
          description={t('content.packs.idHint')}
          value={id}
          error={wasTried && !isPackId(id) ? t('content.packs.badId') : undefined}
          maxLength={80}
          spellCheck={false}
          onChange={(event) => setId(event.currentTarget.value)}
        />
        <TextInput
          label={t('content.packs.version')}
          description={t('content.packs.versionHint')}
          value={version}
          error={wasTried && !isPackVersion(version) ? t('content.packs.badVersion') : undefined}
          maxLength={30}
          spellCheck={false}
          onChange={(event) => setVersion(event.currentTarget.value)}
        />
      </div>
      <label className={form.check}>
        <input
          type="checkbox"
          checked={isSigned}
          disabled={keys.own === undefined}
          onChange={(event) => setWants(event.currentTarget.checked)}
          data-testid={TEST_IDS.packSigned}
        />
        {t(keys.own ? 'content.packs.sign' : 'content.packs.noKey')}
      </label>
      <div className={classes.buttons}>
        <Button
          type="submit"
          loading={isBusy}
          leftSection={<IconPackageExport size={17} aria-hidden="true" />}
          data-testid={TEST_IDS.packExport}
        >
          {t('content.packs.exportGo')}
        </Button>
      </div>
    </form>
  );
}
