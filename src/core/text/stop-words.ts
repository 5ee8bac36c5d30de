/**
 * Stop words: words that carry grammar and no subject. What may be passed over depends on what is compared, so there are
 * three sets, made of the same lists.
 */

/** Join other words: a label with one more of them says the same. */
export const LINKING_WORDS: readonly string[] = words('a an the and or of in on at to by for from with as');

/** English pronouns, auxiliaries and conjunctions. */
const GRAMMAR_WORDS = words(
  'are be been being but can could did do does had has have he her his if into is it its may not over she should so such ' +
    'than that their them then there these they this those under was were what when where which who whom will would',
);

/** Articles and prepositions of French, Spanish and Portuguese, and the s of "Children's". */
const ROMANCE_WORDS = words(
  'la le les de des du et en el los las del y e o os da do dos das d l un une uma s',
);

/** In titles and names, which stand in four languages: they tell none from another. */
export const TITLE_STOP_WORDS: ReadonlySet<string> = new Set([
  ...LINKING_WORDS,
  ...words('its is are this that'),
  ...ROMANCE_WORDS,
]);

/** In sentences of the reports: sharing them says little about two texts. */
export const SUBJECT_STOP_WORDS: ReadonlySet<string> = new Set([
  ...LINKING_WORDS,
  ...GRAMMAR_WORDS,
  ...words('including more no nor other some through up while'),
]);

/** In a query: words of a question too, and what the texts print as a sign (%). "No" and "more" mean something there. */
export const QUERY_STOP_WORDS: ReadonlySet<string> = new Set([
  ...LINKING_WORDS,
  ...GRAMMAR_WORDS,
  ...words('we our you your i me my us done might must onto about between whose why how many much any'),
  ...words('percent percentage'),
]);

function words(list: string): readonly string[] {
  return list.split(' ');
}
