/** Heads and feet of the printed volumes, 2013 to 2021, and the chrome of the Department's web pages. */
import type { Wording } from './wording.ts';

export const PAGE: Wording = {
  // With the year, the title of the series is one too.
  runningHeads: [
    {
      says: "united states department of labor('s|'|s|) bureau of international labor affairs",
      years: [2013, 2014],
      examples: [
        'U N I T E D S TAT E S D E PA R T M E N T O F L A B O R ’ S B U R E A U O F I N T E R N AT I O N A L L A B O R A F FA I R S',
      ],
    },
    {
      says: 'bureau of international labor affairs',
      years: [2015, 2021],
      examples: ['2      BUREAU OF INTERNATIONAL LABOR AFFAIRS'],
    },
    { says: 'u(.|)s(.|) department of labor', examples: ['U.S. Department of Labor'] },
    {
      says: 'non(-|)independent countries and territories',
      years: [2014, 2015],
      examples: ['NON-INDEPENDENT COUNTRIES AND TERRITORIES'],
    },
  ],
  spacedHyphens: [
    { says: 'Embassy', years: [2013, 2022], examples: ['U.S. Embassy- Astana'] },
    { says: 'Consulate', years: [2017, 2018], examples: ['U.S. Consulate- Erbil'] },
    { says: 'Report', years: [2016, 2016] },
    { says: 'Reports' },
    { says: 'Practices' },
    { says: 'Mission' },
  ],
  webChrome: [
    { says: 'skip to (page|main) content', years: [2013, 2013] },
    { says: 'bookmark and share', years: [2013, 2013] },
    {
      says: '(sections|previous report(s|)(:|)|share|print|related|further research|site map|back to top)',
      years: [2013, 2013],
    },
    {
      says: 'download (the|a pdf of the|full) … report(.|)',
      years: [2013, 2013],
      examples: ['Download the Report', 'Download a PDF of the Kazakhstan report.'],
    },
    { says: 'child labor and forced labor reports', years: [2021, 2021] },
    { says: '(child|forced) labor icon', years: [2021, 2021] },
    {
      says: 'want this report plus over a thousand pages…',
      years: [2021, 2021],
      examples: ['Want this report plus over a thousand pages of research in the palm of'],
    },
    {
      says: 'your hand(?|) download ilab…',
      years: [2021, 2021],
      examples: ["your hand? Download ILAB's Sweat & Toil App today!"],
    },
    {
      says: 'learn what we are doing to…',
      years: [2013, 2013],
      examples: ['Learn what we are doing to to protect the rights of workers'],
    },
  ],
  namedWebChrome: [
    { says: 'map of {named}', years: [2013, 2013] },
    {
      says: 'labor rights in {named}…',
      years: [2013, 2013],
    },
  ],
  webChromeEnds: [
    { says: 'related', years: [2013, 2013] },
    { says: 'further research', years: [2013, 2013] },
    { says: 'map of {named}', years: [2013, 2013], examples: ['Map of Kazakhstan'] },
    { says: 'want this report plus …', years: [2021, 2021] },
  ],
  icons: [
    { says: 'child labor icon', means: 'child labor', years: [2021, 2021], examples: ['Child Labor Icon'] },
    {
      says: 'forced labor icon',
      means: 'forced labor',
      years: [2021, 2021],
      examples: ['Forced Labor Icon'],
    },
  ],
};
