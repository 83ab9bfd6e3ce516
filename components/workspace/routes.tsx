import {
  IconCalculator,
  IconChartBar,
  IconCalendarCheck,
  IconCalendarWeek,
  IconFileCheck,
  IconFileExport,
  IconFileImport,
  IconFileSearch,
  IconFileText,
  IconHistory,
  IconHourglass,
  IconLayoutKanban,
  IconAppWindow,
  IconArrowsJoin,
  IconShieldHalf,
  IconShieldLock,
  IconStack2,
  IconTargetArrow,
  IconMessage2Star,
  IconMessages,
  IconPackages,
  IconUsersGroup,
  IconUserSearch,
  IconFiles,
  IconHeartHandshake,
  IconRestore,
  IconShieldCheck,
  type TablerIcon,
} from '@tabler/icons-react';
import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import type { PageProps } from './page-link.ts';

/** Parts of the navigation, in its order. */
export const ROUTE_GROUPS = Object.freeze(['overview', 'playbook', 'data', 'safety', 'oversight'] as const);

/** One page of the workspace. Its title and one sentence about it stand in the words as `workspace.pages.<id>`. */
interface RouteShape {
  readonly id: string;
  /** What stands after `#`. */
  readonly at: string;
  /** Part of the navigation it stands in … */
  readonly group?: (typeof ROUTE_GROUPS)[number];
  /** … or the page it belongs to and is reached from. */
  readonly parent?: string;
  readonly icon: TablerIcon;
  /** It takes the whole width of the window. */
  readonly isWide?: boolean;
  readonly page: LazyExoticComponent<ComponentType<PageProps>>;
}

/**
 * Every page of the workspace, each in a file of its own that is loaded when it is opened. To add one: an entry here, in the
 * order of the navigation, and its words in `lib/i18n/workspace/*.json`. The shell draws heading and sentence.
 */
