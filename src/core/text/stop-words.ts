/** Words that carry grammar and no subject: sharing them says little about two texts. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  (
    'a an and are as at be been being but by can could did do does for from had has have he her his if in including ' +
    'into is it its may more no nor not of on or other over she should so some such than that the their them then ' +
    'there these they this those through to under up was were what when where which while who whom will with would'
  ).split(' '),
);
