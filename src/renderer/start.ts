/**
 * The page's first script: what came with the page is shown and painted; everything else is loaded then. Kept small, because the
 * first paint waits for it.
 */
import { firstScreenPainted } from './first-screen/show-first-screen.ts';

const root = document.getElementById('root');
if (root !== null) await firstScreenPainted(root);
await import('./main.tsx');
