/** As in `app/Shell.module.css`, as a media query: below it the side lies over the text. */
export const NARROW = '(max-width: 52rem)';
