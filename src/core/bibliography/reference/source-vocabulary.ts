/**
 * The words by which the kinds of source are known. All expressions are tried on plain text; names of
 * bodies are tried on the author (or, for a person, on the publisher). What is known by its own name alone stands in
 * `named-bodies.ts`.
 *
 * This is how authors, publishers and libraries name sources in general, the U.S. Department of Labor among them, and no
 * wording of the series: no year of it words a list of references in its own way.
 */
import { hostsOf, namesOf } from './named-bodies.ts';

/** Bodies of the United Nations system, in the languages the lists use. */
export const UN_BODIES = new RegExp(
  [
    '\\b(?:UN|U\\.N\\.|United Nations?|ONU|Nations Unies|Naciones Unidas|Nações Unidas)\\b',
    '\\b(?:ILO|OIT|BIT|IPEC|CEACR)\\b',
    'International Labou?r (?:Organi[sz]ation|Office|Conference)',
    'Organi[sz]a(?:tion Internationale|ción Internacional|ção Internacional) d[ue]l? Trab?v?a[a-z]+',
    '\\b(?:UNICEF|UNESCO|UNDP|PNUD|UNHCR|ACNUR|UNFPA|UNODC|UNAIDS|UNCRC|OHCHR|UNEP|UNIDO|UNAMA|UNAMI|UNMISS|UNDAF|UNSC|UNGA|UNCT|UNIFEM|UNRWA|UNOCHA|OCHA|UCW|IOM|OIM|FAO|WFP|WHO|ITU|IMF|MONUSCO|MINUSMA|MINUSCA|BINUCA|UNMIL|UNOCI|CEDAW|ECLAC|CEPAL|UNECE|ESCAP)\\b',
    "Understanding Children[’']s Work",
    'International Organi[sz]ation for Migration',
    'World (?:Bank|Health Organi[sz]ation|Food Programme|Food Program)',
    'International Monetary Fund',
    'Human Rights (?:Council|Committee)\\b',
    'Committee (?:on the Rights of the Child|on the Elimination of|Against Torture|on Economic, Social)',
    'Special (?:Rapporteur|Representative of the Secretary)',
    'Security Council|General Assembly\\b(?=.*\\bUN\\b)',
  ].join('|'),
  'u',
);

/** Public bodies: governments, their parts, and bodies of governments outside the United Nations. */
export const PUBLIC_BODIES = new RegExp(
  [
    '^(?:the )?(?:Government|Gouvernement|Gobierno|Governo|Govt?|Republic|République|República|Kingdom|Commonwealth|State) (?:of|du|de|do|da|del)?\\b',
    '^Government\\b',
    '\\b(?:Ministr(?:y|ies|er|e)|Ministère|Minist[eé]rio|Minister)\\b(?! official)',
    '\\b(?:Parliament|Parlement|Parlamento|Congress(?:o)?|Congreso|National Assembly|Asamblea Nacional|Assemblée Nationale|Senate|House of Representatives|Presidency|Prime Minister|President of)\\b',
    '\\bU\\.? ?S\\.? (?:Department|Agency|Census|Government|Customs|Embassy)',
    `\\b(?:${namesOf('public')})\\b`,
    '\\b(?:Department|Departamento|Département|Secretar(?:y|iat|ía|ia)|Directorate|Inspectorate|Agency|Agencia|Authority|Ombudsman|Prosecutor|Attorney General|Municipality|Prefecture|Police|Procuradoria|Defensoría|Procuraduría|Fiscalía)\\b',
    '\\b(?:European (?:Union|Commission|Parliament)|Council of Europe|OECD|OSCE|African Union|ECOWAS|ASEAN|Commonwealth Secretariat|Organi[sz]ation of American States|OAS|INTERPOL|Asian Development Bank|African Development Bank|Inter-American Development Bank)\\b',
    'Organi[sz]ation for (?:Economic|Security and) Co-?operation',
    '\\b(?:National|Federal|State) (?:Commission|Council|Committee|Agency|Authority|Institute|Institution|Bureau|Board|Police|Drug)\\b',
    '\\bCommission (?:on|for) (?:Human Rights|the Protection)',
  ].join('|'),
  'i',
);

