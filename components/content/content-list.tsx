import { Button, CloseButton, NativeSelect, TextInput } from '@mantine/core';
import { IconPlus, IconSearch, IconZoomQuestion } from '@tabler/icons-react';
import { type KeyboardEvent, useDeferredValue, useMemo, useRef, useState } from 'react';
import { CONTENT_KINDS, type ContentKind, LAYERS, type Standing } from '../../lib/domain/content/item.ts';
import type { ContentState } from '../../lib/hooks/use-content.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import form from '../people/person-form.module.css';
import { TEST_IDS } from '../test-ids.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { ShortList } from '../ui/short-list.tsx';
import { linkTo } from '../workspace/address.ts';
import classes from './content.module.css';
import { type ListFilter, listRows, narrowed } from './list-rows.ts';
import { ListRowView } from './list-row-view.tsx';
import { type ProductChoices, useChoices } from './use-choices.ts';

const STANDINGS: readonly Standing[] = Object.freeze(['usable', 'draft', 'review', 'notYet', 'expired', 'retired']);
const EVERYTHING: ListFilter = Object.freeze({ typed: '', layer: '', standing: '', onlyAttention: false });
/** No field of the list chooses a product. */
const NO_PRODUCTS: ProductChoices = Object.freeze([]);
/** Rows drawn at first. */
const FIRST = 60;

/** All content of a kind: whose it is, whether it may be used, until when, and what waits to be done about it. */
export function ContentList({ state, kind }: { state: ContentState; kind: ContentKind }) {
  const { t, today } = useText();
  const [filter, setFilter] = useState(EVERYTHING);
  const choicesOf = useChoices(NO_PRODUCTS);
  const list = useRef<HTMLDivElement>(null);
  const late = useDeferredValue(filter);
  const rows = useMemo(() => listRows(state.book[kind], state.own, today), [state, kind, today]);
  const found = useMemo(() => narrowed(rows, late), [rows, late]);
  const edit = (patch: Partial<ListFilter>) => setFilter({ ...filter, ...patch });
  const onKey = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
    const links = [...(list.current?.querySelectorAll('a') ?? [])];
    const at = links.indexOf(document.activeElement as HTMLAnchorElement);
    // From the search field, down leads into the list; within the list both keys go on.
    const next = event.key === 'ArrowDown' ? links[at + 1] : links[at - 1];
    if (!next || (at < 0 && event.key === 'ArrowUp')) return;
    event.preventDefault();
    next.focus();
  };
  return (
    <>
      <nav className={classes.kinds} aria-label={t('content.kinds')}>
        {CONTENT_KINDS.map((each) => (
          <a
            key={each}
            href={linkTo('content', { kind: each })}
            {...(each === kind ? { 'aria-current': 'page' as const } : {})}
          >
            {t(`content.kind.${each}`)}
            <span>{state.book[each].length}</span>
          </a>
        ))}
      </nav>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: arrows only move the focus among the links within */}
      <div onKeyDown={onKey}>
        <div className={classes.filters}>
          <TextInput
            type="search"
            className={classes.search}
            aria-label={t('content.search')}
            placeholder={t('content.search')}
            value={filter.typed}
            onChange={(event) => edit({ typed: event.currentTarget.value })}
            leftSection={<IconSearch size={15} aria-hidden="true" />}
            rightSection={
              filter.typed && <CloseButton aria-label={t('content.clear')} onClick={() => edit({ typed: '' })} />
            }
            data-testid={TEST_IDS.contentSearch}
          />
          <NativeSelect
            aria-label={t('content.layerLabel')}
            value={filter.layer}
            onChange={(event) => edit({ layer: event.currentTarget.value as ListFilter['layer'] })}
            data={[
              { value: '', label: t('content.anyLayer') },
              ...LAYERS.map((value) => ({ value, label: t(`content.layer.${value}`) })),
            ]}
          />
          <NativeSelect
            aria-label={t('content.standingLabel')}
            value={filter.standing}
            onChange={(event) => edit({ standing: event.currentTarget.value as ListFilter['standing'] })}
            data={[
              { value: '', label: t('content.anyStanding') },
              ...STANDINGS.map((value) => ({ value, label: t(`content.standing.${value}`) })),
            ]}
          />
          <label className={form.check}>
            <input
              type="checkbox"
              checked={filter.onlyAttention}
              onChange={(event) => edit({ onlyAttention: event.currentTarget.checked })}
            />
            {t('content.onlyAttention')}
          </label>
          {/* Scripts and log lines hang on the scenarios there are: they can be changed, none can be added. */}
          {kind !== 'scenario' && (
            <Button
              component="a"
              href={linkTo('content', { kind, mode: 'new' })}
              size="compact-sm"
              variant="default"
              leftSection={<IconPlus size={15} aria-hidden="true" />}
              data-testid={TEST_IDS.contentNew}
            >
              {t('content.new')}
            </Button>
          )}
        </div>
        <p className={classes.count} role="status">
          {t('content.count', { count: found.length })}
        </p>
        {found.length === 0 ? (
          <EmptyState
            icon={<IconZoomQuestion size={22} />}
            title={t(filter.layer === 'own' ? 'content.noneOwn' : 'content.none')}
            hint={t(filter.layer === 'own' ? 'content.noneOwnHint' : 'content.noneHint')}
          />
        ) : (
          <div ref={list} data-testid={TEST_IDS.contentList}>
            <ShortList
              // Another kind begins at its top again.
              key={kind}
              items={found}
              first={FIRST}
              className={classes.list}
              row={(row) => <ListRowView key={`${row.kind} ${row.id}`} row={row} choicesOf={choicesOf} />}
            />
          </div>
        )}
      </div>
    </>
  );
}
