import { Component, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { TroubleScreen } from './trouble-screen.tsx';

interface State {
  readonly error: unknown;
  readonly hasFailed: boolean;
}

/** Shows a clear screen instead of a blank one when rendering fails. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { error: undefined, hasFailed: false };

  static getDerivedStateFromError(error: unknown): State {
    return { error, hasFailed: true };
  }

  override render(): ReactNode {
    return this.state.hasFailed ? <Failed error={this.state.error} /> : this.props.children;
  }
}

function Failed({ error }: { error: unknown }) {
  const { t } = useTranslation();
  return <TroubleScreen title={t('error.title')} text={t('error.text')} error={error} />;
}

/** The page could not start at all: says so, and what to do. */
export function StartFailure({ error }: { error: unknown }) {
  const { t } = useTranslation();
  return <TroubleScreen title={t('error.startTitle')} text={t('error.startText')} error={error} />;
}
