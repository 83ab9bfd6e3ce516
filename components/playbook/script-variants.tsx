import { Button } from '@mantine/core';
import { IconUserEdit } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { Card } from '../../lib/hooks/use-script-book.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import { ScriptVariantForm } from './script-variant-form.tsx';
import classes from './script-page.module.css';

interface Props {
  readonly card: Card;
  readonly variants: readonly Card[];
  readonly original: Card | undefined;
  readonly hrefOf: (scriptId: string) => string;
}

/** The user's own wording beside the approved one: never in its place. */
export function ScriptVariants({ card, variants, original, hrefOf }: Props) {
  const { t } = useText();
  const [isOpen, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  return (
    <section className={classes.part}>
      <h3>{t('scripts.own.title')}</h3>
      {original && (
        <p className={classes.hint}>
          {t('scripts.own.isVariant')} <a href={hrefOf(original.item.id)}>{original.item.body.title}</a>
          {card.isBeneathChanged && ` · ${t('scripts.own.changed')}`}
        </p>
      )}
      {variants.length > 0 && (
        <ul className={classes.variants}>
          {variants.map(({ item, standing }) => (
            <li key={item.id}>
              <IconUserEdit size={14} aria-hidden="true" />
              <a href={hrefOf(item.id)}>{item.body.title}</a>
              <span className={classes.count}>{t(`content.standing.${standing}`)}</span>
            </li>
          ))}
        </ul>
      )}
      {!original && !isOpen && (
        <>
          <p className={classes.hint}>{t('scripts.own.hint')}</p>
          <Button
            ref={opener}
            size="compact-sm"
            variant="light"
            onClick={() => setOpen(true)}
            data-testid={TEST_IDS.scriptVariant}
          >
            {t('scripts.own.write')}
          </Button>
        </>
      )}
      {isOpen && <ScriptVariantForm card={card} hrefOf={hrefOf} onDone={() => setOpen(false)} />}
    </section>
  );
}
