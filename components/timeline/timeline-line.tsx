import { UnstyledButton } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useId, useRef, useState } from 'react';
import type { Dossier } from '../../lib/domain/dossier/dossier.ts';
import { findText } from '../../lib/domain/timeline/find-text.ts';
import type { TimelineItem } from '../../lib/domain/timeline/timeline.ts';
import { type RecordVersion, recordKey, timesChanged } from '../../lib/domain/timeline/versions.ts';
import type { TouchReason } from '../../lib/domain/touch/explain.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import { TouchChips } from '../touch/touch-chips.tsx';
import { Highlight } from '../ui/highlight.tsx';
import { LineOpened } from './line-opened.tsx';
import classes from './timeline.module.css';
import { groupOf } from '../../lib/domain/timeline/groups.ts';
import { iconOf } from './timeline-icons.ts';
import { headlineOf, recordOf, sourceOf } from './timeline-words.ts';

interface Props {
  readonly item: TimelineItem;
  readonly dossier: Dossier;
  readonly versions: ReadonlyMap<string, readonly RecordVersion[]>;
  /** What is searched for. */
  readonly text: string;
  readonly verdict: TouchReason['verdict'] | undefined;
  readonly isInTabOrder: boolean;
  readonly onFocus: () => void;
}

/** One line: its day, what it is, what was written, where it comes from; a press opens the rest. */
export function TimelineLine({ item, dossier, versions, text, verdict, isInTabOrder, onFocus }: Props) {
  const { t, day } = useText();
  const [isOpen, setOpen] = useState(false);
  const head = useRef<HTMLButtonElement>(null);
  const id = useId();
  const Icon = iconOf(item);
  const touch = item.kind === 'touch' ? dossier.touches.find((each) => each.id === item.id) : undefined;
  const record = recordOf(item.kind);
  const changed = record ? timesChanged(versions.get(recordKey(record, item.id))) : 0;
  const source = sourceOf(item, versions, t);
  const isSilent = verdict !== undefined && verdict !== 'counts';
  const marked = (words: string) => <Highlight text={words} ranges={findText(words, text)} />;
  return (
    <li className={classes.line} data-open={isOpen} data-testid={TEST_IDS.timelineItem} data-kind={item.kind}>
      <UnstyledButton
        ref={head}
        className={classes.head}
        tabIndex={isInTabOrder ? 0 : -1}
        data-line-head=""
        aria-expanded={isOpen}
        {...(isOpen ? { 'aria-controls': id } : {})}
        onFocus={onFocus}
        onClick={() => setOpen(!isOpen)}
      >
        <time className={classes.day} dateTime={item.day}>
          {day(item.day)}
          {item.time && <span>{item.time}</span>}
        </time>
        <span className={classes.icon} data-group={groupOf(item.kind)} data-silent={isSilent} aria-hidden="true">
          <Icon size={15} stroke={1.8} />
        </span>
        <span className={classes.body}>
          <span className={classes.headline}>
            <strong>{marked(headlineOf(item, dossier, t))}</strong>
            {item.people && <span className={classes.people}>{marked(item.people.join(t('teach.and')))}</span>}
            {isSilent && <span className={classes.badge}>{t(`touch.${verdict}`)}</span>}
            {changed > 0 && (
              <span className={classes.badge} data-testid={TEST_IDS.timelineChanged}>
                {t('timeline.times', { count: changed })}
              </span>
            )}
          </span>
          {item.text && <span className={classes.text}>{marked(item.text)}</span>}
        </span>
        {source && <span className={classes.source}>{source}</span>}
        <IconChevronDown className={classes.chevron} size={15} aria-hidden="true" />
      </UnstyledButton>
      {touch && (
        <div className={classes.under}>
          <TouchChips touch={touch} />
        </div>
      )}
      {isOpen && (
        <div id={id} className={classes.under}>
          <LineOpened item={item} dossier={dossier} versions={versions} onClosed={() => head.current?.focus()} />
        </div>
      )}
    </li>
  );
}
