/** What each operator of page contents takes (ISO 32000-1, annex A), as far as words hang on it. */

/**
 * A number: so many operands and none of them a text. `text`, `texts`: one string, one array. `spaced-text`: two
 * numbers and a string. `font`: a name and a number. `paint`, `name`: a name. `any`: no string among them.
 */
export type Operands = number | 'text' | 'texts' | 'spaced-text' | 'font' | 'paint' | 'name' | 'any';

const TAKEN: readonly (readonly [operators: string, operands: Operands])[] = [
  ["Tj '", 'text'],
  ['TJ', 'texts'],
  ['"', 'spaced-text'],
  ['Tf', 'font'],
  ['Do', 'paint'],
  ['gs ri cs CS sh BMC MP', 'name'],
  ['q Q BT ET T*', 0],
  ['Td TD', 2],
  ['Tm cm', 6],
  // Of what draws, too much or too little costs no words.
  ['BDC DP EMC b B b* B* c d d0 d1 f F f* G g h i j J k K l m M n re RG rg s S sc SC scn SCN', 'any'],
  ['Tc TL Tr Ts Tw Tz v w W W* y BI ID EI BX EX', 'any'],
];

/** Up to three bytes as one number, by which operators are looked up without making strings of them. */
export function operatorKey(first: number, second: number, third: number): number {
  return first | (second << 8) | (third << 16);
}

export const OPERANDS: ReadonlyMap<number, Operands> = new Map(
  TAKEN.flatMap(([operators, operands]) =>
    operators.split(' ').map((operator) => [keyOf(operator), operands] as const),
  ),
);

export function keyOf(operator: string): number {
  return operatorKey(operator.charCodeAt(0), operator.charCodeAt(1) || 0, operator.charCodeAt(2) || 0);
}
