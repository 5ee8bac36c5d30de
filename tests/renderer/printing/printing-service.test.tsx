import '../helpers/page.ts';
import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { printingService } from '../../../src/renderer/printing/printing-service.ts';
import { PrintTask } from '../../../src/renderer/printing/PrintTask.tsx';
import { useDrawn } from '../../../src/renderer/printing/use-drawn.ts';
import { usePaper, usePrinting } from '../../../src/renderer/printing/use-paper.ts';
import { show } from '../helpers/show.tsx';

/** A list that the screen does not draw. */
function Rows({ count }: { readonly count: number }) {
  const phase = usePrinting();
  const drawn = useDrawn(phase, count);
  usePaper({ title: 'Sources of Kazakhstan', made: drawn, of: count, what: 'sources' });
  return <output aria-label="Drawn">{drawn}</output>;
}

/** A part that has not come yet. */
function Late() {
  usePaper({ title: '', made: 0, of: 1, what: 'parts' });
  return null;
}

/** A busy machine draws late. */
const LATE = { timeout: 10_000 };

const drawnRows = () => Number(screen.getByLabelText('Drawn').textContent);
const print = vi.fn<() => void>();

beforeEach(() => {
  window.print = print;
});
afterEach(() => {
  print.mockReset();
  document.title = '';
});

describe('printing', () => {
  it('draws a long list little by little, prints it whole under its name, and puts it away', async () => {
    const seen: unknown[] = [];
    print.mockImplementation(() => seen.push(drawnRows(), document.title));
    document.title = 'Findings Reader';
    const { services } = show(
      <>
        <PrintTask />
        <Rows count={1000} />
      </>,
    );
    expect(drawnRows()).toBe(0);
    void services.get(printingService).print();
    await waitFor(() => expect(seen).toHaveLength(2), LATE);
    await waitFor(() => expect(drawnRows()).toBe(0), LATE);
    expect(seen).toEqual([1000, 'Sources of Kazakhstan']);
    expect(document.title).toBe('Findings Reader');
  });

  it('says what takes a while, and can be given up', async () => {
    const { services } = show(
      <>
        <PrintTask />
        <Rows count={5000} />
        <Late />
      </>,
    );
    void services.get(printingService).print();
    await screen.findByText(/^Getting ready to print/, {}, LATE);
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    await waitFor(() => expect(screen.queryByRole('progressbar')).toBeNull(), LATE);
    expect([drawnRows(), print.mock.calls.length]).toEqual([0, 0]);
  });

  it('has all of it there at once where a browser prints by itself', () => {
    show(<Rows count={1000} />);
    act(() => {
      window.dispatchEvent(new Event('beforeprint'));
    });
    expect(drawnRows()).toBe(1000);
    act(() => {
      window.dispatchEvent(new Event('afterprint'));
    });
    expect(drawnRows()).toBe(0);
  });

  it('prints the hits while one is at them, and the view once one of them was followed', () => {
    const { services } = show(
      <section data-results="at">
        <button type="button">A hit</button>
      </section>,
    );
    const subject = () => {
      act(() => {
        window.dispatchEvent(new Event('beforeprint'));
      });
      const { subject: printed } = services.get(printingService).get();
      window.dispatchEvent(new Event('afterprint'));
      return printed;
    };
    services.get(printingService);
    expect(subject()).toBe('view');
    screen.getByRole('button').focus();
    expect(subject()).toBe('search');
    screen.getByRole('button').parentElement?.setAttribute('data-results', 'left');
    expect(subject()).toBe('view');
  });
});
