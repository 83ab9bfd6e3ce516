import type { Component } from 'vue';
import type { FactBook } from '../record.ts';

/** Makes the component of one page. */
export type View = (book: FactBook) => Component;
