/** Articles and prepositions of English, French, Spanish and Portuguese, which tell no title or name from another. */
export const IDLE_WORDS: ReadonlySet<string> = new Set(
  'a an the of and in on to for from with by at as its is are this that or la le les de des du et en el los las del y e o os da do dos das d l un une uma s'.split(
    ' ',
  ),
);
