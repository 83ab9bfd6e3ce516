import { Button, CloseButton, NativeSelect, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { BOARD_MARKS, type BoardFilter, isFiltering, NO_FILTER } from '../../lib/domain/board/filter.ts';
import { BOARD_ORDERS } from '../../lib/domain/board/order.ts';
import type { BoardLook } from '../../lib/domain/board/view.ts';
import { GRADES } from '../../lib/domain/client/client.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { Chip } from '../log/chip.tsx';
import { TEST_IDS } from '../test-ids.ts';
import classes from './filter-bar.module.css';
import { FilterMore } from './filter-more.tsx';
import { toggled } from './toggled.ts';
import { ViewsMenu } from './views-menu.tsx';

interface Props {
  readonly look: BoardLook;
  readonly onLook: (look: BoardLook) => void;
}

/** Who is shown, and in what order. */
export function FilterBar({ look, onLook }: Props) {
  const { t } = useText();
  const { filter, order } = look;
  const setFilter = (change: Partial<BoardFilter>) => onLook({ ...look, filter: { ...filter, ...change } });
  return (
    <search className={classes.bar} aria-label={t('board.searchLabel')}>
      <div className={classes.row}>
        <TextFilter text={filter.text} onText={(text) => setFilter({ text })} />
        <NativeSelect
          className={classes.order}
          aria-label={t('board.order')}
          value={order}
          data={BOARD_ORDERS.map((each) => ({ value: each, label: t(`board.orders.${each}`) }))}
          onChange={({ currentTarget: { value } }) => {
            const chosen = BOARD_ORDERS.find((each) => each === value);
            if (chosen) onLook({ ...look, order: chosen });
          }}
          data-testid={TEST_IDS.boardOrder}
        />
        <FilterMore filter={filter} onFilter={setFilter} />
        <ViewsMenu look={look} onLook={onLook} />
      </div>
      <fieldset className={classes.chips} aria-label={t('board.quick')}>
        {GRADES.map((grade) => (
          <Chip
            key={grade}
            isOn={filter.grades.includes(grade)}
            title={t('grade.label', { grade })}
            onClick={() => setFilter({ grades: toggled(filter.grades, grade) })}
          >
            {t('grade.label', { grade })}
          </Chip>
        ))}
        <span className={classes.between} aria-hidden="true" />
        {BOARD_MARKS.map((mark) => (
          <Chip
            key={mark}
            isOn={filter.marks.includes(mark)}
            onClick={() => setFilter({ marks: toggled(filter.marks, mark) })}
          >
            {t(`board.marks.${mark}`)}
          </Chip>
        ))}
        {isFiltering(filter) && (
          <Button size="compact-xs" variant="subtle" onClick={() => onLook({ ...look, filter: NO_FILTER })}>
            {t('board.clear')}
          </Button>
        )}
      </fieldset>
    </search>
  );
}

/** Filters as one types, not while characters are being composed: half a syllable is in nobody's name. */
function TextFilter({ text, onText }: { text: string; onText: (text: string) => void }) {
  const { t } = useText();
  const [composed, setComposed] = useState<string>();
  return (
    <TextInput
      className={classes.text}
      aria-label={t('board.searchLabel')}
      placeholder={t('board.search')}
      leftSection={<IconSearch size={15} aria-hidden="true" />}
      rightSection={
        text !== '' && <CloseButton size="sm" aria-label={t('board.clearSearch')} onClick={() => onText('')} />
      }
      autoComplete="off"
      spellCheck={false}
      maxLength={200}
      value={composed ?? text}
      onCompositionStart={() => setComposed(text)}
      onCompositionEnd={(event) => {
        setComposed(undefined);
        onText(event.currentTarget.value);
      }}
      onChange={({ currentTarget: { value } }) => {
        if (composed === undefined) onText(value);
        else setComposed(value);
      }}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing || event.key !== 'Escape' || text === '') return;
        event.preventDefault();
        onText('');
      }}
      data-testid={TEST_IDS.boardText}
    />
  );
}
