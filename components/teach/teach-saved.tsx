import { Button } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useAdapters } from '../../lib/hooks/use-adapters.ts';
import { useCurrentPage, useSummaries } from '../../lib/hooks/use-live.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import { ReadingList } from './reading-list.tsx';
import classes from './teach.module.css';

/** The page is taught: what it reads there now, and whom that makes it. */
export function TeachSaved({ ids, onDone }: { ids: readonly string[]; onDone: () => void }) {
  const { t } = useText();
  const page = useCurrentPage();
  const summaries = useSummaries();
  const adapters = useAdapters()?.adapters.filter(({ id }) => ids.includes(id)) ?? [];
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { subject } = page ?? {};
  const client = subject?.kind === 'client' ? summaries?.find(({ id }) => id === subject.clientId) : undefined;
  return (
    <section className={classes.saved} data-testid={TEST_IDS.teachSaved}>
      <h2 ref={heading} tabIndex={-1} className={classes.savedTitle}>
        <IconCircleCheck size={20} aria-hidden="true" />
        {t('teach.done')}
      </h2>
      {adapters.map(({ id, fields }) => (
        <ReadingList
          key={id}
          kinds={fields.map(({ kind }) => kind)}
          readings={page?.taught.find((each) => each.adapterId === id)?.readings}
        />
      ))}
      <p className={classes.savedText} role="status">
        {client ? t('teach.recognised', { name: client.name }) : t('teach.nextTime')}
      </p>
      <Button fullWidth onClick={onDone} data-testid={TEST_IDS.teachDone}>
        {t('teach.finish')}
      </Button>
    </section>
  );
}
