import '../../helpers/page.ts';
import { render } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { focusRegion, REGION, REGION_START } from '../../../../src/renderer/ui/region/regions.ts';

const focused = () => document.activeElement?.id;

function walk(by: 1 | -1, steps: number): readonly (string | undefined)[] {
  return Array.from({ length: steps }, () => {
    focusRegion(by);
    return focused();
  });
}

describe('from part to part', () => {
  it('goes round, past what is hidden, empty or off, and starts where a part says', () => {
    render(
      <>
        <header {...REGION}>
          <button type="button" id="before">
            1
          </button>
          <div {...REGION_START}>
            <button type="button" id="other" tabIndex={-1}>
              2
            </button>
            <button type="button" id="tab">
              3
            </button>
          </div>
        </header>
        <div {...REGION}>Nothing to go to</div>
        <div hidden>
          <div {...REGION}>
            <button type="button">4</button>
          </div>
        </div>
        <section {...REGION}>
          <button type="button" disabled>
            5
          </button>
          <input id="field" />
          <aside {...REGION}>
            <a id="aside" href="#top">
              6
            </a>
          </aside>
        </section>
      </>,
    );
    expect(walk(1, 4)).toEqual(['tab', 'field', 'aside', 'tab']);
    expect(walk(-1, 3)).toEqual(['aside', 'field', 'tab']);
  });

  it('starts at what lies over a text, and not at the text that is unseen beneath it', () => {
    render(
      <section {...REGION}>
        <button type="button">Report</button>
        <div style={{ visibility: 'hidden' }}>
          <button id="text" type="button" {...REGION_START} />
        </div>
        <button id="pages" type="button" {...REGION_START} />
      </section>,
    );
    expect(walk(1, 1)).toEqual(['pages']);
  });

  it('from nowhere, backwards begins at the end', () => {
    render(
      <>
        <div {...REGION}>
          <button type="button" id="first">
            1
          </button>
        </div>
        <div {...REGION}>
          <button type="button" id="last">
            2
          </button>
        </div>
      </>,
    );
    expect(walk(-1, 1)).toEqual(['last']);
  });

  it('says where there is no part to go to', () => {
    render(<div {...REGION} />);
    expect(focusRegion(1)).toBe(false);
  });
});
