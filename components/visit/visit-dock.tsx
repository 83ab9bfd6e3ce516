import { Button } from '@mantine/core';
import { IconArrowLeft, IconArrowRight, IconPlus } from '@tabler/icons-react';
import { type RefObject, useRef } from 'react';
import { besidePart, MOST_PROMISES, withJot } from '../../lib/domain/visit/edit.ts';
import type { VisitPart, VisitPromise } from '../../lib/domain/visit/progress.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { useToasts } from '../ui/toasts.tsx';
import { usePublishedHeight } from '../ui/use-published-height.ts';
import type { Desk } from './desk.ts';
import { JotLine } from './jot-line.tsx';
import { NoteLine } from './note-line.tsx';
import classes from './dock.module.css';

interface Props extends Pick<Desk, 'visit' | 'edit'> {
  readonly noteField: RefObject<HTMLInputElement | null>;
  readonly onPart: (part: VisitPart) => void;
  readonly onEnd: () => void;
}

/** Within reach of the thumb: one line to write, promises of both sides, and the way to the next part. */
export function VisitDock({ visit, edit, noteField, onPart, onEnd }: Props) {
  const { t } = useText();
  const { show } = useToasts();
  const dock = useRef<HTMLElement>(null);
  usePublishedHeight(dock, '--sx-dock');
  const { jot, promises = [] } = visit;
  const [before, after] = [besidePart(visit.at, -1), besidePart(visit.at, 1)];
  const begin = (by: VisitPromise['by']) => () => {
    if (promises.length >= MOST_PROMISES) return show({ tone: 'bad', text: t('visit.full') });
    edit((now) => withJot(now, jot?.by === by ? undefined : { by, text: jot?.text ?? '' }));
  };
  const jotButton = (by: VisitPromise['by'], testId: string) => {
    const count = promises.filter((each) => each.by === by).length;
    return (
      <button
        type="button"
        className={classes.jot}
        aria-pressed={jot?.by === by}
        onClick={begin(by)}
        data-testid={testId}
      >
        {count === 0 ? <IconPlus size={14} aria-hidden="true" /> : <span className={classes.count}>{count}</span>}
        {t(`visit.${by}`)}
      </button>
    );
  };
  return (
    <section ref={dock} className={classes.dock} aria-label={t('visit.note')}>
      {jot ? <JotLine key={jot.by} jot={jot} edit={edit} /> : <NoteLine visit={visit} edit={edit} field={noteField} />}
      <div className={classes.ways}>
        {jotButton('us', TEST_IDS.visitJotUs)}
        {jotButton('client', TEST_IDS.visitJotClient)}
        {before && (
          <IconButton
            className={classes.previous}
            label={t('visit.previous')}
            size={38}
            variant="default"
            onClick={() => onPart(before)}
          >
            <IconArrowLeft size={18} aria-hidden="true" />
          </IconButton>
        )}
        {after ? (
          <Button
            className={classes.next}
            aria-label={t('visit.nextPart', { part: t(`visit.part.${after}`) })}
            rightSection={<IconArrowRight size={16} aria-hidden="true" />}
            onClick={() => onPart(after)}
            data-testid={TEST_IDS.visitNext}
          >
            {t(`visit.short.${after}`)}
          </Button>
        ) : (
          <Button className={classes.next} onClick={onEnd} data-testid={TEST_IDS.visitEnd}>
            {t('visit.end')}
          </Button>
        )}
      </div>
    </section>
  );
}
