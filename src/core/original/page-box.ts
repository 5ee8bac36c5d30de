/** Boxes on a page as it is looked at: turned as the file says, counted from the upper left corner. */
import type { PageBox, PageSize } from '../../shared/original/original.ts';
import type { Box } from '../layout/page/page-content.ts';

/** How a page is looked at. */
export interface PageView extends PageSize {
  /** Quarter turns clockwise (ISO 32000-1, 7.7.3.3: `Rotate`). */
  readonly turns: 0 | 1 | 2 | 3;
}

/** A box of the layout, which knows no turning and counts from the foot of the page. */
export function boxInView({ left, right, bottom, top }: Box, { width, height, turns }: PageView): PageBox {
  switch (turns) {
    case 0:
      return { left, right, top: height - top, bottom: height - bottom };
    case 1:
      return { left: bottom, right: top, top: left, bottom: right };
    case 2:
      return { left: width - right, right: width - left, top: bottom, bottom: top };
    case 3:
      return { left: width - top, right: width - bottom, top: height - right, bottom: height - left };
  }
}
