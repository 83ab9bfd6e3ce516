import '../ui/styles.ts';
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { initI18n } from '../../lib/i18n/i18n.ts';
import { resolveLanguage } from '../../lib/i18n/language.ts';
import type { Services } from '../../lib/hooks/service-types.ts';
import { AppFrame, Look } from './app-frame.tsx';
import { ErrorBoundary, StartFailure } from './error-boundary.tsx';

/**
 * Starts a page of the extension in `#root`: words first, so that even a failure can be explained; then the services;
 * then the page. A start that fails shows a screen that says so. `addWords` brings words that only this page needs.
 */
export async function startPage(
  createServices: () => Promise<Services>,
  page: ReactNode,
  addWords: (i18n: ReturnType<typeof initI18n>) => void = () => {},
): Promise<void> {
  addWords(initI18n(resolveLanguage('auto', navigator.languages)));
  const element = document.getElementById('root');
  if (!element) throw new Error('the page has no #root');
  const root = createRoot(element);
  try {
    const services = await createServices();
    root.render(
      <ErrorBoundary>
        <AppFrame services={services}>{page}</AppFrame>
      </ErrorBoundary>,
    );
  } catch (error) {
    root.render(
      <Look>
        <StartFailure error={error} />
      </Look>,
    );
  }
}
