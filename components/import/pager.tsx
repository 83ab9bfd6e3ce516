import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useText } from '../../lib/hooks/use-text.ts';
import { IconButton } from '../ui/icon-button.tsx';
import classes from './preview.module.css';

interface Props {
  /** From 0. */
  readonly page: number;
  readonly last: number;
  readonly size: number;
  readonly total: number;
  readonly onPage: (page: number) => void;
}

/** Which part of a long list is shown, and the way to the next. */
export function Pager({ page, last, size, total, onPage }: Props) {
  const { t } = useText();
  if (total === 0) return null;
  const [from, to] = [page * size + 1, Math.min(total, (page + 1) * size)];
  return (
    <div className={classes.pager}>
      <span>{t('import.pageOf', { from, to, total: total.toLocaleString('en') })}</span>
      {last > 0 && (
        <>
          <IconButton label={t('import.pageBefore')} disabled={page === 0} onClick={() => onPage(page - 1)}>
            <IconChevronLeft size={17} aria-hidden="true" />
          </IconButton>
          <IconButton label={t('import.pageAfter')} disabled={page === last} onClick={() => onPage(page + 1)}>
            <IconChevronRight size={17} aria-hidden="true" />
          </IconButton>
        </>
      )}
    </div>
  );
}
