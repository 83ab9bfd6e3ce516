import { Button } from '@mantine/core';
import { IconArrowUp, IconPlus, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useText } from '../../lib/hooks/use-text.ts';
import { IconButton } from '../ui/icon-button.tsx';
import classes from './editor.module.css';
import type { Working } from './working.ts';

interface Props {
  readonly label: string;
  readonly error: string | undefined;
  readonly rows: readonly Working[];
  readonly onRows: (rows: readonly Working[]) => void;
  /** A row that is added. */
  readonly fresh: () => Working;
  readonly addText: string;
  readonly row: (row: Working, edit: (patch: Working) => void, at: number) => ReactNode;
}

/** A list of small groups of fields, which can be added, taken out and moved up. */
export function Rows({ label, error, rows, onRows, fresh, addText, row }: Props) {
  const { t } = useText();
  const put = (at: number, next: Working) => onRows(rows.map((each, index) => (index === at ? next : each)));
  const moveUp = (at: number) => {
    const moved = [...rows];
    const [one] = moved.splice(at, 1);
    if (one) moved.splice(at - 1, 0, one);
    onRows(moved);
  };
  return (
    <fieldset className={classes.rows} data-bad={error !== undefined}>
      <legend>{label}</legend>
      {rows.map((each, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name of their own, and hold no state
        <div key={at} className={classes.row}>
          <div className={classes.rowFields}>{row(each, (patch) => put(at, { ...each, ...patch }), at)}</div>
          <div className={classes.rowTools}>
            {at > 0 && (
              <IconButton label={t('content.editor.up', { n: at + 1 })} size={28} onClick={() => moveUp(at)}>
                <IconArrowUp size={15} aria-hidden="true" />
              </IconButton>
            )}
            <IconButton
              label={t('content.editor.remove', { n: at + 1 })}
              size={28}
              onClick={() => onRows(rows.filter((_, index) => index !== at))}
            >
              <IconX size={15} aria-hidden="true" />
            </IconButton>
          </div>
        </div>
      ))}
      <div>
        <Button
          size="compact-xs"
          variant="default"
          leftSection={<IconPlus size={14} aria-hidden="true" />}
          onClick={() => onRows([...rows, fresh()])}
        >
          {addText}
        </Button>
      </div>
      {error !== undefined && (
        <p className={classes.error} role="alert">
          {error}
        </p>
      )}
    </fieldset>
  );
}
