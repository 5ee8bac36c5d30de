import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './style/fonts.css';
import './style/tokens.css';
import './style/base.css';
import './style/print.css';
import { App } from './app/App.tsx';
import { ErrorBoundary } from './ui/messages/ErrorBoundary.tsx';
import { readerBridge } from './bridge.ts';
import { stayHere } from './services/stay-here.ts';

stayHere(window);
const root = document.getElementById('root');
if (root === null) throw new Error('The page has no place for the reader.');
createRoot(root).render(
  <StrictMode>
    <ErrorBoundary>
      <App bridge={readerBridge()} />
    </ErrorBoundary>
  </StrictMode>,
);
