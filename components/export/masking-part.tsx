import { PasswordInput, Radio, Switch } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useId } from 'react';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import { ManagedNote } from '../ui/managed-note.tsx';
import { Block } from '../workspace/block.tsx';
import type { ExportChoice } from './choice.ts';
import classes from './export.module.css';
import styles from './export-parts.module.css';

interface Props {
  readonly choice: ExportChoice;
  readonly onChange: (patch: Partial<ExportChoice>) => void;
  /** Whether the bank lets the mask be taken off. */
  readonly mayBeBare: boolean;
  /** The passphrase that unmasked data takes; undefined while everything is masked. */
  readonly passphrase:
    | { readonly value: string; readonly onChange: (value: string) => void; readonly problem: string | undefined }
    | undefined;
}

const LEVELS = Object.freeze(['standard', 'strict'] as const);

/** How much is masked. Taking the mask off is a decision of its own, with what it means beside it. */
export function MaskingPart({ choice, onChange, mayBeBare, passphrase }: Props) {
  const { t } = useText();
  const name = useId();
  const isOpenFormat = choice.format === 'open';
  return (
    <Block
      title={t('export.masking.legend')}
      hint={t(isOpenFormat ? 'export.masking.alwaysBare' : 'export.masking.hint')}
    >
      <div className={classes.stack}>
        {!isOpenFormat && (
          <>
            <div role="radiogroup" aria-label={t('export.masking.level')} className={styles.levels}>
              {LEVELS.map((level) => (
                <Radio
                  key={level}
                  name={name}
                  size="sm"
                  classNames={{ description: classes.description }}
                  label={t(`export.masking.${level}.name`)}
                  description={t(`export.masking.${level}.hint`)}
                  checked={!choice.isUnmasked && choice.level === level}
                  disabled={choice.isUnmasked}
                  onChange={() => onChange({ level })}
                />
              ))}
            </div>
            <Switch
              classNames={{ description: classes.description }}
              label={t('export.masking.bare')}
              description={t('export.masking.bareHint')}
              checked={choice.isUnmasked}
              disabled={!mayBeBare}
              onChange={(event) => onChange({ isUnmasked: event.currentTarget.checked })}
              data-testid={TEST_IDS.exportUnmasked}
            />
            {!mayBeBare && <ManagedNote text={t('managedPages.exportMasked')} />}
          </>
        )}
        {passphrase && (
          <div className={styles.bare}>
            <p className={styles.warning}>
              <IconAlertTriangle size={18} aria-hidden="true" />
              <span>{t('export.masking.warning')}</span>
            </p>
            <PasswordInput
              size="sm"
              className={classes.passphrase}
              label={t('export.masking.passphrase')}
              description={t('export.masking.passphraseHint')}
              value={passphrase.value}
              onChange={(event) => passphrase.onChange(event.currentTarget.value)}
              error={passphrase.problem}
              errorProps={{ role: 'alert' }}
              aria-invalid={passphrase.problem !== undefined}
              autoComplete="current-password"
              visibilityToggleButtonProps={{ 'aria-label': t('common.show') }}
              data-testid={TEST_IDS.exportPassphrase}
            />
          </div>
        )}
      </div>
    </Block>
  );
}
