import type { TablerIcon } from '@tabler/icons-react';

/** A page of the workspace as others link to it. */
export interface PageLink {
  readonly href: string;
  readonly title: string;
  /** One sentence about it. */
  readonly hint: string;
  readonly icon: TablerIcon;
}

/** What the shell hands to every page; most need nothing of it. */
export interface PageProps {
  /** The pages of the navigation but the overview, in its order. */
  readonly links: readonly PageLink[];
}
