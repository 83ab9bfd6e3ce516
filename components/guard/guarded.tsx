import { type ReactNode, useCallback, useRef } from 'react';
import classes from './guard.module.css';
import type { TextField } from './use-composed.ts';
import { WordingHint } from './wording-hint.tsx';

interface Props {
  readonly text: string;
  readonly onChange: (text: string) => void;
  /** What holds the field; of several the first is meant. */
  readonly children: ReactNode;
}

/** A field with a hint about its wording under it. */
export function Guarded({ text, onChange, children }: Props) {
  const holder = useRef<HTMLDivElement>(null);
  const find = useCallback(() => holder.current?.querySelector<TextField>('textarea, input') ?? null, []);
  return (
    <>
      <div ref={holder} className={classes.holder}>
        {children}
      </div>
      <WordingHint text={text} find={find} onChange={onChange} />
    </>
  );
}
