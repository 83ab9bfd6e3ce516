import { useLayoutEffect, useRef, useState } from 'react';

type Calls<T> = { readonly [K in keyof T]: (...args: never[]) => unknown };

/** The same functions for the life of the component, each doing what the newest of its name does. */
export function useSteady<T extends Calls<T>>(newest: T): T {
  const latest = useRef(newest);
  useLayoutEffect(() => {
    latest.current = newest;
  });
  const [steady] = useState(() => {
    const names = Object.keys(newest) as (keyof T)[];
    const entries = names.map((name) => [name, (...args: never[]) => latest.current[name](...args)]);
    return Object.fromEntries(entries) as T;
  });
  return steady;
}
