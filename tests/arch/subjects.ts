/**
 * The inside of the three large layers as a table: which subject of a layer may import which others of it.
 * A subject is a folder, with all below it that is not a subject of its own, or a file of the layer itself.
 */
export type Subjects = Readonly<Record<string, readonly string[]>>;

const core: Subjects = {
  text: [],
  areas: ['text'],
  // The wording of the report series, which whoever speaks of it takes from there.
  'report/series': ['text'],
  bibliography: ['text', 'report/series'],
  citations: ['text', 'areas', 'bibliography', 'report/series'],
  report: ['text', 'areas', 'bibliography', 'citations', 'report/series'],
  // The lines of pages are put together to the document that parsing starts from.
  layout: ['text', 'report', 'report/series'],
  // Files that hold several publications are parted by their pages or by their lines.
  volume: ['text', 'areas', 'layout', 'report', 'report/series'],
  search: ['text', 'areas'],
  compare: ['text', 'areas', 'bibliography', 'citations', 'report/series'],
  // Where what a report says stands on the pages of its file.
  original: ['layout'],
  years: ['text', 'areas', 'report/series', 'compare'],
  history: ['text', 'compare', 'years', 'search'],
  across: ['text', 'areas', 'report/series', 'compare', 'years'],
  notes: ['text', 'bibliography', 'search', 'compare', 'years'],
};

const stored = ['library/store', 'library/shelf', 'library/one-file'];

const engine: Subjects = {
  support: [],
  formats: ['support'],
  'built-in': ['support', 'formats', 'library/store'],
  index: ['support'],
  // Kept in a file of the form that the index has.
  facts: ['support', 'index'],
  host: ['support', 'formats', 'preferences'],
  session: ['support'],
  preferences: ['support'],
  'library/store': ['support', 'formats'],
  'library/shelf': ['support', 'formats', 'library/store'],
  'library/one-file': ['support', 'formats', 'library/store', 'library/shelf'],
  // Its threads make what these two keep of a report.
  import: ['support', 'formats', 'index', 'facts', ...stored],
  notes: ['support', 'library/store'],
  'library/changes': ['support', 'formats', 'import', 'notes', ...stored],
  library: [
    'support',
    'formats',
    'built-in',
    'index',
    'facts',
    'host',
    'import',
    'notes',
    ...stored,
    'library/changes',
  ],
  calculation: ['support', 'library', 'library/store'],
  answers: ['support', 'library', 'notes', ...stored, 'calculation'],
  original: ['support', 'formats', 'library', 'answers'],
  handlers: ['support', 'library', 'answers', 'original', 'calculation', 'session', 'preferences'],
  'worker.ts': [
    'support',
    'host',
    'session',
    'preferences',
    'library',
    'calculation',
    'original',
    'handlers',
  ],
};

/** What several features share, from the bottom up. */
const ground = ['ui', 'services', 'state', 'commands', 'reports', 'text', 'printing', 'anchor', 'country'];

const features: Subjects = {
  read: [
    ...ground,
    'query',
    'links',
    'context-menu',
    'citations',
    'margin',
    'through-years',
    'noting',
    'original',
  ],
  notes: [...ground, 'query', 'links', 'context-menu', 'citations', 'noting', 'places'],
  compare: [...ground, 'links', 'context-menu', 'citations', 'noting', 'places'],
  tables: [...ground, 'links', 'context-menu', 'citations', 'years', 'places'],
  timeline: [...ground, 'links', 'citations', 'years', 'through-years', 'places'],
  sources: [...ground, 'links', 'context-menu', 'citations', 'places'],
  across: [...ground, 'query', 'links', 'places', 'years', 'question'],
  search: [...ground, 'query', 'links', 'context-menu', 'places'],
  library: [...ground, 'links', 'context-menu'],
  preferences: ['ui', 'services', 'state', 'commands'],
  about: ['ui', 'services', 'state', 'commands', 'citations'],
  welcome: ['ui', 'services', 'state', 'commands', 'citations'],
};

const renderer: Subjects = {
  'bridge.ts': [],
  original: [...ground, 'context-menu', 'citations', 'noting'],
  ui: [],
  services: ['ui'],
  state: ['ui', 'services'],
  commands: ['services', 'state'],
  reports: ['ui', 'services', 'state'],
  text: ['ui', 'services', 'state', 'reports'],
  // What goes to paper, of any view.
  printing: ['ui', 'services', 'state', 'reports', 'text'],
  anchor: ['ui', 'services', 'state', 'reports', 'text'],
  // The country at hand, its bar, and what choosing in it does.
  country: ['ui', 'services', 'state', 'commands', 'reports'],
  query: ground,
  // What is asked of all countries, which a link can tell.
  question: ['services'],
  places: [...ground, 'query', 'question'],
  links: [...ground, 'query', 'question', 'places'],
  // What can be done with the thing pointed at: each part says it of its own.
  'context-menu': [...ground, 'query'],
  citations: [...ground, 'query', 'links', 'context-menu'],
  // Signs beside the text of a pane, whoever has them.
  margin: [],
  'through-years': [...ground, 'margin', 'citations', 'places'],
  years: [...ground, 'query', 'links', 'citations', 'places'],
  // What is marked and noted in a text, wherever it is shown.
  noting: [...ground, 'query', 'links', 'citations'],
  // What a start shows until the window is drawn.
  'first-screen': ['services', 'state', 'text', 'ui', 'query'],
  ...features,
  // Shows the signs of the others as they draw them.
  help: [...ground, 'citations', 'compare', 'tables', 'welcome'],
  views: [...ground, ...Object.keys(features)],
  app: [
    ...ground,
    'query',
    'links',
    'context-menu',
    'citations',
    'question',
    'through-years',
    'places',
    'first-screen',
    'views',
    'read',
    'search',
    'library',
    'help',
    'preferences',
    'about',
    'welcome',
  ],
  'main.tsx': ['bridge.ts', 'ui', 'services', 'first-screen', 'app'],
  'start.ts': ['first-screen', 'main.tsx'],
};

/** By layer. */
export const SUBJECTS: Readonly<Record<string, Subjects>> = { core, engine, renderer };

/** Features of the page, none of which imports another. */
export const FEATURES: readonly string[] = Object.keys(features);

/** The subject of a path below its layer: the longest that holds it. */
export function subjectOf(subjects: Subjects, path: string): string | undefined {
  return Object.keys(subjects)
    .filter((subject) => path === subject || path.startsWith(`${subject}/`))
    .toSorted((one, other) => other.length - one.length)[0];
}
