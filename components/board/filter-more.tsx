import { Button, Popover, TextInput } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import { type ReactNode, useId, useState } from 'react';
import type { BoardFilter } from '../../lib/domain/board/filter.ts';
import { CLIENT_KINDS, SEGMENTS } from '../../lib/domain/client/client.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { Chip } from '../log/chip.tsx';
import classes from './filter-bar.module.css';
import { toggled } from './toggled.ts';

const FEN_PER_WAN = 1_000_000;

interface Props {
  readonly filter: BoardFilter;
  readonly onFilter: (change: Partial<BoardFilter>) => void;
}

/** Conditions needed less often: segment, kind, yearly value. */
export function FilterMore({ filter, onFilter }: Props) {
  const { t } = useText();
  const [isOpen, setOpen] = useState(false);
  const count =
    Number(filter.segments.length > 0) +
    Number(filter.kinds.length > 0) +
    Number(filter.valueFrom !== undefined || filter.valueTo !== undefined);
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-end" shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <Button
          variant="default"
          leftSection={<IconFilter size={15} aria-hidden="true" />}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {count === 0 ? t('board.filter') : t('board.filterOn', { count })}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('board.filterTitle')} className={classes.more}>
        <Row label={t('board.segment')}>
          {SEGMENTS.map((segment) => (
            <Chip
              key={segment}
              isOn={filter.segments.includes(segment)}
              onClick={() => onFilter({ segments: toggled(filter.segments, segment) })}
            >
              {t(`segment.${segment}`)}
            </Chip>
          ))}
        </Row>
        <Row label={t('board.kind')}>
          {CLIENT_KINDS.map((kind) => (
            <Chip
              key={kind}
              isOn={filter.kinds.includes(kind)}
              onClick={() => onFilter({ kinds: toggled(filter.kinds, kind) })}
            >
              {t(`kind.${kind}`)}
            </Chip>
          ))}
        </Row>
        <Row label={t('board.value')}>
          <Amount label={t('board.valueFrom')} fen={filter.valueFrom} onFen={(fen) => onFilter({ valueFrom: fen })} />
          <span aria-hidden="true">–</span>
          <Amount label={t('board.valueTo')} fen={filter.valueTo} onFen={(fen) => onFilter({ valueTo: fen })} />
          <p className={classes.note}>{t('board.valueHint')}</p>
        </Row>
      </Popover.Dropdown>
    </Popover>
  );
}

function Row({ label, children }: { label: string; children: ReactNode }) {
  const id = useId();
  return (
    <fieldset aria-labelledby={id} className={classes.moreRow}>
      <span id={id} className={classes.moreName}>
        {label}
      </span>
      <div className={classes.chips}>{children}</div>
    </fieldset>
  );
}

interface AmountProps {
  readonly label: string;
  readonly fen: number | undefined;
  readonly onFen: (fen: number | undefined) => void;
}

/** An amount in 万元; what is no number yet sets no bound. */
function Amount({ label, fen, onFen }: AmountProps) {
  const [typed, setTyped] = useState(fen === undefined ? '' : String(fen / FEN_PER_WAN));
  return (
    <TextInput
      size="xs"
      className={classes.amount}
      aria-label={label}
      placeholder={label}
      inputMode="decimal"
      autoComplete="off"
      maxLength={12}
      value={typed}
      onChange={({ currentTarget: { value } }) => {
        setTyped(value);
        const wan = value.trim() === '' ? Number.NaN : Number(value.replaceAll(',', ''));
        onFen(Number.isFinite(wan) ? Math.round(wan * FEN_PER_WAN) : undefined);
      }}
    />
  );
}
