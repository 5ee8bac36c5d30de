/**
 * One spelling for words that British and American usage write apart: the Department writes "labor"
 * and "program", the International Labour Organization "labour" and "programme".
 *
 * The result is a key for comparing, not a word to show: it need not exist, it must only be the same
 * for both spellings.
 */

/** Roots whose "-our" is "-or" in American spelling; others ("hour", "four", "tour") keep it. */
const OUR_ROOTS =
  /^(lab|fav|behavi|neighb|col|hon|harb|endeav|rum|hum|vap|od|arm|parl|sav|vig|rig|val|cand|clam|dem|glam|splend|tum)our/u;

const WHOLE_WORDS = new Map(
  Object.entries<string>({
    programme: 'program',
    programmes: 'programs',
    centre: 'center',
    centres: 'centers',
    defence: 'defense',
    defences: 'defenses',
    offence: 'offense',
    offences: 'offenses',
    licence: 'license',
    licences: 'licenses',
    practise: 'practice',
    practised: 'practiced',
    practises: 'practices',
    practising: 'practicing',
    enrolment: 'enrollment',
    enrol: 'enroll',
    enrols: 'enrolls',
    fulfil: 'fulfill',
    fulfils: 'fulfills',
    fulfilment: 'fulfillment',
    judgement: 'judgment',
    judgements: 'judgments',
    cheque: 'check',
    cheques: 'checks',
    ageing: 'aging',
    catalogue: 'catalog',
    metre: 'meter',
    metres: 'meters',
    theatre: 'theater',
    grey: 'gray',
    sceptical: 'skeptical',
    tyre: 'tire',
    tyres: 'tires',
    plough: 'plow',
    ploughing: 'plowing',
  }),
);

/** Letters. Of shorter words an ending is the half: "rise", "wise", "sell". */
const SHORTEST = 5;

/** The comparing key of a folded word. */
export function spellingKey(form: string): string {
  const whole = WHOLE_WORDS.get(form);
  if (whole !== undefined) return whole;
  if (form.length < SHORTEST) return form;
  const american = form.replace(OUR_ROOTS, '$1or');
  return american
    .replace(/is(e[drs]?|ing|ations?|ational|able|ers)$/u, 'iz$1')
    .replace(/ys(e[drs]?|ing)$/u, 'yz$1')
    .replace(/ell(ed|ing|ers?)$/u, 'el$1');
}
