import { Button } from '@mantine/core';
import { useText } from '../../lib/hooks/use-text.ts';
import classes from './form.module.css';

interface Props {
  /** What the form does. */
  readonly text: string;
  readonly testId: string;
  readonly isReady?: boolean;
  readonly onClose: () => void;
}

/** The last line of a small form: what it does, and leaving it as it was. */
export function FormButtons({ text, testId, isReady = true, onClose }: Props) {
  const { t } = useText();
  return (
    <div className={classes.buttons}>
      <Button type="submit" size="compact-sm" disabled={!isReady} data-testid={testId}>
        {text}
      </Button>
      <Button size="compact-sm" variant="subtle" color="gray" onClick={onClose}>
        {t('needs.cancel')}
      </Button>
    </div>
  );
}
