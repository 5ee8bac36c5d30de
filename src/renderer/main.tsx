import { StrictMode, useEffect, useLayoutEffect } from 'react';
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import './style/fonts.css';
import './style/tokens.css';
import './style/base.css';
import './style/print.css';
import { App } from './app/App.tsx';
import { loadWhole } from './app/begin.ts';
import { ErrorBoundary } from './ui/messages/ErrorBoundary.tsx';
import { readerBridge } from './bridge.ts';
import { holdEvents } from './first-screen/held-events.ts';
import { holdsFirstScreen, leaveFirstScreen } from './first-screen/show-first-screen.ts';
import { createServices } from './services/services.ts';
import { stayHere } from './services/stay-here.ts';

stayHere(window);
const root = document.getElementById('root');
if (root === null) throw new Error('The page has no place for the reader.');
const { bridge, release } = holdEvents(readerBridge());
const services = createServices(bridge);
// What came with the page stays until everything that it shows can be drawn, all in one frame.
const begun = holdsFirstScreen(root) ? { services, start: await loadWhole(services) } : undefined;

/** The elements in the root are the page's own from here on. */
function Drawn({ on, children }: { readonly on: HTMLElement; readonly children: ReactNode }) {
  useLayoutEffect(() => leaveFirstScreen(on), [on]);
  // After the effects of what is inside: that listens by now.
  useEffect(release, []);
  return children;
}

createRoot(root).render(
  <StrictMode>
    <Drawn on={root}>
      <ErrorBoundary>
        <App bridge={bridge} {...(begun === undefined ? {} : { begun })} />
      </ErrorBoundary>
    </Drawn>
  </StrictMode>,
);
