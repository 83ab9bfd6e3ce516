import { Button, TextInput } from '@mantine/core';
import { IconKey } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { readableKeyId } from '../../lib/domain/content/signature.ts';
import { useContentService } from '../../lib/hooks/use-content.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { useToasts } from '../ui/toasts.tsx';
import classes from './packs.module.css';

interface Props {
  readonly keyId: string;
  /** Whose it says it is. */
  readonly name: string;
  readonly onTrusted: () => void;
}

/** Trusting a key after its fingerprint was compared with the sender. */
export function TrustKey({ keyId, name, onTrusted }: Props) {
  const service = useContentService();
  const { t } = useText();
  const { show } = useToasts();
  const [whose, setWhose] = useState(name);
  const trust = async (event: FormEvent) => {
    event.preventDefault();
    if (whose.trim() === '') return;
    const result = await service.trustKey(keyId, whose.trim()).catch(() => ({ ok: false, reason: 'storage' }) as const);
    if (!result.ok) return show({ tone: 'bad', text: t(`content.keyFail.${result.reason}`) });
    const undo = () => void service.distrustKey(keyId).then(onTrusted);
    show({ tone: 'good', text: t('content.keys.trusted', { name: whose.trim() }), onUndo: undo });
    onTrusted();
  };
  return (
    <form className={classes.trust} onSubmit={(event) => void trust(event)}>
      <p>{t('content.keys.compare')}</p>
      <code className={classes.key}>{readableKeyId(keyId)}</code>
      <div className={classes.buttons}>
        <TextInput
          aria-label={t('content.keys.whose')}
          placeholder={t('content.keys.whose')}
          value={whose}
          maxLength={60}
          onChange={(event) => setWhose(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" leftSection={<IconKey size={15} aria-hidden="true" />}>
          {t('content.keys.trust')}
        </Button>
      </div>
    </form>
  );
}
