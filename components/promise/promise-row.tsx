import { Button } from '@mantine/core';
import { IconCheck, IconFileText } from '@tabler/icons-react';
import type { PromiseDetail } from '../../lib/domain/promise/details.ts';
import type { OpenPromise } from '../../lib/domain/promise/open-promises.ts';
import { useServices } from '../../lib/hooks/services-context.tsx';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import { DueBadge } from '../ui/due-badge.tsx';
import { useChange } from '../ui/use-change.ts';
import { linkTo } from '../workspace/address.ts';
import classes from './promise.module.css';
import { DropMenu, MoveMenu } from './row-menus.tsx';

/** What the arrow keys go through. */
export const ROW_HEAD = '[data-promise-head]';

interface Props {
  readonly promise: OpenPromise;
  /** Undefined until it is read. */
  readonly detail: PromiseDetail | undefined;
  /** Of a list one row's controls are in the order of the Tab key; the arrow keys choose which. */
  readonly isInTabOrder: boolean;
  readonly onFocus: () => void;
}

/** One open promise: to whom, what, where it comes from, until when, and what can be done with it. */
export function PromiseRow({ promise, detail, isInTabOrder, onFocus }: Props) {
  const { t, today, day } = useText();
  const { book, edits } = useServices();
  const change = useChange();
  const { id, clientId, clientName, text, due, by } = promise;
  const tab = { tabIndex: isInTabOrder ? 0 : -1 };
  return (
    <li className={classes.row} onFocus={onFocus} data-testid={TEST_IDS.promiseRow} data-id={id}>
      <p className={classes.head}>
        <a
          href={linkTo('client', { client: clientId, part: 'timeline' })}
          className={classes.client}
          data-promise-head
          {...tab}
        >
          {clientName}
        </a>
        <DueBadge due={due} />
        {by === 'client' && due < today && <span className={classes.chase}>{t('promises.chase')}</span>}
      </p>
      <p className={classes.text}>{text}</p>
      <p className={classes.source}>
        <Source detail={detail} />
      </p>
      <div className={classes.actions}>
        <Button
          size="compact-xs"
          variant="light"
          leftSection={<IconCheck size={13} aria-hidden="true" />}
          aria-label={t('promises.doneOf', { text })}
          onClick={() => void change(() => book.completeFollowUp(clientId, id), t('promises.doneSaid'))}
          data-testid={TEST_IDS.promiseDone}
          {...tab}
        >
          {t('promises.done')}
        </Button>
        <MoveMenu
          text={t('promises.move')}
          label={t('promises.moveOf', { text })}
          testId={TEST_IDS.promiseMove}
          isInTabOrder={isInTabOrder}
          onDay={(to) =>
            void change(() => book.snoozeFollowUp(clientId, id, to), t('promises.moved', { day: day(to) }))
          }
        />
        {detail && (
          <DropMenu
            text={t('promises.drop')}
            label={t('promises.dropOf', { text })}
            testId={TEST_IDS.promiseDrop}
            isInTabOrder={isInTabOrder}
            onReason={(dropReason) => {
              const { record: was } = detail;
              const record = { ...was, droppedOn: today, dropReason };
              void change(
                () => edits.save([{ clientId, kind: 'followUp', was, record }], 'planWork'),
                t('promises.dropped'),
              );
            }}
          />
        )}
        <Button
          size="compact-xs"
          variant="subtle"
          component="a"
          href={linkTo('briefing', { client: clientId })}
          leftSection={<IconFileText size={13} aria-hidden="true" />}
          aria-label={t('promises.briefingOf', { name: clientName })}
          {...tab}
        >
          {t('promises.briefing')}
        </Button>
      </div>
    </li>
  );
}

/** Where it comes from; the room is kept while that is not read yet. */
function Source({ detail }: { detail: PromiseDetail | undefined }) {
  const { t, day } = useText();
  if (!detail) return '\u00a0';
  const { made, carried } = detail;
  if (!made) return t('promises.noTouch');
  const facts = [
    t('promises.made', { day: day(made.day), channel: t(`channel.${made.channel}`) }),
    ...(made.people.length > 0 ? [t('promises.with', { names: made.people.join(t('promises.comma')) })] : []),
  ];
  return (
    <>
      {facts.join(' · ')}
      {carried > 0 && (
        <span className={classes.carried} title={t('promises.carriedHint')}>
          {t('promises.carried', { count: carried })}
        </span>
      )}
    </>
  );
}
