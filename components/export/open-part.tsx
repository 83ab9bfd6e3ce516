import { useText } from '../../lib/hooks/use-text.ts';
import { Block } from '../workspace/block.tsx';
import classes from './export.module.css';

/** What the open format holds, since there is nothing to choose. */
export function OpenPart() {
  const { t } = useText();
  return (
    <Block title={t('export.open.legend')} hint={t('export.open.hint')}>
      <div className={classes.prose}>
        <p>{t('export.open.text')}</p>
        <p>{t('export.open.keep')}</p>
      </div>
    </Block>
  );
}
