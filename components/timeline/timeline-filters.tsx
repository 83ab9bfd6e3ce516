import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import type { KeyboardEvent, RefObject } from 'react';
import { TIMELINE_GROUPS, type TimelineGroup } from '../../lib/domain/timeline/groups.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { Chip } from '../log/chip.tsx';
import { TEST_IDS } from '../test-ids.ts';
import { toggled } from '../touch/touch-draft.ts';
import classes from './timeline.module.css';

interface Props {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly groups: ReadonlySet<TimelineGroup>;
  readonly counts: ReadonlyMap<TimelineGroup, number>;
  readonly onGroups: (groups: ReadonlySet<TimelineGroup>) => void;
  /** Down from the search: to the first line. */
  readonly onLeave: () => void;
}

/** Narrows the timeline by a word and by kinds, each with the number of its lines. */
export function TimelineFilters({ field, text, onText, groups, counts, onGroups, onLeave }: Props) {
  const { t } = useText();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key === 'Escape' && text !== '') onText('');
    if (event.key === 'ArrowDown' || event.key === 'Enter') {
      event.preventDefault();
      onLeave();
    }
  };
  return (
    <search className={classes.filters}>
      <TextInput
        ref={field}
        type="search"
        className={classes.search}
        aria-label={t('timeline.search')}
        placeholder={t('timeline.searchHint')}
        leftSection={<IconSearch size={15} aria-hidden="true" />}
        value={text}
        onChange={(event) => onText(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        data-testid={TEST_IDS.timelineSearch}
      />
      <fieldset className={classes.groups} aria-label={t('timeline.only')}>
        {TIMELINE_GROUPS.filter((group) => counts.has(group) || groups.has(group)).map((group) => (
          <Chip key={group} isOn={groups.has(group)} onClick={() => onGroups(new Set(toggled([...groups], group)))}>
            {t(`timeline.group.${group}`)}
            <span className={classes.groupCount}>{counts.get(group) ?? 0}</span>
          </Chip>
        ))}
      </fieldset>
    </search>
  );
}