/** Offices whose work is statistics. */
export const STATISTICS_BODIES = new RegExp(
  [
    'Institute for Statistics',
    '\\b(?:Bureau|Office|Institute|Agency|Committee|Service|Department|Directorate) (?:of|for) (?:National )?Statistics',
    '\\b(?:National|Central|Federal|General) (?:Bureau|Statistic(?:s|al))',
    '\\bStatistic(?:s|al) (?:Office|Bureau|Agency|Authority|Department|Committee|Service|Institute)',
    '\\b(?:Statistique|Estadística|Estatística)s?\\b',
    `\\b(?:${namesOf('statistics')})\\b`,
    '\\bDHS Program\\b|ICF (?:International|Macro)',
  ].join('|'),
  'i',
);

/** Titles of figures rather than of writings. */
export const STATISTICS_TITLES = new RegExp(
  [
    'Analysis of Child Economic Activity and School Attendance',
    'Gross intake ratio',
    '\\bLabou?r Force Statistics\\b',
    '\\bLabou?r Force Survey\\b',
    'Multiple Indicator Cluster Survey',
    'Demographic and Health Survey',
    '\\bMICS\\d?\\b',
    'Encuesta (?:Nacional|Integrada|de Hogares)',
    'Enqu[eê]te (?:Nationale|D[eé]mographique|à Indicateurs)',
    'Pesquisa Nacional por Amostra',
    '\\b(?:Population|Housing) Census\\b',
    'TableViewer',
    'Web Data Systems',
    'Child Labou?r Survey\\b',
    'Household (?:Income|Budget|Living) .*Survey',
    `\\b(?:${namesOf('survey')})\\b`,
  ].join('|'),
  'i',
);

/** What a law is called, at the head of its title. */
export const LAW_WORDS =
  /\b(?:Constitution|Act|Acts|Law|Laws|Code|Decree|Decree-Law|Order|Ordinance|Regulations?|Resolution|Proclamation|Statute|Bill|Edict|Instrument|Directive|Amendment|By-?law|Rules|Loi|D[ée]cret|Arr[êe]t[ée]|Ordonnance|Code|Constitution|Ley|Decreto|C[óo]digo|Constituci[óo]n|Reglamento|Resoluci[óo]n|Acuerdo|Lei|Portaria|Constitui[çc][ãa]o|Resolu[çc][ãa]o|Instru[çc][ãa]o|Normativa|Ato|Estatuto|Dahir|Gaceta Oficial|Legislative|Gazette)\b/i;

/** Titles of public bodies that name laws without being one. */
export const NOT_A_LAW =
  /^(?:(?:\w+ )?(?:report|reply|replies|response|responses|information|statistics|submission|questionnaire|answers?|letter|statement|press release|news release|study|survey|assessment|review|minutes|summary|presentation|guide|manual|handbook|training|policy|strategy|declaration|website)\b|Rapport|Informe|Relat[óo]rio|Plan\b|Programme?\b|Programa\b|(?:National |Country )?(?:Action )?Plan\b|National (?:Strategy|Policy|Programme?)\b|State Program)/i;

export const NGO_WORDS = new RegExp(
  [
    'Human Rights Watch|Amnesty|Save the Children|World Vision|Terre des Hommes|Child Soldiers International|Walk Free|Free the Slaves|Anti-Slavery|ECPAT|Freedom House|Verit[ée]\\b|Winrock|Solidarity Center|CARE\\b|Caritas|Oxfam|Plan (?:UK|International)|Global March|GoodWeave|FIDH|ITUC|Trade Union|Syndica|Sindica|Red Cross|International Rescue|Mercy Corps|World Education|Partners of the Americas|InSight Crime|International Crisis Group|Earth Rights|EarthRights|Fortify Rights|BSR|SOMO|Shared Hope|Polaris|Arisa|Physicians for|Refugees International|International Justice Mission|Global Witness|Transparency International|International Cocoa Initiative|Better Cotton',
    namesOf('ngo'),
    '\\b(?:NGO|ONG|OSC|N\\.G\\.O)\\b',
    '\\b(?:Foundation|Fundación|Fundação|Fondation|Coalition|Campaign|Network|Federation|Confederation|Association|Associação|Asociación|Society|Alliance|Forum|Initiative|Union|Partnership|Watch|Trust|Movement|Observatory|Collective|Advocates|Rights Group|Rights Project|Charity|Consortium|Committee to Protect|Council of Churches|Committee of the Netherlands)\\b',
    '\\b(?:Cent(?:er|re|ro)|Institute|Instituto|Institut) (?:for|pour|of|para|de)\\b',
    '\\b(?:International|Worldwide|Without Borders|Sans Fronti[èe]res|Sin Fronteras)(?=$|,)',
  ].join('|'),
  'u',
);

