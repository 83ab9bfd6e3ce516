import { Button, TextInput } from '@mantine/core';
import { IconDownload, IconKey, IconX } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { readableKeyId, type TrustedKey } from '../../lib/domain/content/signature.ts';
import { type PackKeys, useContentService } from '../../lib/hooks/use-content.ts';
import { useOwnName } from '../../lib/hooks/use-own-name.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import { download } from '../ui/download.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { ManagedNote } from '../ui/managed-note.tsx';
import { useToasts } from '../ui/toasts.tsx';
import classes from './packs.module.css';

/** The user's own signing key, and whose keys are trusted. */
export function KeysPart({ keys }: { keys: PackKeys }) {
  const service = useContentService();
  const { t, day } = useText();
  const { show } = useToasts();
  const distrust = async ({ keyId, name }: TrustedKey) => {
    const result = await service.distrustKey(keyId);
    if (!result.ok) return show({ tone: 'bad', text: t(`content.keyFail.${result.reason}`) });
    show({
      tone: 'good',
      text: t('content.keys.distrusted', { name }),
      onUndo: () => void service.trustKey(keyId, name),
    });
  };
  const give = async () => {
    const file = await service.exportKey();
    if (file.ok) download(file.value.blob, file.value.name);
    else show({ tone: 'bad', text: t(`content.keyFail.${file.reason}`) });
  };
  return (
    <div className={classes.stack}>
      {keys.own ? (
        <div className={classes.own}>
          <p>
            <strong>{keys.own.name}</strong>
            <span className={classes.facts}> · {t('content.keys.madeOn', { day: day(keys.own.madeOn) })}</span>
          </p>
          <code className={classes.key}>{readableKeyId(keys.own.keyId)}</code>
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconDownload size={15} aria-hidden="true" />}
            onClick={() => void give()}
          >
            {t('content.keys.export')}
          </Button>
        </div>
      ) : (
        <MakeKey />
      )}
      <div>
        <h3 className={classes.smallTitle}>{t('content.keys.trustedKeys')}</h3>
        {keys.byPolicy ? (
          <>
            <ManagedNote text={t('content.keys.byPolicy')} />
            <ul className={classes.trusted}>
              {keys.byPolicy.map((keyId) => (
                <li key={keyId}>
                  <code className={classes.key}>{readableKeyId(keyId)}</code>
                </li>
              ))}
            </ul>
          </>
        ) : keys.trusted.length === 0 ? (
          <p className={classes.facts}>{t('content.keys.noneTrusted')}</p>
        ) : (
          <ul className={classes.trusted}>
            {keys.trusted.map((key) => (
              <li key={key.keyId}>
                <div>
                  <strong>{key.name}</strong>
                  <code className={classes.key}>{readableKeyId(key.keyId)}</code>
                </div>
                <IconButton label={t('content.keys.distrust', { name: key.name })} onClick={() => void distrust(key)}>
                  <IconX size={16} aria-hidden="true" />
                </IconButton>
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}

function MakeKey() {
  const service = useContentService();
  const { t } = useText();
  const { show } = useToasts();
  const own = useOwnName();
  const [typed, setTyped] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const name = typed ?? own ?? '';
  const make = async (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === '') return;
    setBusy(true);
    const result = await service.makeKey(name.trim()).catch(() => ({ ok: false, reason: 'storage' }) as const);
    setBusy(false);
    show(
      result.ok
        ? { tone: 'good', text: t('content.keys.made') }
        : { tone: 'bad', text: t(`content.keyFail.${result.reason}`) },
    );
  };
  return (
    <form className={classes.buttons} onSubmit={(event) => void make(event)}>
      <TextInput
        aria-label={t('content.keys.name')}
        placeholder={t('content.keys.name')}
        value={name}
        maxLength={60}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Button
        type="submit"
        variant="default"
        loading={isBusy}
        leftSection={<IconKey size={15} aria-hidden="true" />}
        data-testid={TEST_IDS.packMakeKey}
      >
        {t('content.keys.make')}
      </Button>
    </form>
  );
}
