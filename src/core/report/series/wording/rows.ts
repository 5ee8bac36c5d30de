/** Rows that stand in every table of their concept, 2013 to 2024. */
import type { RowWording, Wording, Years } from './wording.ts';

/** Years of the copies at hand that have the table. */
const ALL: Years = [2013, 2022];
const SINCE_2015: Years = [2015, 2022];

const STATISTICS: readonly RowWording[] = [
  { labels: { Working: ALL, 'Working children': [2013, 2013] }, inCell: 'working (% and population)' },
  { labels: { 'Working children by sector': [2013, 2013] }, inCell: null },
  { labels: { 'Attending School': ALL, 'School attendance': [2013, 2013] }, inCell: 'attending school (%)' },
  {
    labels: { 'Combining Work and School': ALL, 'Children combining work and school': [2013, 2013] },
    inCell: 'combining work and school (%)',
  },
  { labels: { 'Primary Completion Rate': ALL }, inCell: 'primary completion rate (%)' },
];

const CONVENTIONS: readonly RowWording[] = [
  { labels: { 'ILO C. 138, Minimum Age': ALL } },
  { labels: { 'ILO C. 182, Worst Forms of Child Labor': ALL } },
  { labels: { 'UN CRC': ALL } },
  { labels: { 'UN CRC Optional Protocol on Armed Conflict': ALL } },
  {
    labels: {
      'UN CRC Optional Protocol on the Sale of Children, Child Prostitution and Child Pornography': ALL,
    },
  },
  { labels: { 'Palermo Protocol on Trafficking in Persons': ALL } },
];

const LAWS: readonly RowWording[] = [
  { labels: { 'Minimum Age for Work': ALL } },
  { labels: { 'Minimum Age for Hazardous Work': ALL } },
  {
    labels: {
      'List of Hazardous Occupations Prohibited for Children': [2013, 2013],
      'Prohibition of Hazardous Occupations or Activities for Children': [2014, 2015],
      'Identification of Hazardous Occupations or Activities for Children': null,
      'Identification of Hazardous Occupations or Activities Prohibited for Children': [2016, 2022],
    },
    inCell: '(identification|prohibition|list) of hazardous occupations',
  },
  { labels: { 'Prohibition of Forced Labor': ALL } },
  { labels: { 'Prohibition of Child Trafficking': ALL } },
  { labels: { 'Prohibition of Commercial Sexual Exploitation of Children': ALL } },
  { labels: { 'Prohibition of Using Children in Illicit Activities': ALL } },
  {
    labels: {
      'Minimum Age for Military Recruitment': [2016, 2016],
      'Prohibition of Military Recruitment': [2017, 2017],
    },
    // All labels of the three rows below that speak of a minimum age.
    inCell: 'minimum age for (compulsory |voluntary |)(state |)military (recruitment|service)',
  },
  {
    labels: {
      'Minimum Age for Compulsory Military Recruitment': [2013, 2015],
      'State Compulsory': [2016, 2017],
      'Prohibition of Compulsory Recruitment of Children by (State) Military': [2018, 2022],
    },
    inCell: 'prohibition of compulsory recruitment of children',
  },
  {
    labels: {
      'Minimum Age for Voluntary Military Service': [2013, 2015],
      'State Voluntary': [2016, 2017],
      'Minimum Age for Voluntary State Military Recruitment': [2018, 2022],
    },
    inCell: null,
  },
  {
    labels: {
      'Non-state Compulsory': [2016, 2016],
      'Non-state': [2017, 2017],
      'Prohibition of Military Recruitment by Non-state Armed Groups': [2018, 2022],
    },
    inCell: 'prohibition of military recruitment',
  },
  { labels: { 'Compulsory Education Age': ALL } },
  { labels: { 'Free Public Education': ALL } },
];

