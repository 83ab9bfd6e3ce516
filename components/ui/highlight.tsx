import classes from './ui.module.css';

interface Props {
  readonly text: string;
  /** The part to mark, in UTF-16 units; nothing is marked without it. */
  readonly start?: number;
  readonly length?: number;
}

/** Text with the part that matched a search marked. */
export function Highlight({ text, start, length }: Props) {
  if (start === undefined || length === undefined || length === 0) return <>{text}</>;
  return (
    <>
      {text.slice(0, start)}
      <mark className={classes.mark}>{text.slice(start, start + length)}</mark>
      {text.slice(start + length)}
    </>
  );
}
