import { Button, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { ContentItem } from '../../lib/domain/content/item.ts';
import { useContentService } from '../../lib/hooks/use-content.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { formKeys } from '../people/form-keys.ts';
import { TEST_IDS } from '../test-ids.ts';
import classes from './item.module.css';
import { useContentChange } from './use-content-change.ts';

interface Props {
  readonly item: ContentItem;
  readonly what: 'sendBack' | 'retire';
  /** Who is doing it, as far as is known. */
  readonly by: string;
  readonly onClose: () => void;
}

/** Sending back or withdrawing, which is never done without a reason. */
export function RemarkForm({ item, what, by, onClose }: Props) {
  const service = useContentService();
  const { t } = useText();
  const { isBusy, run } = useContentChange();
  const [who, setWho] = useState(by);
  const [why, setWhy] = useState('');
  const [wasTried, setTried] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (who.trim() === '' || why.trim() === '') return;
    const done =
      what === 'retire'
        ? await run(() => service.retire(item, who.trim(), why.trim()), t('content.item.retired'))
        : await run(() => service.sendBack(item, who.trim(), why.trim()), t('content.item.sentBack'));
    if (done) onClose();
  };
  return (
    <form
      className={classes.form}
      aria-label={t(`content.remark.${what}Title`)}
      onSubmit={(event) => void submit(event)}
      onKeyDown={formKeys(onClose)}
      noValidate
    >
      <TextInput
        label={t('content.remark.who')}
        value={who}
        error={wasTried && who.trim() === '' ? t('content.fail.noReviewer') : undefined}
        maxLength={60}
        autoComplete="off"
        autoFocus
        onChange={(event) => setWho(event.currentTarget.value)}
      />
      <Textarea
        size="sm"
        label={t('content.remark.why')}
        value={why}
        error={wasTried && why.trim() === '' ? t('content.fail.noRemark') : undefined}
        maxLength={500}
        rows={2}
        onChange={(event) => setWhy(event.currentTarget.value)}
        data-testid={TEST_IDS.contentRemark}
      />
      <div className={classes.buttons}>
        <Button type="submit" size="compact-sm" loading={isBusy} data-testid={TEST_IDS.contentRemarkGo}>
          {t(`content.remark.${what}Go`)}
        </Button>
        <Button size="compact-sm" variant="subtle" color="gray" onClick={onClose}>
          {t('content.remark.cancel')}
        </Button>
      </div>
    </form>
  );
}
