/** Entries of the Department's chapters on other countries, as printed: report and number in its list, then the text. */
export const OTHER_LISTS: readonly (readonly [report: string, number: number, text: string])[] = [
  ['brazil-2013', 17, 'U.S. Embassy- Brasilia. reporting, February 19, 2014.'],
  [
    'brazil-2013',
    62,
    'Government of Brazil. Decreto-Lei No. 5.452, Consolidação das Leis do Trabalho (with modifications until October 2013), (May 1, 1943); http://www.planalto.gov.br/ccivil_03/decreto-lei/Del5452.htm.',
  ],
  [
    'brazil-2013',
    63,
    'Government of Brazil. Decreto No. 6.481, (June 12, 2008); http://www.planalto.gov.br/ccivil_03/_Ato2007-2010/2008/Decreto/D6481.htm.',
  ],
  ['brazil-2013', 95, 'USDOS official. E-mail communication to USDOL official. April 23, 2014'],
  ['burma-2019', 1, 'U.S. Embassy- Rangoon. Reporting. January 18, 2019.'],
  [
    'burma-2019',
    3,
    'U.S. Department of State. Trafficking in Persons Report- 2019: Burma. Washington DC, June 20, 2019. https://www.state.gov/reports/2019-trafficking-in-persons-report-2/burma/',
  ],
  [
    'burma-2019',
    28,
    'ILO Committee of Experts. Direct Request concerning Worst Forms of Child Labour Convention, 1999 (No. 182)- Myanmar (ratification: 2013). Published 2019. Accessed March 5, 2019. https://www.ilo.org/dyn/normlex/en/f?p=NORMLEXPUB:13100:0::NO::P13100_COMMENT_ID:3956517.',
  ],
  [
    'burma-2019',
    35,
    'ILO Committee of Experts. Observation concerning Worst Forms of Child Labour Convention, 1999 (No. 182)- Myanmar (ratification: 2013).R Published 2019. Accessed March 6, 2019. https://www.ilo.org/dyn/normlex/en/f?p=NORMLEXPUB:13100:0::NO::P13100_COMMENT_ID:3956513.',
  ],
  [
    'burma-2019',
    36,
    'U.S. Department of State. Country Reports on Human Rights Practice- 2019: Burma. Washington, DC, March 11, 2020. https://www.state.gov/wp-content/uploads/2020/02/BURMA-2019-HUMAN-RIGHTS-REPORT.pdf.',
  ],
  [
    'burma-2019',
    64,
    'Government of Burma. The Factories Act, Act 65 of 1951. Enacted: 1951; Amended: January 20, 2016. http://www.ilo.org/dyn/natlex/docs/MONOGRAPH/88477/123120/F1558150740/MMR88477Eng2016.pdf.',
  ],
  [
    'burma-2019',
    65,
    'Government of Burma. The Shops and Establishments Law 2016. Enacted: 2015. http://www.ilo.org/dyn/natlex/docs/MONOGRAPH/101962/123121/F1897640234/MMR101962Eng.pdf.',
  ],
  [
    'burma-2019',
    66,
    'Government of Burma. The Child Rights Law No. 22/2019. Enacted: July 23, 2019. Source on file.',
  ],
  [
    'burma-2019',
    67,
    'Government of Burma. The Child Law, No. 9/93. Enacted: July 14, 1993. http://www.ilo.org/dyn/natlex/docs/ELECTRONIC/72890/74311/F1884014594/MMR72890.pdf.',
  ],
  ['burma-2019', 73, 'U.S. Embassy- Rangoon official. E-mail communication to USDOL official. June 2, 2017.'],
  ['cabo-verde-2020', 3, 'U.S. Embassy- Praia. Reporting. February 4, 2020.'],
  [
    'cabo-verde-2020',
    6,
    'U.S. Department of State. Trafficking in Persons Report- 2020: Cabo Verde. Washington, DC, June 16, 2020. https://www.state.gov/reports/2020-trafficking-in-persons-report/cabo-verde/',
  ],
  [
    'cabo-verde-2020',
    14,
    'ILO Committee of Experts. Individual Direct Request concerning Worst Forms of Child Labour Convention, 1999 (No. 182) Cabo Verde (ratification: 2001). Published: 2019. Accessed: February 28, 2019. https://www.ilo.org/dyn/normlex/en/f?p=1000:13100:0::NO:13100:P13100_COMMENT_ID:3950043',
  ],
  [
    'cabo-verde-2020',
    16,
    'Government of Cabo Verde. Código Civil, Portaria nº 68-A/97. Enacted: September 30, 1997. http://www.africanchildforum.org/clr/LegislationPerCountry/capeverde/capeverde_civilcode_1997_pr.pdf',
  ],
  [
    'cabo-verde-2020',
    17,
    'Government of Cabo Verde. Lei n.º 113/VIII/2016, de 10 de março, que aprova a Lista Nacional do Trabalho Infantil Perigoso (TIP) e regula a sua aplicação. Enacted: March 10, 2016. http://www.ilo.org/dyn/natlex/docs/ELECTRONIC/101425/122193/F1140011145/LEY113CABOVERDE.pdf',
  ],
  [
    'cabo-verde-2020',
    18,
    'Government of Cabo Verde. Código Penal, Decreto-legislativo n° 4/2015. Enacted: November 11, 2015. Source on file.',
  ],
  [
    'cabo-verde-2020',
    25,
    'ILO Committee of Experts. Individual Direct Request concerning Minimum Age Convention, 1973 (No. 138) Cabo Verde (ratification: 2011). Published: 2018. Accessed: June 2018. https://www.ilo.org/dyn/normlex/en/f?p=1000:13100:0::NO:13100:P13100_COMMENT_ID:3339528:YES',
  ],
  [
    'cabo-verde-2020',
    26,
    'U.S. Embassy- Praia official. E-mail communication to USDOL official. July 10, 2020.',
  ],
  ['cambodia-2018', 3, 'U.S. Embassy- Phnom Penh. Reporting. March 4, 2019.'],
  [
    'cambodia-2018',
    29,
    'UN Committee on the Rights of the Child. Consideration of Reports of State parties: Replies of Cambodia to the list of issues. January 6, 2015: Report No. CRC/C/OPSC/KHM/Q/1/Add.1. http://tbinternet.ohchr.org/_layouts/treatybodyexternal/Download.aspx?symbolno=CRC/C/OPSC/KHM/Q/1/Add.1&Lang=en.',
  ],
  [
    'cambodia-2018',
    31,
    'U.S. Department of State. Trafficking in Persons Report- 2019: Cambodia Washington, DC, June 20, 2019. https://www.state.gov/reports/2019-trafficking-in-persons-report/cambodia/.',
  ],
  [
    'cambodia-2018',
    37,
    'U.S. Department of State. Country Reports on Human Rights Practice- 2017: Cambodia. Washington, DC, 2017. https://www.state.gov/reports/2017-country-reports-on-human-rights-practices/cambodia/.',
  ],
  [
    'cambodia-2018',
    44,
    'Government of Cambodia. The Law on the General Statute of Military Personnel of the Royal Cambodian Armed Forces. Enacted: September 15, 1997. https://www.ilo.org/dyn/natlex/docs/ELECTRONIC/93508/109344/F811412622/KHM93508Eng.pdf.',
  ],
  [
    'cambodia-2018',
    46,
    'ILO Committee of Experts. Individual Direct Request concerning Minimum Age Convention, 1973 (No. 138) Cambodia (Ratification: 1999) Published: 2015. Accessed: November 5, 2015. http://www.ilo.org/dyn/normlex/en/f?p=1000:13100:0::NO:13100:P13100_COMMENT_ID:3187877:YES.',
  ],
  [
    'cambodia-2018',
    47,
    'ILO Committee of Experts. Individual Observation concerning Minimum Age Convention, 1973 (No. 138) Cambodia (Ratification: 1999) Published: 2018. Accessed: March 2018. http://www.ilo.org/dyn/normlex/en/f?p=1000:13100:0::NO:13100:P13100_COMMENT_ID:3338313.',
  ],
  [
    'cambodia-2018',
    52,
    'U.S. Embassy Phnom Penh official. Email communication to USDOL official. February 28, 2014.',
  ],
  [
    'cambodia-2018',
    57,
    'UN Committee on the Elimination of Discrimination against Women. Sixth periodic report submitted by Cambodia under article 18 of the Convention, due in 2017. June 12, 2018: CEDAW/C/KHM/6. Source on file.',
  ],
  ['colombia-2020', 1, 'U.S. Embassy- Bogotá. Reporting. February 19, 2016.'],
  [
    'colombia-2020',
    2,
    'U.S. Department of State. Trafficking in Persons Report- 2018: Colombia. Washington, DC, June 2018. https://www.state.gov/reports/2018-trafficking-in-persons-report/colombia/',
  ],
  [
    'colombia-2020',
    5,
    'U.S. Embassy- Bogotá Official. E-mail communication to USDOL official. May 20, 2021.',
  ],
  [
    'colombia-2020',
    48,
    'Government of Colombia. Decreto No. 216_Estatuto Temporal de Protección para Migrantes Venezolanos Bajo Regimen de Protección Temporal. March 1, 2021. https://dapre.presidencia.gov.co/normativa/normativa/DECRETO216DEL1DEMARZODE2021.pdf',
  ],
  [
    'colombia-2020',
    49,
    'Government of Colombia. Resolución No. 1128.15. Integración Unidades Especiales IVC. Enacted: 2015. Source on file.',
  ],
  ['cote-d-ivoire-2019', 2, 'U.S. Embassy- Abidjan. Reporting. January 24, 2020.'],
  [
    'cote-d-ivoire-2019',
    3,
    'Ministère du Plan et du Développement. La Situation des Femmes et des Enfants en Côte d’Ivoire: Enquête à Indicateurs Multiples 2016 - MICS5. 2016. https://mics-surveys-prod.s3.amazonaws.com/MICS5/WestandCentralAfrica/Côted’Ivoire/2016/Final/Coted’Ivoire2016MICS_French.pdf.',
  ],
  [
    'cote-d-ivoire-2019',
    16,
    'ILO Committee of Experts. Individual Observation Concerning Worst Forms of Child Labour Convention, 1999 (No. 182) Côte d’Ivoire (ratification: 2003). Published: 2015. http://www.ilo.org/dyn/normlex/en/f?p=NORMLEXPUB:13100:0::NO:13100:P13100_COMMENT_ID:3185211:NO.',
  ],
  [
    'cote-d-ivoire-2019',
    21,
    'UN General Assembly. Human Rights Council, Thirty-first session, Report of the Independent Expert on capacity-building and technical cooperation with Côte d’Ivoire in the field of human rights. January 22, 2016: A/HRC/31/78. http://www.securitycouncilreport.org/atf/cf/{65BFCF9B-6D27-4E9C-8CD3-CF6E4FF96FF9}/a_hrc_31_78.pdf.',
  ],
  [
    'cote-d-ivoire-2019',
    26,
    'U.S. Department of State. Country Reports on Human Rights Practices- 2018: Côte d’Ivoire. Washington, DC, March 11, 2019. https://www.state.gov/reports/2018-country-reports-on-human-rights-practices/cote-divoire/.',
  ],
  [
    'cote-d-ivoire-2019',
    27,
    'Government of the Republic of Côte d’Ivoire. Loi N° 2016-886 du 08 Novembre 2016 Portant Constitution de la République de Côte d’Ivoire. Enacted: November 8, 2016. http://www.ilo.org/dyn/natlex/docs/ELECTRONIC/105198/128596/F-1769604843/CIV-105198.pdf.',
  ],
  [
    'cote-d-ivoire-2019',
    28,
    'Government of the Republic of Côte d’Ivoire. Code du Travail, Loi N°2015-532. Enacted: July 20, 2015. http://www.ccilci.org/communiques/autres/3028-code-du-travail-loi-n-2015-532.',
  ],
  [
    'cote-d-ivoire-2019',
    45,
    'U.S. Embassy Abidjan official. E-mail communication to USDOL official. March 25, 2019.',
  ],
  [
    'cote-d-ivoire-2019',
    67,
    'U.S. Department of State. Trafficking in Persons Report- 2019: Côte d’Ivoire. Washington, DC, June 20, 2019. https://www.state.gov/reports/2019-trafficking-in-persons-report/.',
  ],
  ['falkland-islands-islas-malvinas-2015', 1, 'U.S. Embassy London. reporting, January 21, 2014.'],
  ['ghana-2019', 2, 'U.S. Embassy- Accra. Reporting. January 14, 2020.'],
  [
    'ghana-2019',
    5,
    'ILO. Analysis of Child Economic Activity and School Attendance Statistics from National Household or Child Labor Surveys. Original data from Ghana Living Standard Survey, 2016-2017. March 2020. Children’s Work and Education Statistics: Sources and Definitions.',
  ],
  [
    'ghana-2019',
    8,
    'UN Human Rights Council. Summary of Stakeholders’ submissions on Ghana - Report of the Office of the United Nations High Commissioner for Human Rights. A/HRC/WG.6/28/GHA/3. August 8, 2017. http://daccess-ods.un.org/access.nsf/Get?Open&DS=A/HRC/WG.6/28/GHA/3&Lang=E.',
  ],
  [
    'ghana-2019',
    12,
    'U.S. Embassy- Accra official. E-mail communication to USDOL official. February 22, 2016.',
  ],
  [
    'ghana-2019',
    14,
    'UN Committee on the Rights of the Child. Concluding observations on the combined third to fifth periodic reports of Ghana. CRC/C/GHA/ CO/3-5. June 9, 2015. http://tbinternet.ohchr.org/Treaties/CRC/SharedDocuments/GHA/INT_CRC_COC_GHA_20799_E.pdf.',
  ],
  [
    'ghana-2019',
    28,
    'UN Human Rights Council. Compilation on Ghana - Report of the Office of the United Nations High Commissioner for Human Rights. A/ HRC/WG.6/28/GHA/2. August 28, 2017. http://daccess-ods.un.org/access.nsf/Get?Open&DS=A/HRC/WG.6/28/GHA/2&Lang=E.',
  ],
  [
    'ghana-2019',
    32,
    'U.S. Department of State. Trafficking in Persons Report- 2018: Ghana. Washington, DC, June 28, 2018. https://www.state.gov/wp-content/uploads/2019/01/282798.pdf.',
  ],
  [
    'ghana-2019',
    34,
    'ILO Committee of Experts. Observation concerning Worst Forms of Child Labor Convention, 1999 (No. 182) Ghana (ratification: 2000). Published: 2016. http://www.ilo.org/dyn/normlex/en/f?p=1000:13100:0::NO:13100:P13100_COMMENT_ID:3242593.',
  ],
  [
    'ghana-2019',
    37,
    'Government of the Republic of Ghana. The Education Act, Act 778. Enacted: 2008. https://www.ilo.org/dyn/natlex/docs/MONOGRAPH/83622/92463/F2061259086/GHA83622.pdf.',
  ],
  [
    'ghana-2019',
    42,
    'U.S. Department of State. Country Reports on Human Rights Practices- 2018: Ghana. Washington, D.C. March 13, 2019. https://www.state.gov/wp-content/uploads/2019/03/Ghana-2018.pdf.',
  ],
  [
    'ghana-2019',
    44,
    'Government of the Republic of Ghana. The Children’s Act, Act 560. Enacted: September 24, 1998. http://www.ilo.org/dyn/natlex/docs/WEBTEXT/56216/65194/E98GHA01.htm.',
  ],
  [
    'ghana-2019',
    71,
    'ILO Committee of Experts. Individual Direct Request Concerning Minimum Age Convention, 1973 (No. 138) Ghana (ratification: 2011). Published: 2016. http://www.ilo.org/dyn/normlex/en/f?p=1000:13100:0::NO:13100:P13100_COMMENT_ID:3242590.',
  ],
  ['guatemala-2016', 2, 'U.S. Embassy- Guatemala City. reporting, January 20, 2016.'],
  [
    'guatemala-2016',
    8,
    'U.S. Department of State. “Guatemala,” in Country Reports on Human Rights Practices- 2013. Washington, DC; February 27, 2014; http://www.state.gov/j/drl/rls/hrrpt/humanrightsreport/index.htm#wrapper.',
  ],
  [
    'guatemala-2016',
    13,
    'U.S. Department of State. “Guatemala,” in Trafficking in Persons Report - 2016. Washington, DC; June 30, 2016; http://www.state.gov/documents/organization/258879.pdf.',
  ],
  [
    'guatemala-2016',
    19,
    'U.S. Embassy- Guatemala City official. E-mail communication to USDOL official. February 17, 2015.',
  ],
  [
    'guatemala-2016',
    22,
    'ILO Committee of Experts. Observation concerning Worst Forms of Child Labour Convention, 1999 (No. 182) Guatemala (ratification: 2001) Published: 2013; accessed December 3, 2013; http://www.ilo.org/dyn/normlex/en/f?p=1000:13100:0::NO:13100:P13100_COMMENT_ID:3252862.',
  ],
  [
    'guatemala-2016',
    46,
    'Government of Guatemala. Intrainstitutional Protocol, No. 154-2008, enacted 2008. [source on file].',
  ],
  [
    'guatemala-2016',
    51,
    'Government of Guatemala. Ley contra la Violencia Sexual, Explotación y Trata de Personas, No. 9-2009, enacted 2009. https://tinyurl.com/kuxthjs.',
  ],
  [
    'guatemala-2016',
    69,
    'ILO Committee of Experts. Individual Direct Request concerning Labour Inspection Convention, 1947 (No. 81) Guatemala (ratification: 1952) Published: 2015; accessed November 17, 2015; http://www.ilo.org/dyn/normlex/en/f?p=1000:13100:0::NO:13100:P13100_COMMENT_ID:3190008.',
  ],
  ['india-2015', 17, 'U.S. Embassy- New Delhi. reporting, June 2, 2015.'],
  [
    'india-2015',
    32,
    'Shafi, S. “Indian town where glass-making is a household craft.” aljazeera.com [online] February 13, 2015 [cited December 29, 2015]; http://www.aljazeera.com/indepth/inpictures/2015/02/indiantownglassmakinghouseholdcraft150209200924438.html.',
  ],
  [
    'india-2015',
    61,
    'Dehejia, RS. The Cost of Child Domestic Helpers, [blog] August 1, 2011 [cited January 20, 2014]; http://blogs.wsj.com/indiarealtime/2011/08/01/economics-journal-the-cost-of-child-domestic-helpers/.',
  ],
  [
    'india-2015',
    67,
    'U.S. Department of State. “India,” in Trafficking in Persons Report- 2015. Washington, DC; July 27, 2015; http://www.state.gov/documents/organization/243559.pdf.',
  ],
  [
    'india-2015',
    74,
    'U.S. Department of State. “India,” in Country Reports on Human Rights Practices- 2014. Washington, DC; June 25, 2015; http://www.state.gov/documents/organization/236850.pdf.',
  ],
  [
    'india-2015',
    91,
    'Government of India. Child Labor- Prohibition and Regulation Act (as amended), Act 61, enacted 1986 and July 10, 2006. http://labour.gov.in/sites/default/files/act_3.pdf.',
  ],
  [
    'india-2015',
    93,
    'Government of India- Department of Social Welfare,. Bonded Labour System (Abolition) Act, Act No. 19, enacted February 9, 1976. http://www.childlineindia.org.in/CP-CR-Downloads/Bonded%20Labour%20System%20(Abolition)%20Act%201976%20and%20Rules.pdf',
  ],
  [
    'iraq-2018',
    2,
    'UN Human Rights Council. Report of the Office of the United Nations High Commissioner for Human Rights on the human rights Situation in Iraq. March 27, 2015: Report A/HRC/28/18. https://www.ohchr.org/EN/HRBodies/HRC/RegularSessions/Session28/Pages/ListReports.aspx.',
  ],
  [
    'iraq-2018',
    4,
    'U.S. Department of State. Trafficking in Persons Report- 2019: Iraq Washington DC. June 20, 2019. https://www.state.gov/reports/2019-trafficking-in-persons-report-2/iraq/.',
  ],
  [
    'iraq-2018',
    41,
    'UN Committee on the Rights of the Child. Concluding observations on the combined second to fourth periodic reports of Iraq. March 3, 2015: Report No. CRC/C/IRQ/CO/2-4. http://tbinternet.ohchr.org/_layouts/treatybodyexternal/Download.aspx?symbolno=CRC/C/IRQ/CO/2-4&Lang=En.',
  ],
  [
    'iraq-2018',
    46,
    'Government of Iraq. Labor Law No. 37 of 2015. Enacted: October 15, 2015. http://www.ilo.org/dyn/natlex/natlex4.detail?p_lang=en&p_isn=96652&p_country=IRQ.',
  ],
  [
    'iraq-2018',
    47,
    'Government of Iraq. Labor Code, Law No. 71 of 1987, as amended by Coalition Provisional Authority Order 89 of May 30, 2004. http://www.ilo.org/dyn/travail/docs/751/CoalitionProvisionalAuthorityOrderNo.89.pdf.',
  ],
  [
    'kenya-2014',
    5,
    'U.S. Department of State. “Kenya,” in Country Reports on Human Rights Practices- 2013. Washington, DC; February 27, 2014; http://www.state.gov/documents/organization/220336.pdf.',
  ],
  [
    'kenya-2014',
    26,
    'U. S. Department of State. “Kenya,” in Trafficking in Persons Report- 2014. Washington, DC; June 20, 2014; http://www.state.gov/documents/organization/226847.pdf.',
  ],
  [
    'kyrgyz-republic-2018',
    4,
    'U.S. Department of State. Trafficking in Persons Report- 2018: Kyrgyz Republic. June 28, 2018. https://www.state.gov/reports/2018-trafficking-in-persons-report/kyrgyz-republic/.',
  ],
  [
    'kyrgyz-republic-2018',
    26,
    'Government of the Kyrgyz Republic. Labor Code of the Kyrgyz Republic, No. 106, as amended. Enacted: August 4, 2004. http://www.mkk.gov.kg/index.php?option=com_content&view=article&catid=116:-1-5-&id=1084:-i-v&lang=ru.',
  ],
  [
    'kyrgyz-republic-2018',
    27,
    'Government of the Kyrgyz Republic. The Kyrgyz Republic’s Code on Children, No. 100. Enacted: July 10, 2012. Source on file.',
  ],
  [
    'mauritania-2021',
    2,
    'ILO Committee of Experts. Individual Observation concerning Forced Labour Convention, 1930 (No. 29) Mauritania (ratification: 1961). Published: 2016. http://www.ilo.org/dyn/normlex/en/f?p=1000:13100:0::NO:13100:P13100_COMMENT_ID:3298344',
  ],
  [
    'mauritania-2021',
    4,
    'U.S. Department of State. Trafficking in Persons Report- 2021: Mauritania. Washington, D.C., June, 2021. https://www.state.gov/reports/2021-trafficking-in-persons-report/mauritania/',
  ],
  [
    'mauritania-2021',
    5,
    'ILO Committee of Experts. Individual Observation concerning Worst Forms of Child Labour Convention, 1999 (No. 182) Mauritania (ratification: 2001). Published: 2016. http://www.ilo.org/dyn/normlex/en/f?p=1000:13100:0::NO:13100:P13100_COMMENT_ID:3248994:NO',
  ],
  [
    'mauritania-2021',
    24,
    'Government of Mauritania. Loi n° 2011-003 abrogeant et remplaçant la loi n°96.019 du 19 Juin 1996 portant Code de l’Etat Civil. January 12, 2011. https://data.unicef.org/wp-content/uploads/2017/12/Mauritanie-Code-2011-etat-civil.pdf',
  ],
  [
    'mauritania-2021',
    26,
    'UN Committee on the Rights of the Child. Concluding observations on the combined third to fifth periodic reports of Mauritania. November 26, 2018. https://tbinternet.ohchr.org/_layouts/treatybodyexternal/Download.aspx?symbolno=CRC/C/MRT/CO/3-5&Lang=En',
  ],
  [
    'mauritania-2021',
    27,
    'Government of Mauritania. Loi n°2018-024 Code Général de Protection de l’Enfant. Enacted: June 2018. Source on file.',
  ],
  [
    'mauritania-2021',
    33,
    'U.S. Department of State. Country Reports on Human Rights Practices- 2020: Mauritania. Washington, D.C., March 30, 2021. https://www.state.gov/reports/2020-country-reports-on-human-rights-practices/mauritania/',
  ],
  [
    'mauritania-2021',
    59,
    'UN Committee on the Elimination of Racial Discrimination. Concluding observations on the combined eighth to fourteenth periodic reports of Mauritania. May 30, 2018. https://tbinternet.ohchr.org/_layouts/treatybodyexternal/Download.aspx?symbolno=CERD/C/MRT/CO/8-14&Lang=En',
  ],
  [
    'nepal-2017',
    2,
    'U.S. Department of State. Trafficking in Persons Report- 2018: Nepal. Washington, DC. June 28, 2018. https://www.state.gov/documents/organization/282803.pdf.',
  ],
  [
    'nepal-2017',
    43,
    'ILO Committee of Experts. Observation concerning Worst Forms of Child Labour Convention, 1999 (No. 182) Nepal (ratification: 2002) Published: 2013. Accessed March 7, 2014. http://www.ilo.org/dyn/normlex/en/f?p=1000:13100:0:: NO:13100:P13100_COMMENT_ID:3057745:NO.',
  ],
  [
    'nepal-2017',
    75,
    'U.S. Department of State. Country Reports on Human Rights Practices-2016: Nepal. Washington, DC. March 3, 2017. https://www.state.gov/documents/organization/265756.pdf.',
  ],
  [
    'philippines-2018',
    15,
    'Chavez, Jenina Joy, et al. The Economics of Tobacco Farming in the Philippines. 2016. http://aer.ph/industrialpolicy/wp-content/uploads/2016/09/REPORT-The-Economics-of-Tobacco-Farming-in-the-Philippines-LAYOUT.pdf.',
  ],
  [
    'philippines-2018',
    32,
    'U.S. Department of State. Trafficking in Persons Report- 2018: Philippines. Washington, DC, 2018. https://www.state.gov/reports/2018-trafficking-in-persons-report/philippines/.',
  ],
  [
    'philippines-2018',
    53,
    'U.S. Department of State. Country Reports on Human Rights Practices- 2017: Philippines. Washington, DC, 2017. https://www.state.gov/reports/2017-country-reports-on-human-rights-practices/philippines/.',
  ],
  [
    'saint-vincent-and-the-grenadines-2018',
    1,
    'U.S. Department of State. Trafficking in Persons Report-2018: Saint Vincent and the Grenadines. Washington, DC. June 28, 2018. https://www.state.gov/reports/2018-trafficking-in-persons-report/st-vincent-and-the-grenadines/.',
  ],
  [
    'sri-lanka-2016',
    2,
    'U.S. Department of State. “Sri Lanka,” in Country Reports on Human Rights Practices- 2015. Washington, DC; April 13, 2016; http://www.state.gov/documents/organization/253187.pdf.',
  ],
  [
    'sri-lanka-2016',
    9,
    'U.S. Department of State. “Sri Lanka,” in Trafficking in Persons Report- 2016. Washington, DC; June 30, 2016; http://www.state.gov/documents/organization/258881.pdf.',
  ],
  [
    'sri-lanka-2016',
    35,
    'UN High Commissioner for Human Rights. Report of the Office of the United Nations High Commissioner for Human Rights on Sri Lanka. Geneva. Report No. A/HRC/34/20. http://www.ohchr.org/EN/HRBodies/HRC/RegularSessions/Session34/Documents/A_HRC_34_20_EN.docx.',
  ],
  [
    'tunisia-2016',
    5,
    'U.S. Department of State. “Tunisia,” in Country Reports on Human Rights Practices - 2016. Washington, DC; March 3, 2017; https://www.state.gov/documents/organization/265734.pdf.',
  ],
  [
    'tuvalu-2013',
    2,
    'U.S. Department of State. “Tuvalu,” in Country Reports on Human Rights Practices- 2013. Washington, DC; February 27, 2014; http://www.state.gov/j/drl/rls/hrrpt/.',
  ],
  [
    'tuvalu-2013',
    13,
    'UN Committee on the Rights of the Child. Concluding observations on the initial report of Tuvalu, adopted by the Committee at its sixty-fourth session (16 September–4 October 2013). Geneva; October 30, 2013. Report No. CRC/C/TUV/CO/1. [source on file].',
  ],
  [
    'uzbekistan-2016',
    18,
    'U.S. Department of State. “Uzbekistan,” in Country Reports on Human Rights Practices- 2014. Washington, DC; June 25, 2015; http://www.state.gov/documents/organization/236868.pdf.',
  ],
];
