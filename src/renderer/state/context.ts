/** What views and panes get from the window around them. */
import { createContext, use, useSyncExternalStore } from 'react';
import type { Dispatch } from 'react';
import type {
  Answer,
  Argument,
  LibraryEntry,
  LibraryListing,
  PageMethod,
} from '../../shared/contract/contract.ts';
import type { Report } from '../../shared/model.ts';
import type { Answers } from '../services/answers.ts';
import type { Loaded } from '../services/loaded.ts';
import { reportService } from '../services/report-store.ts';
import type { Service, Services } from '../services/service.ts';
import type { ReaderAction, ReaderState } from './reader-state.ts';

export const ServicesContext = createContext<Services | null>(null);
export const LibraryContext = createContext<LibraryListing | null>(null);
export const ReaderStateContext = createContext<ReaderState | null>(null);
/** Apart from the state: who only acts is not redrawn when something changes. */
export const DispatchContext = createContext<Dispatch<ReaderAction> | null>(null);

/** The bridge to the engine, and everything else that lives outside React. */
export function useServices(): Services {
  return required(use(ServicesContext), 'services');
}

/** A store or the like, which a feature declares beside itself. */
export function useService<T>(service: Service<T>): T {
  return useServices().get(service);
}

/** What the engine answers to a question: asked for on first use and kept. */
export function useAnswer<M extends PageMethod>(
  answers: Answers<M>,
  argument: Argument<M>,
): Loaded<Answer<M>> {
  return useSyncExternalStore(answers.subscribe, () => answers.get(argument));
}

/** Reports and unusable files, as the library lists them now. */
export function useLibrary(): LibraryListing {
  return required(use(LibraryContext), 'library');
}

/** One report of the library, or `undefined` where it has none of that id. */
export function useEntry(id: string): LibraryEntry | undefined {
  return useLibrary().reports.find((entry) => entry.id === id);
}

/** Panes, places and switches. Redraws its user on every change. */
export function useReaderState(): ReaderState {
  return required(use(ReaderStateContext), 'state');
}

/** Opens reports, goes to places, turns switches: see `ReaderAction`. Never changes. */
export function useDispatch(): Dispatch<ReaderAction> {
  return required(use(DispatchContext), 'dispatch');
}

/** A report's text, asked for on first use and kept. */
export function useReport(id: string): Loaded<Report> {
  return useAnswer(useService(reportService), { id });
}

function required<T>(value: T | null, name: string): T {
  if (value === null) throw new Error(`Used outside the window: ${name}`);
  return value;
}