export const ROUTES = Object.freeze([
  {
    id: 'today',
    at: 'today',
    group: 'overview',
    icon: IconCalendarCheck,
    page: later(async () => (await import('../today/today-page.tsx')).TodayPage),
  },
  {
    id: 'board',
    at: 'board',
    group: 'overview',
    icon: IconLayoutKanban,
    isWide: true,
    page: later(async () => (await import('../board/board-page.tsx')).BoardPage),
  },
  {
    id: 'week',
    at: 'week',
    group: 'overview',
    icon: IconCalendarWeek,
    isWide: true,
    page: later(async () => (await import('../week/week-page.tsx')).WeekPage),
  },
  {
    id: 'client',
    at: 'client',
    group: 'overview',
    icon: IconUserSearch,
    page: later(async () => (await import('../client-page/client-page.tsx')).ClientPage),
  },
  {
    id: 'promises',
    at: 'promises',
    group: 'overview',
    icon: IconHeartHandshake,
    page: later(async () => (await import('../promise/promises-page.tsx')).PromisesPage),
  },
  {
    id: 'opportunities',
    at: 'opportunities',
    group: 'overview',
    icon: IconTargetArrow,
    isWide: true,
    page: later(async () => (await import('../opportunity/pipeline-page.tsx')).PipelinePage),
  },
  {
    id: 'conversion',
    at: 'conversion',
    group: 'overview',
    icon: IconChartBar,
    page: later(async () => (await import('../conversion/conversion-page.tsx')).ConversionPage),
  },
  {
    id: 'products',
    at: 'products',
    group: 'playbook',
    icon: IconPackages,
    page: later(async () => (await import('../playbook/products-page.tsx')).ProductsPage),
  },
  {
    id: 'scripts',
    at: 'scripts',
    group: 'playbook',
    icon: IconMessages,
    page: later(async () => (await import('../playbook/scripts-page.tsx')).ScriptsPage),
  },
  {
    id: 'whatIf',
    at: 'what-if',
    group: 'playbook',
    icon: IconCalculator,
    page: later(async () => (await import('../what-if/what-if-page.tsx')).WhatIfPage),
  },
  {
    id: 'content',
    at: 'content',
    group: 'playbook',
    icon: IconFileCheck,
    page: later(async () => (await import('../content/content-page.tsx')).ContentPage),
  },
  {
    id: 'feedback',
    at: 'feedback',
    group: 'playbook',
    icon: IconMessage2Star,
    page: later(async () => (await import('../feedback/feedback-page.tsx')).FeedbackPage),
  },
  {
    id: 'home',
    at: '',
    group: 'data',
    icon: IconStack2,
    page: later(async () => (await import('./home-page.tsx')).HomePage),
  },
  {
    id: 'import',
    at: 'import',
    group: 'data',
    icon: IconFileImport,
    page: later(async () => (await import('../import/import-page.tsx')).ImportPage),
  },
  {
    id: 'export',
    at: 'export',
    group: 'data',
    icon: IconFileExport,
    page: later(async () => (await import('../export/export-page.tsx')).ExportPage),
  },
  {
    id: 'handOver',
    at: 'handover',
    group: 'data',
    icon: IconUsersGroup,
    page: later(async () => (await import('../hand-over/hand-over-page.tsx')).HandOverPage),
  },
  {
    id: 'merge',
    at: 'merge',
    group: 'data',
    icon: IconArrowsJoin,
    page: later(async () => (await import('../merge/merge-page.tsx')).MergePage),
  },
  {
    id: 'portals',
    at: 'portals',
    group: 'data',
    icon: IconAppWindow,
    page: later(async () => (await import('../portals/portals-page.tsx')).PortalsPage),
  },
  {
    id: 'backup',
    at: 'backup',
    group: 'safety',
    icon: IconShieldCheck,
    page: later(async () => (await import('../backup/backup-page.tsx')).BackupPage),
  },
  {
    id: 'restore',
    at: 'restore',
    group: 'safety',
    icon: IconRestore,
    page: later(async () => (await import('../backup/restore-wizard.tsx')).RestoreWizard),
  },
  {
    id: 'retention',
    at: 'retention',
    group: 'safety',
    icon: IconHourglass,
    page: later(async () => (await import('../retention/retention-page.tsx')).RetentionPage),
  },
  {
    id: 'security',
    at: 'security',
    group: 'safety',
    icon: IconShieldLock,
    page: later(async () => (await import('./security-page.tsx')).SecurityPage),
  },
  {
    id: 'audit',
    at: 'audit',
    group: 'oversight',
    icon: IconHistory,
    page: later(async () => (await import('../audit/audit-page.tsx')).AuditPage),
  },
  {
    id: 'clientData',
    at: 'client-data',
    group: 'oversight',
    icon: IconFileSearch,
    page: later(async () => (await import('../client-data/client-data-page.tsx')).ClientDataPage),
  },
  {
    id: 'briefing',
    at: 'briefing',
    parent: 'client',
    icon: IconFileText,
    page: later(async () => (await import('../briefing/briefing-page.tsx')).BriefingPage),
  },
  {
    id: 'briefingSet',
    at: 'briefing-set',
    parent: 'today',
    icon: IconFiles,
    page: later(async () => (await import('../briefing-set/briefing-set-page.tsx')).BriefingSetPage),
  },
  {
    id: 'protection',
    at: 'protection',
    parent: 'security',
    icon: IconShieldHalf,
    page: later(async () => (await import('./protection-page.tsx')).ProtectionPage),
  },
] as const satisfies readonly RouteShape[]);

/** A page of the workspace. */
export type Route = (typeof ROUTES)[number];

/** The page that a page without a place of its own in the navigation belongs to. */
export function parentOf(route: Route): Route | undefined {
  return 'parent' in route ? ROUTES.find((each) => each.id === route.parent) : undefined;
}

/** The page for what stands after `#`; the overview for anything unknown. */
export function routeAt(at: string): Route {
  return ROUTES.find((route) => route.at === at) ?? (ROUTES.find(({ id }) => id === 'home') as Route);
}

function later(load: () => Promise<ComponentType<PageProps>>): RouteShape['page'] {
  return lazy(async () => ({ default: await load() }));
}
