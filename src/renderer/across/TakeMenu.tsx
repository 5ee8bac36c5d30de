import { Menu } from '@base-ui/react/menu';
import type { AcrossQuestion } from '../../shared/across/across.ts';
import { ok } from '../../shared/result.ts';
import { CopyLink } from '../links/CopyLink.tsx';
import { printingService } from '../printing/printing-service.ts';
import type { QuestionState } from '../question/question-state.ts';
import { noticeService } from '../services/notice-store.ts';
import { takingService } from '../services/taking.ts';
import { useService, useServices } from '../state/context.ts';
import { MenuButton } from '../ui/menu/MenuButton.tsx';
import { MenuItem, MenuSeparator } from '../ui/menu/MenuItem.tsx';
import { MenuPopup } from '../ui/menu/MenuPopup.tsx';
import { captioned, paperPalette, picturePng, pictureSvg } from './pictures/export-picture.ts';
import type { Caption } from './pictures/export-picture.ts';
import type { Picture } from './pictures/picture.ts';

interface Props {
  readonly question: QuestionState;
  readonly asked: AcrossQuestion;
  /** Name of a file without its ending. */
  readonly name: string;
  /** The picture on show, if one is. */
  readonly picture: Picture | null;
  readonly caption: Caption;
}

/** The answer as a file: a table, a workbook, the picture; and the question as a link. */
export function TakeMenu({ question, asked, name, picture, caption }: Props) {
  const { bridge } = useServices();
  const notices = useService(noticeService);
  const taking = useService(takingService);
  const printing = useService(printingService);

  const saveText = async (format: 'csv' | 'markdown') =>
    taking.save(await bridge.call('across.export', { question: asked, format }));
  const saveWorkbook = async () => taking.save(await bridge.call('across.workbook', { question: asked }));
  const savePicture = async (drawn: Picture, kind: 'svg' | 'png') => {
    const whole = captioned(drawn, caption);
    const palette = paperPalette(document.documentElement);
    if (kind === 'svg') return taking.save(ok({ name: `${name}.svg`, text: pictureSvg(whole, palette) }));
    const base64 = picturePng(whole, palette);
    if (base64 === null)
      return notices.add('This picture is too large for PNG: save it as SVG, or choose one region.');
    await taking.save(ok({ name: `${name}.png`, text: base64, isBase64: true }));
  };
  return (
    <>
      <CopyLink label="Copy link to this question" link={() => ({ kind: 'across', question })} />
      <Menu.Root>
        <MenuButton name="Export" />
        <MenuPopup>
          {picture !== null && (
            <>
              <MenuItem onClick={() => void savePicture(picture, 'png')}>Save picture as PNG</MenuItem>
              <MenuItem onClick={() => void savePicture(picture, 'svg')}>Save picture as SVG</MenuItem>
              <MenuSeparator />
            </>
          )}
          <MenuItem onClick={() => void saveWorkbook()}>Save as Excel workbook</MenuItem>
          <MenuItem onClick={() => void saveText('csv')}>Save as CSV</MenuItem>
          <MenuItem onClick={() => void saveText('markdown')}>Save as Markdown</MenuItem>
          <MenuSeparator />
          <MenuItem onClick={() => void printing.print('view')}>Print</MenuItem>
        </MenuPopup>
      </Menu.Root>
    </>
  );
}
