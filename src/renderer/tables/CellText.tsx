import type { ShownText } from '../../shared/model.ts';
import type { PrintedAt, YearStatement } from '../../shared/years.ts';
import { drawNode, ShownTextView } from '../text/ShownTextView.tsx';
import type { ShownReport } from '../text/report-context.ts';
import { textNodes } from '../text/text-nodes.ts';

interface Props {
  /** `null` where the report's text could not be had. */
  readonly shown: ShownReport | null;
  readonly statement: YearStatement;
  /** Only the marks of its sources, where the words are left out. */
  readonly marksOnly?: boolean;
}

/** What a report prints in one row for one year, with its marks; the label itself where the row has no other cell. */
export function CellText({ shown, statement, marksOnly = false }: Props) {
  const label = contentAt(shown, statement.at);
  if (statement.values.length === 0)
    return marksOnly ? (
      <Marks shown={shown} content={label} />
    ) : (
      <Words content={label} text={statement.label} />
    );
  return (
    <>
      {statement.values.map(({ head, text, at }, index) => {
        const content = contentAt(shown, at);
        if (marksOnly) return <Marks key={at.column ?? index} shown={shown} content={content} />;
        if (text === '' && statement.values.length > 1) return null;
        return (
          <p key={at.column ?? index} dir="auto">
            {head !== '' && (
              <span dir="ltr" className="visually-hidden">
                {head}:{' '}
              </span>
            )}
            {text === '' ? <Empty /> : <Words content={content} text={text} />}
          </p>
        );
      })}
      <Marks shown={shown} content={label} />
    </>
  );
}

function Empty() {
  return (
    <>
      <span aria-hidden="true">–</span>
      <span className="visually-hidden">empty</span>
    </>
  );
}

function Words({ content, text }: { readonly content: ShownText | null; readonly text: string }) {
  return content === null ? text : <ShownTextView content={content} />;
}

/** The marks that stand in a text, without the text. */
function Marks({
  shown,
  content,
}: {
  readonly shown: ShownReport | null;
  readonly content: ShownText | null;
}) {
  if (shown === null || content === null) return null;
  return textNodes(content)
    .filter(({ kind }) => kind === 'citation')
    .map((node) => drawNode(node, shown, 'quiet'));
}

function contentAt(shown: ShownReport | null, at: PrintedAt): ShownText | null {
  const row = shown?.report.tables[at.table ?? -1]?.rows[at.row ?? -1];
  return row?.cells[at.column ?? -1]?.content ?? null;
}
