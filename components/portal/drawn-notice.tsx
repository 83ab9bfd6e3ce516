import { Button } from '@mantine/core';
import { IconClipboardText, IconPhotoOff } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useServices } from '../../lib/hooks/services-context.tsx';
import { useCurrentPage } from '../../lib/hooks/use-live.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import { useToasts } from '../ui/toasts.tsx';
import classes from './portal.module.css';

/** Longest text looked for, in characters: a name or a code, not a letter. */
const MAX_QUERY = 60;

interface Props {
  /** Puts text into the search and the cursor behind it. */
  readonly onFind: (text: string) => void;
  readonly onFocus: () => void;
}

/** The page is drawn as a picture: says so, and looks for what is selected or in the clipboard instead. */
export function DrawnNotice({ onFind, onFocus }: Props) {
  const { page: service } = useServices();
  const { t } = useText();
  const { show } = useToasts();
  const page = useCurrentPage();
  const isShown = page?.isDrawn === true && page.subject.kind === 'none' && page.mentions.length === 0;
  const find = useRef(onFind);
  useEffect(() => {
    find.current = onFind;
  });
  useEffect(() => {
    if (!isShown) return undefined;
    let isOver = false;
    void service.selection().then((text) => isOver || (text && find.current(text)));
    return () => {
      isOver = true;
    };
  }, [isShown, service]);
  if (!isShown) return null;
  const paste = async () => {
    const text = (await service.pasted())?.trim().split(/\r?\n/)[0]?.slice(0, MAX_QUERY);
    if (text) {
      onFind(text);
      return;
    }
    onFocus();
    show({ tone: 'bad', text: t(text === undefined ? 'drawn.pasteByKey' : 'drawn.nothing') });
  };
  return (
    <div className={classes.banner} role="status" data-testid={TEST_IDS.drawn}>
      <IconPhotoOff size={18} aria-hidden="true" />
      <div className={classes.bannerText}>
        <strong>{t('drawn.title')}</strong>
        <span>{t('drawn.hint')}</span>
      </div>
      <Button
        size="xs"
        variant="light"
        leftSection={<IconClipboardText size={14} aria-hidden="true" />}
        onClick={() => void paste()}
        data-testid={TEST_IDS.drawnPaste}
      >
        {t('drawn.paste')}
      </Button>
    </div>
  );
}
