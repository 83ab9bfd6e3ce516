import { UnstyledButton } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { lazy, Suspense, useId, useRef, useState } from 'react';
import type { Person } from '../../lib/domain/client/person.ts';
import type { TouchReason } from '../../lib/domain/touch/explain.ts';
import type { Touch } from '../../lib/domain/touch/touch.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import { CHANNEL_ICONS } from './channel-icons.ts';
import classes from './touch-item.module.css';
import { TouchChips } from './touch-chips.tsx';

/** Wanted once in a while: the first picture does not wait for it. */
const TouchOpened = lazy(async () => ({ default: (await import('./touch-opened.tsx')).TouchOpened }));

interface Props {
  readonly clientId: string;
  readonly touch: Touch;
  readonly people: readonly Person[];
  readonly verdict: TouchReason['verdict'];
}

/** One touch on the time line; a press opens whom it was with, and the way to change it. */
export function TouchItem({ clientId, touch, people, verdict }: Props) {
  const { t, relative, day } = useText();
  const [isOpen, setOpen] = useState(false);
  const head = useRef<HTMLButtonElement>(null);
  const id = useId();
  const Icon = CHANNEL_ICONS[touch.channel];
  const hasCounted = verdict === 'counts';
  return (
    <li
      className={classes.item}
      data-counts={hasCounted}
      data-testid={TEST_IDS.touchItem}
      data-day={touch.day}
      data-open={isOpen}
    >
      <span className={classes.itemIcon} aria-hidden="true">
        <Icon size={15} />
      </span>
      <div className={classes.itemBody}>
        <UnstyledButton
          ref={head}
          className={classes.itemHead}
          aria-expanded={isOpen}
          {...(isOpen ? { 'aria-controls': id } : {})}
          onClick={() => setOpen(!isOpen)}
          data-testid={TEST_IDS.touchItemOpen}
        >
          <span className={classes.itemChannel}>{t(`channel.${touch.channel}`)}</span>
          {!hasCounted && <span className={classes.itemBadge}>{t(`touch.${verdict}`)}</span>}
          <time dateTime={touch.day} title={day(touch.day)}>
            {relative(touch.day)}
            {touch.time && ` ${touch.time}`}
          </time>
          <IconChevronDown className={classes.chevron} size={13} aria-hidden="true" />
        </UnstyledButton>
        {touch.text !== '' && <p className={classes.itemText}>{touch.text}</p>}
        <TouchChips touch={touch} />
        {isOpen && (
          <div id={id}>
            <Suspense>
              <TouchOpened clientId={clientId} touch={touch} people={people} onClosed={() => head.current?.focus()} />
            </Suspense>
          </div>
        )}
      </div>
    </li>
  );
}
