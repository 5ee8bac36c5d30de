import { memo, useCallback, useState } from 'react';
import { pageImageAddress } from '../../../shared/original/page-address.ts';
import type { PageBox, PixelBox, WordOnPage } from '../../../shared/contract/contract.ts';
import type { SheetPictures } from '../layout/picture-plan.ts';
import type { PlacedSheet } from '../layout/page-layout.ts';
import { useServices } from '../../state/context.ts';
import { SHEET } from '../../text/page-signs.ts';
import { PageWords } from './PageWords.tsx';
import styles from './PageSheet.module.css';

interface Props {
  readonly report: string;
  readonly sha256: string;
  /** "Page 3 of Kazakhstan 2016". */
  readonly name: string;
  readonly sheet: PlacedSheet;
  /** `null` while it is not to be drawn: then its place is kept free. */
  readonly pictures: SheetPictures | null;
  readonly words: readonly WordOnPage[] | null;
  readonly outlined: readonly PageBox[];
}

/** A page as it was printed: its picture, what is outlined on it, its words. */
export const PageSheet = memo(function PageSheet(props: Props) {
  const { report, sha256, name, sheet, pictures, words, outlined } = props;
  const { number, left, top, width, height, scale } = sheet;
  const [trouble, askWhy] = useTrouble(report, number);
  const address = (drawn: number, part?: PixelBox) =>
    pageImageAddress({ report, sha256, page: number, scale: drawn, ...(part === undefined ? {} : { part }) });
  return (
    <div className={styles['sheet']} style={{ left, top, width, height }} {...SHEET.on(number)}>
      {pictures !== null && trouble === null && (
        <img
          className={styles['picture']}
          alt={name}
          src={address(pictures.scale)}
          draggable={false}
          decoding="async"
          onError={askWhy}
        />
      )}
      {trouble !== null && (
        <p className={styles['trouble']} role="alert">
          {trouble}
        </p>
      )}
      {pictures?.detail !== undefined && trouble === null && (
        <Detail
          key={address(pictures.detail.scale, pictures.detail.part)}
          address={address(pictures.detail.scale, pictures.detail.part)}
          part={pictures.detail.part}
          shrunk={scale / pictures.detail.scale}
        />
      )}
      {outlined.map((box) => (
        <div
          key={`${box.left} ${box.top}`}
          className={styles['outline']}
          style={{
            left: box.left * scale,
            top: box.top * scale,
            width: (box.right - box.left) * scale,
            height: (box.bottom - box.top) * scale,
          }}
        />
      ))}
      {words !== null && <PageWords words={words} scale={scale} />}
    </div>
  );
});

interface DetailProps {
  readonly address: string;
  readonly part: PixelBox;
  /** CSS pixels to a pixel of the picture. */
  readonly shrunk: number;
}

/** A part that is drawn more finely than the whole, over it. */
function Detail({ address, part, shrunk }: DetailProps) {
  return (
    <img
      className={styles['detail']}
      alt=""
      aria-hidden="true"
      src={address}
      draggable={false}
      decoding="async"
      style={{
        left: part.left * shrunk,
        top: part.top * shrunk,
        width: part.width * shrunk,
        height: part.height * shrunk,
      }}
    />
  );
}

/** Why a page has no picture, asked for when it did not come. */
function useTrouble(report: string, page: number): readonly [string | null, () => void] {
  const { bridge } = useServices();
  const [trouble, setTrouble] = useState<string | null>(null);
  const ask = useCallback(async () => {
    const answered = await bridge.call('original.trouble', { id: report, page });
    const why = answered.ok ? answered.value : answered.error.message;
    setTrouble(why ?? 'This page could not be drawn: show the original again.');
  }, [bridge, report, page]);
  return [trouble, () => void ask()];
}
