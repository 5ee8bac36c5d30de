/** Of the file that the reading preferences are kept in, without its ending. */
export const PREFERENCES_NAME = 'preferences';
