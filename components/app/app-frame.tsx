import { MantineProvider } from '@mantine/core';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { resolveLanguage } from '../../lib/i18n/language.ts';
import type { Services } from '../../lib/hooks/service-types.ts';
import { ServicesProvider } from '../../lib/hooks/services-context.tsx';
import { TodayProvider } from '../../lib/hooks/today-context.tsx';
import { useSettings } from '../../lib/hooks/use-live.ts';
import { cssVariables, settingsOnly, theme } from '../ui/theme.ts';
import { ToastsProvider } from '../ui/toasts.tsx';
import { ErrorBoundary } from './error-boundary.tsx';

/** What every page of the extension stands in: services, look, language, messages and the last resort for errors. */
export function AppFrame({ services, children }: { services: Services; children: ReactNode }) {
  return (
    <ServicesProvider services={services}>
      <TodayProvider>
        <Appearance>
          <ErrorBoundary>
            <ToastsProvider>{children}</ToastsProvider>
          </ErrorBoundary>
        </Appearance>
      </TodayProvider>
    </ServicesProvider>
  );
}

function Appearance({ children }: { children: ReactNode }) {
  const settings = useSettings();
  const { i18n } = useTranslation();
  const language = resolveLanguage(settings?.language ?? 'auto', navigator.languages);
  useEffect(() => {
    document.documentElement.lang = language;
    if (i18n.language !== language) void i18n.changeLanguage(language);
  }, [i18n, language]);
  const choice = settings?.theme ?? 'auto';
  return (
    <Look {...(choice === 'auto' ? {} : { scheme: choice })}>
      {/* Before the settings are known the page stays empty for a moment rather than flash in the wrong look. */}
      {settings === undefined ? null : children}
    </Look>
  );
}

/** Mantine in the product's look. Without `scheme` it follows the system. */
export function Look({ scheme, children }: { scheme?: 'light' | 'dark'; children: ReactNode }) {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      colorSchemeManager={settingsOnly}
      defaultColorScheme="auto"
      {...(scheme === undefined ? {} : { forceColorScheme: scheme })}
    >
      {children}
    </MantineProvider>
  );
}
