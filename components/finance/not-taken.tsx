import { IconChevronDown } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { FiguresRead } from '../../lib/domain/finance/read-figures.ts';
import classes from './take.module.css';
import { useFinanceText } from './use-finance-text.ts';

/** What of a table was not understood, stands there twice, or is not needed; each to be opened. */
export function NotTaken({ result: { unread, twice, unused, isCut } }: { readonly result: FiguresRead }) {
  const { t, figure: nameOf, money } = useFinanceText();
  return (
    <div className={classes.notTaken}>
      {isCut && <p role="alert">{t('finance.take.isCut')}</p>}
      {unread.length > 0 && (
        <Folded title={t('finance.take.unread', { count: unread.length })} isOpen>
          {unread.map(({ figure, heading, text }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a cell has no id, and the same may stand twice
            <li key={index}>{t('finance.take.unreadLine', { figure: nameOf(figure), heading, text })}</li>
          ))}
        </Folded>
      )}
      {twice.length > 0 && (
        <Folded title={t('finance.take.twice', { count: twice.length })} isOpen>
          {twice.map(({ figure, heading, takenFen, otherFen }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: as above
            <li key={index}>
              {t('finance.take.twiceLine', {
                ...{ figure: nameOf(figure), heading },
                ...{ taken: money(takenFen), other: money(otherFen) },
              })}
            </li>
          ))}
        </Folded>
      )}
      {unused.length > 0 && (
        <Folded title={t('finance.take.unused', { count: unused.length })}>
          <li>{unused.join(t('finance.comma'))}</li>
        </Folded>
      )}
    </div>
  );
}

function Folded({ title, isOpen, children }: { title: string; isOpen?: boolean; children: ReactNode }) {
  return (
    <details className={classes.folded} open={isOpen}>
      <summary>
        {title}
        <IconChevronDown size={14} aria-hidden="true" />
      </summary>
      <ul>{children}</ul>
    </details>
  );
}
