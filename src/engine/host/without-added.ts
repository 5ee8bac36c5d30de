/** What is said of an engine that has stopped again and again, and what to do about it. */
export const WITHOUT_ADDED =
  'The engine stopped again and again with the reports that were added, so that the reader shows only those that ship with it. Nothing of yours is changed: close the reader and open it anew; if this comes back, remove the report that was added last (findings-reader library remove), or start with another data folder.';
