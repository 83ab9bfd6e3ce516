import { IconChevronDown, IconPencil } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Dossier } from '../../lib/domain/dossier/dossier.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { IconButton } from '../ui/icon-button.tsx';
import classes from './value.module.css';

interface Props {
  readonly dossier: Dossier;
  /** The open form in the place of a line. */
  readonly form: (kind: 'holding' | 'loan', id: string) => ReactNode;
  readonly onEdit: (kind: 'holding' | 'loan', id: string) => void;
}

/** Products given up and loans paid back: out of the reckoning, still to be looked up and put right; folded. */
export function EndedList({ dossier, form, onEdit }: Props) {
  const { t, day } = useText();
  const ended = [
    ...dossier.holdings.flatMap(({ id, name, closedOn }) =>
      closedOn === undefined
        ? []
        : [{ id, kind: 'holding' as const, name, note: t('worth.closed', { day: day(closedOn) }) }],
    ),
    ...dossier.loans.flatMap(({ id, product, number, balanceFen }) =>
      balanceFen > 0 ? [] : [{ id, kind: 'loan' as const, name: product, note: `${number} · ${t('client.settled')}` }],
    ),
  ];
  if (ended.length === 0) return null;
  return (
    <details className={classes.ended}>
      <summary>
        {t('worth.ended', { count: ended.length })}
        <IconChevronDown size={14} aria-hidden="true" />
      </summary>
      <ul>
        {ended.map(({ id, kind, name, note }) => (
          <li key={id}>
            {form(kind, id) ?? (
              <p className={classes.endedRow}>
                <span>{name}</span>
                <span className={classes.formula}>{note}</span>
                <IconButton size={28} label={t('worth.editOf', { name })} onClick={() => onEdit(kind, id)}>
                  <IconPencil size={15} aria-hidden="true" />
                </IconButton>
              </p>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