export const ACADEMIC_WORDS =
  /\b(?:University|Universit[éaàä]t?|Universidade?|Universidad|College|Faculty|School of|Journal of|Revue|Revista|Review of|Quarterly|Academic|Proceedings|Working Paper|Ph\.? ?D|dissertation|thesis|tesis|th[èe]se|vol\.? ?\d|no\. ?\d+ ?\(\d{4}\)|\d+ ?\(\d{4}\)|pp\. ?\d|doi:|et al\. .*\b(?:Economics|Medicine|Science)\b)/i;
export const ACADEMIC_HOSTS =
  /researchgate|academia\.edu|jstor|doi\.org|springer|wiley|tandfonline|sciencedirect|mdpi\.com|ncbi\.nlm|\.edu\/|\.ac\.[a-z]{2}\/|ssrn|sagepub|oxfordjournals|academic\.oup|cambridge\.org|plos|biomed|scielo|redalyc|hdl\.handle|jacobspublishers|hindawi|elsevier/i;

const NEWS_NAMES =
  'News(?:wire|paper|week)?|Times|Post|Daily|Herald|Tribune|Radio|TV|Television|Broadcasting|Press(?: Trust)?|Gazette|Observer|Chronicle|Telegraph|Independent|Magazine|Journal|Express|Mirror|Standard|Sun|Star|Monitor|Bulletin|Nation|Mail|El [A-ZÁÉÍÓÚ]\\p{L}+|La [A-Z]\\p{L}+|Jornal|Diario|Prensa|Noticias|Report(?:er|é)r?|Television Program|Film';
export const NEWS_WORDS = new RegExp(`\\b(?:${NEWS_NAMES}|${namesOf('news')})\\b`, 'u');
const NEWS_HOST_WORDS =
  'news|times|post\\b|herald|tribune|radio|press|gazette|daily|telegraph|noticias|jornal|diario|tiempo|observer|insider|mirror|monitor|magazine|express|standard|reporter';
export const NEWS_HOSTS = new RegExp(`${NEWS_HOST_WORDS}|${hostsOf('news')}`, 'i');

export const ON_FILE = /\bsource on file|\b(?:hard )?cop(?:y|ies) on file|\bon file with|\[on file/i;
export const UNPUBLISHED_WORDS =
  /\b(?:unpublished|draft|forthcoming|mimeo|internal (?:document|memo|report)|trip report|project document|project summary|concept (?:note|paper)|personal notes)\b/i;

/** A report of a U.S. post: cable, not correspondence. */
export const POST =
  /^(?:(?:The )?U\.? ?S\.?,? ?(?:Embass(?:y|ies)|Consulate|Mission|Interests Section|Liaison Office)|American (?:Embassy|Institute in Taiwan)|USE-|USCG)/iu;
/** "Astana, USE": looked for by the comma, which few authors have. */
export const POST_OF_PLACE = /,(?<=^[\p{L} .]+,) ?USE\b/iu;
export const CORRESPONDENCE =
  /\b(?:e-?mail|communications?|correspondence|letter|fax|telephone (?:call|conversation|interview)|phone call|conference call|interview|meeting|conversation|discussions?|written (?:communication|response))\b[^.]{0,60}\b(?:with|to|from|by|for)\b[^.]{0,40}\b(?:USDOL|US\s?DOL|ILAB|DOL|U\.? ?S\.? Department of Labor|USG|officials?|consultant)\b|\bE-?mail communication\b|\bMeeting with\b/i;

/** Standing remarks of the lists, which speak of other subjects than the source. */
export const REMARKS =
  /\b(?:Please see|For more information|Data provided is|Data provided are|Reliable statistical data)\b/i;
