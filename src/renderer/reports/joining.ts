/** Why something that rests on the references of all reports may take long, and what works meanwhile. */
export const JOINING =
  'The references of all reports are being set together. A large library takes up to a minute the first time after a start; everything else works meanwhile.';
