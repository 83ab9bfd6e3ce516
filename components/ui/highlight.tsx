import { Fragment } from 'react';
import classes from './ui.module.css';

interface Props {
  readonly text: string;
  /** The parts to mark, in UTF-16 units, ascending and apart from each other. */
  readonly ranges: readonly { readonly start: number; readonly end: number }[];
}

/** Text with the parts that matched a search marked. */
export function Highlight({ text, ranges }: Props) {
  return (
    <>
      {ranges.map(({ start, end }, index) => (
        <Fragment key={start}>
          {text.slice(index === 0 ? 0 : ranges[index - 1]?.end, start)}
          <mark className={classes.mark}>{text.slice(start, end)}</mark>
        </Fragment>
      ))}
      {text.slice(ranges.at(-1)?.end ?? 0)}
    </>
  );
}
