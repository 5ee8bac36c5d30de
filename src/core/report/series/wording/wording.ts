/**
 * What a year of the series can word in its own way. Data alone: what is made of it stands in the folder above.
 *
 * Wordings are phrases in the notation of `phrase.ts`, compared without regard to case. `years` are the first and the
 * last year whose copies at hand print a wording; it is left out where none of them does, and the wording is kept for
 * other years. `examples` are lines as printed; a wording that goes by a looser phrase than any line has some.
 */
import type { Concept, Level, Topic } from '../../../../shared/model.ts';

export type Years = readonly [first: number, last: number];

export interface Worded {
  readonly says: string;
  readonly years?: Years;
  readonly examples?: readonly string[];
}

export interface HeadingWording extends Worded {
  readonly topic: Topic;
}

export interface ConceptWording extends Worded {
  readonly concept: Concept;
}

/** What the cells of a column hold; a column of words has none of these. */
export type ColumnContent = 'answer' | 'age' | 'figure' | 'years' | 'entity';

export interface ColumnHead extends Worded {
  /** A table of the series can begin with this head. */
  readonly opens?: true;
  /** Its first word can follow the first head of a table. */
  readonly follows?: true;
  readonly holds?: ColumnContent;
}

/** What a cell of one word says. */
export type CellAnswer = 'yes' | 'no' | 'unknown' | 'not-applicable' | 'unavailable';

export interface AnswerWording extends Worded {
  readonly means: CellAnswer;
  /** Only where the cell stands by itself: in a row whose columns are lost it could be words of another cell. */
  readonly inCellsOnly?: true;
}

/** A row that stands in every table of its concept, under all the labels it had over the years. */
export interface RowWording {
  /**
   * Labels as printed, without ages in brackets and note marks, each with the years that print it. A year that gives a
   * row another label names one of the old ones beside it.
   */
  readonly labels: Readonly<Record<string, Years | null>>;
  /** What tells the row inside a cell that holds several: its labels, unless told otherwise; `null`: nothing of its own. */
  readonly inCell?: string | null;
}

export interface TableRowsWording {
  readonly concept: Concept;
  readonly rows: readonly RowWording[];
}

/** A row that heads others, and what the rows below it begin with. */
export interface RowGroupWording {
  readonly head: string;
  /** Words behind which a row of these words heads nothing. */
  readonly butNot?: string;
  readonly below: readonly string[];
  readonly years?: Years;
  readonly examples: readonly (readonly [head: string, below: string])[];
}

export interface LevelWording extends Worded {
  readonly level: Level;
  /** How the summary puts it; `{label}` stands for the label. */
  readonly inProse: string;
}

/** An icon beside the name of a good, and what it says of the good. */
export interface IconWording extends Worded {
  readonly means: string;
}

/** What the series measured otherwise from a year on, so that what is stated before and since is not on one scale. */
export interface MeasureWording extends Worded {
  readonly of: Concept | 'level';
  readonly since: number;
}

/** Who publishes the series, where its chapters do not say so. */
export interface PublisherWording extends Worded {
  /** The body that it belongs to. */
  readonly of: string;
  /** Where that body has its seat. */
  readonly seat: string;
}

/** The parts of a wording, by name: what one entry of each looks like. */
export interface WordingParts {
  readonly headings: HeadingWording;
  /** How headings end, for copies whose line breaks are lost. */
  readonly headingEnds: Worded;
  readonly subheadings: Worded;

  /** What stands before the number of a table. */
  readonly tableLeads: Worded;
  /** What says in brackets that a table goes on. */
  readonly continuations: Worded;
  /** Whole captions, without their lead. */
  readonly captions: ConceptWording;
  /** Words by which a caption that is worded otherwise is told; where two fit, the first counts. */
  readonly captionWords: ConceptWording;

  readonly columnHeads: ColumnHead;
  /** Heads by which a table without a caption is told. */
  readonly columnWords: ConceptWording;

  readonly tableRows: TableRowsWording;
  readonly rowGroups: RowGroupWording;
  /** Areas in the table of suggested actions. */
  readonly actionAreas: Worded;
  /** Sectors in the table of children's work. */
  readonly sectors: Worded;
  /** Values that a cell of one word holds. */
  readonly answers: AnswerWording;
  /** Words in the label of a row that states an age. */
  readonly ageRows: Worded;
  /** Verbs, in their plain form, that open the text about a body, a policy or a program behind its name. */
  readonly roleVerbs: Worded;

  readonly levels: LevelWording;
  readonly levelSuffixes: Worded;

  readonly titles: Worded;
  /** How the summary of a chapter opens. */
  readonly firstSentences: Worded;
  /** Words of which the paragraph of the first sentence holds one. */
  readonly summaryWords: Worded;
  /** How the body names the government it is about. */
  readonly governments: Worded;
  /** How sentences of the body that speak of the year reported on begin. */
  readonly yearOpenings: Worded;
  readonly publishers: PublisherWording;
  /** Sentences that tell the reader so. */
  readonly measures: MeasureWording;
  /** Names over a chapter on several territories. */
  readonly territories: Worded;
  /** Words behind whose hyphen the series sets a space: "Embassy- Astana". Capitals count. */
  readonly spacedHyphens: Worded;

  readonly runningHeads: Worded;
  /** Buttons, menus and labels of the pages that texts were copied from. */
  readonly webChrome: Worded;
  /** The same, with a name in it, so that capitals count. */
  readonly namedWebChrome: Worded;
  /** Web chrome after which nothing of the report follows. */
  readonly webChromeEnds: Worded;
  readonly icons: IconWording;

  /** Lines below a table that name its source. */
  readonly tableSources: Worded;
  /** How a line opens that names the source of figures. */
  readonly figureSources: Worded;
  /** Words by which such a line is told to be of the rows whose labels have them too, and of no other. */
  readonly figureSourceWords: Worded;
  /** How such a line says of which year the figures are, where that is not the last year in it. */
  readonly figureYears: Worded;
  /** Lines below a table that explain the whole of it. */
  readonly tableNotes: Worded;
  /** First words of notes, where several stand on one line. Capitals count. */
  readonly noteOpenings: Worded;
  /** Words that say which table a note is about; where two fit, the first counts. */
  readonly noteWords: ConceptWording;
}

/** The wording of some years, as far as it differs from that of others. */
export type Wording = { readonly [Part in keyof WordingParts]?: readonly WordingParts[Part][] };
