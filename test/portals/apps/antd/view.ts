import type { ReactElement } from 'react';
import type { FactBook } from '../record.ts';

/** Draws one page. */
export type View = (props: { readonly book: FactBook }) => ReactElement;