const LABOR_ENFORCEMENT: readonly RowWording[] = [
  { labels: { 'Labor Inspectorate Funding': SINCE_2015 } },
  { labels: { 'Number of Labor Inspectors': SINCE_2015 } },
  { labels: { 'Number of Child Labor Dedicated Inspectors': [2016, 2016] } },
  {
    labels: {
      'Inspectorate Authorized to Assess Penalties': [2015, 2020],
      'Mechanism to Assess Civil Penalties': [2021, 2022],
    },
  },
  {
    labels: {
      'Training for Labor Inspectors': [2015, 2017],
      'Training for Labor Inspectors Provided': [2022, 2022],
    },
    // It heads other rows, and a copy can join it with the first of them.
    inCell: null,
  },
  {
    labels: {
      'Initial Training for New Employees': [2015, 2017],
      'Initial Training for New Labor Inspectors': [2018, 2021],
    },
  },
  { labels: { 'Training on New Laws Related to Child Labor': [2015, 2021] } },
  { labels: { 'Refresher Courses Provided': [2015, 2021] } },
  {
    labels: {
      'Number of Labor Inspections': [2015, 2016],
      'Number of Labor Inspections Conducted': [2017, 2021],
    },
  },
  {
    labels: {
      'Number Conducted at Worksite': [2015, 2021],
      'Number Conducted at Worksites': [2017, 2017],
      'Number of Labor Inspections Conducted at Worksite': [2022, 2022],
      'Number of Labor Inspections Conducted at Worksites': null,
    },
    inCell: 'number conducted at worksite',
  },
  { labels: { 'Number Conducted by Desk Reviews': [2015, 2016] }, inCell: 'number conducted by desk review' },
  { labels: { 'Number of Child Labor Violations Found': SINCE_2015 } },
  { labels: { 'Number of Child Labor Violations for Which Penalties Were Imposed': SINCE_2015 } },
  {
    labels: {
      'Number of Penalties Imposed That Were Collected': [2015, 2016],
      'Number of Child Labor Penalties Imposed that Were Collected': [2017, 2022],
    },
  },
  { labels: { 'Routine Inspections Conducted': SINCE_2015 } },
  { labels: { 'Routine Inspections Targeted': SINCE_2015 } },
  { labels: { 'Unannounced Inspections Permitted': SINCE_2015 } },
  { labels: { 'Unannounced Inspections Conducted': SINCE_2015 } },
  { labels: { 'Complaint Mechanism Exists': SINCE_2015 } },
  {
    labels: {
      'Reciprocal Referral Mechanism Exists Between Labor Authorities and Social Services': SINCE_2015,
    },
    inCell: 'reciprocal referral mechanism exists',
  },
];

const CRIMINAL_ENFORCEMENT: readonly RowWording[] = [
  {
    labels: {
      'Training for Investigators': [2015, 2017],
      'Training for Criminal Investigators Provided': [2022, 2022],
    },
    inCell: null,
  },
  {
    labels: {
      'Initial Training for New Employees': [2015, 2017],
      'Initial Training for New Criminal Investigators': [2018, 2021],
    },
  },
  { labels: { 'Training on New Laws Related to the Worst Forms of Child Labor': [2015, 2021] } },
  { labels: { 'Refresher Courses Provided': [2015, 2021] } },
  { labels: { 'Number of Investigations': SINCE_2015 } },
  { labels: { 'Number of Violations Found': [2015, 2021] } },
  { labels: { 'Number of Prosecutions Initiated': SINCE_2015 } },
  { labels: { 'Number of Convictions': SINCE_2015 } },
  { labels: { 'Imposed Penalties for Violations Related to the Worst Forms of Child Labor': [2018, 2022] } },
  {
    labels: {
      'Reciprocal Referral Mechanism Exists Between Criminal Authorities and Social Services': SINCE_2015,
    },
    inCell: 'reciprocal referral mechanism exists',
  },
];

export const ROWS: Wording = {
  tableRows: [
    { concept: 'statistics', rows: STATISTICS },
    { concept: 'conventions', rows: CONVENTIONS },
    { concept: 'laws', rows: LAWS },
    { concept: 'labor-enforcement', rows: LABOR_ENFORCEMENT },
    { concept: 'criminal-enforcement', rows: CRIMINAL_ENFORCEMENT },
  ],
  rowGroups: [
    {
      head: '(minimum age for|prohibition of) military recruitment…',
      below: ['(state (compulsory|voluntary)|non(-|)state)…', '(compulsory|voluntary)'],
      years: [2016, 2017],
      examples: [
        ['Minimum Age for Military Recruitment', 'State Compulsory'],
        ['Prohibition of Military Recruitment', 'Non-state'],
      ],
    },
    {
      head: 'training for (labor |criminal |)(inspectors|investigators)…',
      below: ['(initial training|training on new laws|refresher courses)…'],
      years: [2015, 2022],
      examples: [
        ['Training for Labor Inspectors', 'Initial Training for New Employees'],
        ['Training for Investigators', 'Training on New Laws Related to the Worst Forms of Child Labor'],
      ],
    },
    {
      head: 'number of labor inspections( conducted|)…',
      butNot: 'worksite',
      below: ['(of (these|which)|number conducted)…'],
      years: [2015, 2021],
      examples: [['Number of Labor Inspections Conducted', 'Number Conducted at Worksite']],
    },
  ],
};
