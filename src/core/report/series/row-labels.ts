/** Row labels of the tables whose rows are the same in every chapter, in the wordings of 2013 to 2024. */
import type { Concept } from '../../../shared/model.ts';

/** Where a wording is the beginning of another, the longer one comes first. */
const LABELS: Partial<Record<Concept, readonly RegExp[]>> = {
  statistics: [
    /working \(% and population\)/i,
    /attending school \(%\)/i,
    /combining work and school \(%\)/i,
    /primary completion rate \(%\)/i,
  ],
  conventions: [
    /ILO C\. 138, Minimum Age/i,
    /ILO C\. 182, Worst Forms of Child Labor/i,
    /UN CRC Optional Protocol on Armed Conflict/i,
    /UN CRC Optional Protocol on the Sale of Children, Child Prostitution and Child Pornography/i,
    /UN CRC(?! Optional)/i,
    /Palermo Protocol on Trafficking in Persons/i,
  ],
  laws: [
    /minimum age for work/i,
    /minimum age for hazardous work/i,
    /(?:identification|prohibition|list) of hazardous occupations/i,
    /prohibition of forced labor/i,
    /prohibition of child trafficking/i,
    /prohibition of commercial sexual exploitation of children/i,
    /prohibition of using children in illicit activities/i,
    /minimum age for (?:compulsory |voluntary )?(?:state )?military (?:recruitment|service)/i,
    /prohibition of compulsory recruitment of children/i,
    /prohibition of military recruitment(?: by non-state armed groups)?/i,
    /compulsory education age/i,
    /free public education/i,
  ],
  'labor-enforcement': [
    /labor inspectorate funding/i,
    /number of labor inspectors/i,
    /number of child labor dedicated inspectors/i,
    /inspectorate authorized to assess penalties|mechanism to assess civil penalties/i,
    /initial training for new (?:employees|labor inspectors)/i,
    /training on new laws related to child labor/i,
    /refresher courses provided/i,
    /number of labor inspections/i,
    /number conducted at worksites?/i,
    /number conducted by desk reviews?/i,
    /number of child labor violations found/i,
    /number of child labor violations for which penalties were imposed/i,
    /number of (?:child labor )?penalties imposed that were collected/i,
    /routine inspections conducted/i,
    /routine inspections targeted/i,
    /unannounced inspections permitted/i,
    /unannounced inspections conducted/i,
    /complaint mechanism exists/i,
    /reciprocal referral mechanism exists/i,
  ],
  'criminal-enforcement': [
    /initial training for new (?:employees|criminal investigators)/i,
    /training on new laws related to the worst forms of child labor/i,
    /refresher courses provided/i,
    /number of investigations/i,
    /number of violations found/i,
    /number of prosecutions initiated/i,
    /number of convictions/i,
    /imposed penalties for violations related to the worst forms of child labor/i,
    /reciprocal referral mechanism exists/i,
  ],
};

/** How many of the labels of a table stand in one cell: more than one is several rows in one. */
export function labelsIn(text: string, concept: Concept | null): number {
  const labels = concept === null ? undefined : LABELS[concept];
  return labels === undefined ? 0 : labels.filter((label) => label.test(text)).length;
}
