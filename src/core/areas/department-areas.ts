/**
 * The areas that the Department reports on, one a line: code of ISO 3166-1 (XK for Kosovo), region, and its names in the
 * Department's spelling, the latest first.
 *
 * Source: the Department's own records of the reports of 2016 to 2022; the regions are those of 2022 ("Indo-Pacific" was
 * "Asia & the Pacific" until 2018).
 */
export const DEPARTMENT_AREAS = `
AF IPA Afghanistan
AL EUR Albania
DZ MEN Algeria
AO SSA Angola
AI EUR Anguilla
AR LAC Argentina
AM EUR Armenia
AZ EUR Azerbaijan
BH MEN Bahrain
BD IPA Bangladesh
BZ LAC Belize
BJ SSA Benin
BT IPA Bhutan
BO LAC Bolivia
BA EUR Bosnia and Herzegovina
BW SSA Botswana
BR LAC Brazil
IO EUR British Indian Ocean Territories
VG EUR British Virgin Islands
BF SSA Burkina Faso
MM IPA Burma
BI SSA Burundi
CV SSA Cabo Verde
KH IPA Cambodia
CM SSA Cameroon
CF SSA Central African Republic
TD SSA Chad
CL LAC Chile
CN IPA China
CX IPA Christmas Island
CC IPA Cocos (Keeling) Islands
CO LAC Colombia
KM SSA Comoros
CD SSA Congo, Democratic Republic of the
CG SSA Congo, Republic of the
CK IPA Cook Islands
CR LAC Costa Rica
CI SSA Côte d'Ivoire
DJ SSA Djibouti
DM LAC Dominica
DO LAC Dominican Republic
EC LAC Ecuador
EG MEN Egypt
SV LAC El Salvador
ER SSA Eritrea
SZ SSA Eswatini; Swaziland
ET SSA Ethiopia
FK EUR Falkland Islands (Islas Malvinas)
FJ IPA Fiji
GA SSA Gabon
GM SSA The Gambia; Gambia, The; Gambia
GE EUR Georgia
GH SSA Ghana
GD LAC Grenada
GT LAC Guatemala
GN SSA Guinea
GW SSA Guinea-Bissau
GY LAC Guyana
HT LAC Haiti
HM IPA Heard and McDonald Islands
HN LAC Honduras
IN IPA India
ID IPA Indonesia
IR MEN Iran
IQ MEN Iraq
JM LAC Jamaica
JO MEN Jordan
KZ IPA Kazakhstan
KE SSA Kenya
KI IPA Kiribati
XK EUR Kosovo
KG IPA Kyrgyz Republic
LB MEN Lebanon
LS SSA Lesotho
LR SSA Liberia
MG SSA Madagascar
MW SSA Malawi
MY IPA Malaysia
MV IPA Maldives
ML SSA Mali
MR SSA Mauritania
MU SSA Mauritius
MX LAC Mexico
MD EUR Moldova; Moldova, Republic of
MN IPA Mongolia
ME EUR Montenegro
MS EUR Montserrat
MA MEN Morocco
MZ SSA Mozambique
NA SSA Namibia
NP IPA Nepal
NI LAC Nicaragua
NE SSA Niger
NG SSA Nigeria
NU IPA Niue
NF IPA Norfolk Island
KP IPA North Korea
MK EUR North Macedonia; Macedonia
OM MEN Oman
PK IPA Pakistan
PA LAC Panama
PG IPA Papua New Guinea
PY LAC Paraguay
PE LAC Peru
PH IPA Philippines
PN EUR Pitcairn Islands
RU IPA Russia
RW SSA Rwanda
SH EUR Saint Helena, Ascension, and Tristan da Cunha; Saint Helena, Ascensión, and Tristán da Cunha
LC LAC Saint Lucia
VC LAC Saint Vincent and the Grenadines
WS IPA Samoa
ST SSA São Tomé and Príncipe
SN SSA Senegal
RS EUR Serbia
SC SSA Seychelles
SL SSA Sierra Leone
SB IPA Solomon Islands
SO SSA Somalia
ZA SSA South Africa
SS SSA South Sudan
LK IPA Sri Lanka
SD SSA Sudan
SR LAC Suriname
TW IPA Taiwan
TJ IPA Tajikistan
TZ SSA Tanzania
TH IPA Thailand
TL IPA Timor-Leste
TG SSA Togo
TK IPA Tokelau
TO IPA Tonga
TN MEN Tunisia
TR MEN Turkey (Türkiye); Turkey
TM IPA Turkmenistan
TV IPA Tuvalu
UG SSA Uganda
UA EUR Ukraine
UY LAC Uruguay
UZ IPA Uzbekistan
VU IPA Vanuatu
VE LAC Venezuela
VN IPA Vietnam
WF EUR Wallis and Futuna
PS MEN West Bank and the Gaza Strip
EH MEN Western Sahara
YE MEN Yemen
ZM SSA Zambia
ZW SSA Zimbabwe
`;

/** The Department's regions by the signs they have in the list. */
export const REGION_NAMES: Readonly<Record<string, string>> = {
  EUR: 'Europe and Eurasia',
  IPA: 'Indo-Pacific',
  LAC: 'Latin America and the Caribbean',
  MEN: 'Middle East and North Africa',
  SSA: 'Sub-Saharan Africa',
};
