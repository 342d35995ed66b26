import { Button } from '@fluentui/react-components';
import { Component, type ErrorInfo, type ReactNode } from 'react';
import type { PaneTexts } from '../../locales/pane';
import { logger } from '../logger';

interface Props {
  readonly texts: PaneTexts;
  readonly children: ReactNode;
}

/** Keeps the pane standing when a page cannot be shown (a fault in it, or its script did not arrive). */
export class FailureBoundary extends Component<Props, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true };
  }

  override componentDidCatch(error: unknown, info: ErrorInfo): void {
    logger.error('a page failed to render', { error, stack: info.componentStack });
  }

  override render(): ReactNode {
    const { texts, children } = this.props;
    if (!this.state.failed) return children;
    return (
      <div role="alert">
        <h2>{texts.failure.title}</h2>
        <p>{texts.failure.message}</p>
        <Button onClick={() => window.location.reload()}>{texts.failure.reload}</Button>
      </div>
    );
  }
}
