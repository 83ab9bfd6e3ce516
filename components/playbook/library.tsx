import { CloseButton, TextInput } from '@mantine/core';
import { IconSearch, IconZoomQuestion } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import classes from './library.module.css';

/** Things that stand under one heading. */
export interface Group {
  readonly title: string;
  /** The heading is read to screen readers only. */
  readonly isUntitled?: boolean;
  readonly items: readonly { readonly id: string; readonly name: string }[];
}

interface Props {
  readonly typed: string;
  readonly onTyped: (typed: string) => void;
  readonly placeholder: string;
  /** How many were found, in words. */
  readonly count: string;
  readonly noneHint: string;
  readonly groups: readonly Group[];
  readonly current?: string;
  readonly hrefOf: (id: string) => string;
  readonly children: ReactNode;
}

/** A collection to look things up in: search and headings at the left, what was chosen beside them. */
export function Library({ typed, onTyped, placeholder, count, noneHint, groups, current, hrefOf, children }: Props) {
  const { t } = useText();
  return (
    <div className={classes.page}>
      <div className={classes.index}>
        <TextInput
          type="search"
          value={typed}
          onChange={(event) => onTyped(event.currentTarget.value)}
          placeholder={placeholder}
          aria-label={placeholder}
          leftSection={<IconSearch size={15} aria-hidden="true" />}
          rightSection={typed && <CloseButton aria-label={t('playbook.clear')} onClick={() => onTyped('')} />}
          data-testid={TEST_IDS.playbookSearch}
        />
        <p className={classes.count} role="status">
          {count}
        </p>
        {groups.length === 0 && (
          <EmptyState icon={<IconZoomQuestion size={22} />} title={t('playbook.none')} hint={noneHint} />
        )}
        {groups.map(({ title, isUntitled, items }) => (
          <section key={title}>
            {!isUntitled && <h2 className={classes.group}>{title}</h2>}
            <ul className={classes.list} aria-label={title}>
              {items.map(({ id, name }) => (
                <li key={id}>
                  <a
                    className={classes.link}
                    href={hrefOf(id)}
                    data-testid={TEST_IDS.playbookLink}
                    {...(id === current ? { 'aria-current': 'true' } : {})}
                  >
                    {name}
                  </a>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
      {children}
    </div>
  );
}
