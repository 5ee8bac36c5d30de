/**
 * Words so common that a passage need not have them when something else is asked for too: English
 * function words and the words of a question. They still count for order and phrases, and a query of
 * nothing else searches for them.
 */
const COMMON_WORDS = new Set(
  (
    'a an the and or of in on at to by for from with as is are was were be been being it its this that these those ' +
    'there their they them he she his her we our you your i me my us not do does did done has have had will would can ' +
    'could should may might must than then so such if but into onto over under about between what which who whom whose ' +
    'when where why how many much any ' +
    // What the texts print as a sign.
    'percent percentage'
  ).split(' '),
);

/** Of these, the ones that join other words: a label with one more of them says the same. */
export const SLIGHT_WORDS: readonly string[] = 'a an the and or of in on at to by for from with as'.split(
  ' ',
);

/** A single letter or sign says too little to be required: "C." in "C. 182", "V" in "414-V". */
export function isCommonWord(form: string): boolean {
  return COMMON_WORDS.has(form) || (form.length === 1 && !/\p{N}/u.test(form));
}
