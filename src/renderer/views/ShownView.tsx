import { Suspense } from 'react';
import { ErrorBoundary } from '../ui/messages/ErrorBoundary.tsx';
import type { View } from './registry.ts';

/** The view itself, as soon as its script is there. */
export function ShownView({ view }: { readonly view: View | undefined }) {
  return (
    <ErrorBoundary what="This view">
      <Suspense fallback={null}>{view === undefined ? null : <view.Component />}</Suspense>
    </ErrorBoundary>
  );
}
