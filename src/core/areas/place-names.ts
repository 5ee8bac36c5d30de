/**
 * The names of countries and territories, one place a line: its code of ISO 3166-1 (XK for Kosovo), then its names.
 *
 * Source: Unicode CLDR (the region names of English, French, Spanish and Portuguese, the languages of most
 * references), the Department's own spellings, and the names that a place had before or has beside. Names that
 * are also those of people, cities or plain words ("Maurice", "Salvador", "Réunion") are left out.
 */
export const PLACE_NAMES = `
AD Andorra; Andorre
AE United Arab Emirates; Émirats arabes unis; Emiratos Árabes Unidos; Emirados Árabes Unidos; UAE
AF Afghanistan; Afganistán; Afeganistão
AG Antigua & Barbuda
AI Anguilla; Anguila
AL Albania; Albanie
AM Armenia; Arménie
AO Angola
AR Argentina; Argentine
AS American Samoa; Samoa américaines; Samoa Americana
AT Austria; Autriche
AU Australia; Australie
AW Aruba
AX Åland Islands; Îles Åland; Islas Aland; Ilhas Aland
AZ Azerbaijan; Azerbaïdjan; Azerbaiyán; Azerbaijão
BA Bosnia & Herzegovina; Bosnia; Bosnie-Herzégovine
BB Barbados; Barbade
BD Bangladesh; Bangladés
BE Belgium; Belgique; Bélgica
BF Burkina Faso; Burquina Faso
BG Bulgaria; Bulgarie
BH Bahrain; Bahreïn; Baréin
BI Burundi
BJ Benin
BL St. Barthélemy; San Bartolomé; São Bartolomeu
BM Bermuda; Bermudes; Bermudas
BN Brunei; Brunei Darussalam
BO Bolivia; Bolivie; Plurinational State of Bolivia
BQ Caribbean Netherlands; Pays-Bas caribéens; Caribe neerlandés; Países Baixos Caribenhos
BR Brazil; Brésil; Brasil
BS Bahamas
BT Bhutan; Bhoutan; Bután; Butão
BW Botswana; Botsuana
BY Belarus; Biélorussie; Bielorrusia; Bielorrússia; Byelorussia
BZ Belize; Belice
CA Canada
CC Cocos (Keeling) Islands; Cocos Islands; Îles Cocos; Islas Cocos; Ilhas Cocos (Keeling)
CD Congo - Kinshasa; República Democrática del Congo; Democratic Republic of the Congo; Congo, Democratic Republic of the; DRC; DR Congo; Congo DR; République démocratique du Congo; RDC
CF Central African Republic; République centrafricaine; República Centroafricana; República Centro-Africana
CG Congo - Brazzaville; Congo; República do Congo; Republic of the Congo; Congo, Republic of the
CH Switzerland; Suisse; Suiza; Suíça
CI Côte d'Ivoire; Costa do Marfim; Ivory Coast
CK Cook Islands; Îles Cook; Islas Cook; Ilhas Cook
CL Chile; Chili
CM Cameroon; Cameroun; Camerún; Camarões
CN China; Chine; People's Republic of China
CO Colombia; Colombie
CR Costa Rica
CU Cuba
CV Cape Verde; Cap-Vert; Cabo Verde
CW Curaçao; Curazao
CX Christmas Island; Île Christmas; Isla de Navidad; Ilha Christmas
CY Cyprus; Chypre; Chipre
CZ Czechia; Tchéquie; Chequia; Tchéquia; Czech Republic
DE Germany; Allemagne; Alemania; Alemanha
DJ Djibouti; Yibuti; Djibuti
DK Denmark; Danemark; Dinamarca
DM Dominica
DO Dominican Republic; République dominicaine; República Dominicana
DZ Algeria; Algérie; Argelia
EC Ecuador; Équateur; Equador
EE Estonia; Estonie
EG Egypt; Égypte; Egipto; Egito
EH Western Sahara; Sahara occidental; Saara Ocidental
ER Eritrea; Érythrée; Eritreia
ES Spain; Espagne; España; Espanha
ET Ethiopia; Éthiopie; Etiopía
FI Finland; Finlande; Finlandia
FJ Fiji; Fidji; Fiyi
FK Falkland Islands; Îles Malouines; Islas Malvinas; Ilhas Malvinas; Falkland Islands (Islas Malvinas); Malvinas
FM Micronesia; Micronésie; Federated States of Micronesia
FO Faroe Islands; Îles Féroé; Islas Feroe; Ilhas Faroé
FR France; Francia; França
GA Gabon; Gabão
GB United Kingdom; Royaume-Uni; Reino Unido; Great Britain; Northern Ireland; England
GD Grenada
GE Georgia; Géorgie
GF French Guiana; Guyane française; Guayana Francesa; Guiana Francesa
GG Guernsey; Guernesey
GH Ghana; Gana
GI Gibraltar
GL Greenland; Groenland; Groenlandia
GM Gambia; Gambie
GN Guinea; Guinée; Guiné
GP Guadeloupe; Guadalupe
GQ Equatorial Guinea; Guinée équatoriale; Guinea Ecuatorial; Guiné Equatorial
GR Greece; Grèce; Grecia
GS South Georgia & South Sandwich Islands; Géorgie du Sud-et-les Îles Sandwich du Sud; Islas Georgia del Sur y Sandwich del Sur; Ilhas Geórgia do Sul e Sandwich do Sul
GT Guatemala
GU Guam
GW Guinea-Bissau; Guinée-Bissau; Guinea-Bisáu; Guiné-Bissau
GY Guyana
HK Hong Kong SAR China; Hong Kong; R.A.S. chinoise de Hong Kong; RAE de Hong Kong; Hong Kong, RAE da China
HM Heard & McDonald Islands; Îles Heard-et-MacDonald; Islas Heard y McDonald; Ilhas Heard e McDonald
HN Honduras
HR Croatia; Croatie; Croacia
HT Haiti
HU Hungary; Hongrie; Hungría
ID Indonesia; Indonésie
IE Ireland; Irlande; Irlanda
IL Israel
IM Isle of Man; Île de Man; Isla de Man
IN India
IO British Indian Ocean Territory; Territoire britannique de l'océan Indien; Territorio Británico del Océano Índico; British Indian Ocean Territories
IQ Iraq; Irak; Iraque
IR Iran; Irã; Islamic Republic of Iran
IS Iceland; Islande; Islandia
IT Italy; Italie; Italia
JE Jersey
JM Jamaica; Jamaïque
JO Jordan; Jordanie; Jordania
JP Japan; Japon; Japão
KE Kenya; Kenia; Quênia
KG Kyrgyzstan; Kirghizstan; Kirguistán; Quirguistão; Kyrgyz Republic
KH Cambodia; Cambodge; Camboya; Camboja
KI Kiribati; Quiribati
KM Comoros; Comores; Comoras
KN St. Kitts & Nevis; Saint-Christophe-et-Niévès; San Cristóbal y Nieves; São Cristóvão e Névis
KP North Korea; Corée du Nord; Corea del Norte; Coreia do Norte; DPRK; Democratic People's Republic of Korea
KR South Korea; Corée du Sud; Corea del Sur; Coreia do Sul; Republic of Korea
KW Kuwait; Koweït
KY Cayman Islands; Îles Caïmans; Islas Caimán; Ilhas Cayman
KZ Kazakhstan; Kazajistán; Cazaquistão; Kazakstan
LA Laos; Lao PDR; Lao People's Democratic Republic; Lao
LB Lebanon; Liban; Líbano
LC St. Lucia; Sainte-Lucie; Santa Lucía
LI Liechtenstein
LK Sri Lanka
LR Liberia
LS Lesotho; Lesoto
LT Lithuania; Lituanie; Lituania
LU Luxembourg; Luxemburgo
LV Latvia; Lettonie; Letonia
LY Libya; Libye; Libia
MA Morocco; Maroc; Marruecos; Marrocos
MC Monaco
MD Moldova; Moldavie; Moldavia; Republic of Moldova; Moldova, Republic of
ME Montenegro
MG Madagascar
MH Marshall Islands; Îles Marshall; Islas Marshall; Ilhas Marshall
MK North Macedonia; Macédoine du Nord; Macedonia del Norte; Macedonia; Former Yugoslav Republic of Macedonia; FYROM
ML Mali
MM Myanmar; Mianmar; Burma; Birmanie; Birmania
MN Mongolia; Mongolie
MO Macao SAR China; Macao; R.A.S. chinoise de Macao; RAE de Macao; Macau, RAE da China; Macau
MP Northern Mariana Islands; Îles Mariannes du Nord; Islas Marianas del Norte; Ilhas Marianas do Norte
MQ Martinique; Martinica
MR Mauritania; Mauritanie
MS Montserrat
MT Malta; Malte
MU Mauritius
MV Maldives; Maldivas
MW Malawi; Malaui
MX Mexico; Mexique
MY Malaysia; Malaisie; Malasia
MZ Mozambique; Moçambique
NA Namibia; Namibie
NC New Caledonia; Nouvelle-Calédonie; Nueva Caledonia; Nova Caledônia
NE Niger
NF Norfolk Island; Île Norfolk; Isla Norfolk; Ilha Norfolk
NG Nigeria
VU Vanuatu
NI Nicaragua
NL Netherlands; Pays-Bas; Países Bajos; Países Baixos; Holland
NO Norway; Norvège; Noruega
NP Nepal
NR Nauru
NU Niue
NZ New Zealand; Nouvelle-Zélande; Nueva Zelanda; Nova Zelândia
OM Oman
PA Panama
PE Peru; Pérou
PF French Polynesia; Polynésie française; Polinesia Francesa
PG Papua New Guinea; Papouasie-Nouvelle-Guinée; Papúa Nueva Guinea; Papua-Nova Guiné
PH Philippines; Filipinas; Phillippines; Phillipines
PK Pakistan; Paquistão
PL Poland; Pologne; Polonia
PM St. Pierre & Miquelon; San Pedro y Miquelón; São Pedro e Miquelão
PN Pitcairn Islands; Pitcairn; Îles Pitcairn; Islas Pitcairn; Ilhas Pitcairn
PR Puerto Rico; Porto Rico
PS Palestinian Territories; Palestine; Territoires palestiniens; Territorios Palestinos; Palestina; West Bank and the Gaza Strip; West Bank and Gaza; West Bank; Gaza; Gaza Strip; Occupied Palestinian Territory; Occupied Palestinian Territories; State of Palestine; Palestinian Authority
PT Portugal
PW Palau; Palaos
PY Paraguay; Paraguai
QA Qatar; Catar
RE Reunião
ZW Zimbabwe; Zimbabue
RO Romania; Roumanie; Rumanía; Romênia
RS Serbia; Serbie; Sérvia
RU Russia; Russie; Rusia; Russian Federation
RW Rwanda; Ruanda
SA Saudi Arabia; Arabie saoudite; Arabia Saudí; Arábia Saudita; Kingdom of Saudi Arabia
SB Solomon Islands; Îles Salomon; Islas Salomón; Ilhas Salomão
SC Seychelles; Seicheles
SD Sudan; Soudan; Sudão
SE Sweden; Suède; Suecia
SG Singapore; Singapour; Singapur; Singapura
SH St. Helena; Sainte-Hélène; Saint Helena, Ascension, and Tristan da Cunha
SI Slovenia; Slovénie; Eslovenia
SJ Svalbard & Jan Mayen
SK Slovakia; Slovaquie; Eslovaquia
SL Sierra Leone; Sierra Leona; Serra Leoa
SM San Marino; Saint-Marin
SN Senegal
SO Somalia; Somalie
SR Suriname; Surinam
SS South Sudan; Soudan du Sud; Sudán del Sur; Sudão do Sul; Republic of South Sudan
ST São Tomé & Príncipe; Santo Tomé y Príncipe; Sao Tome
SV El Salvador; Salvador
SX Sint Maarten
SY Syria; Syrie; Siria; Syrian Arab Republic
SZ Eswatini; Esuatini; Essuatíni; Swaziland
TC Turks & Caicos Islands; Îles Turques-et-Caïques; Islas Turcas y Caicos; Ilhas Turcas e Caicos
TD Chad; Tchad; Chade
TG Togo
TH Thailand; Thaïlande; Tailandia
TJ Tajikistan; Tadjikistan; Tayikistán; Tadjiquistão
TK Tokelau
TL Timor-Leste; Timor oriental; East Timor
TM Turkmenistan; Turcomenistão
TN Tunisia; Tunisie; Túnez
TO Tonga
TR Türkiye; Turquie; Turquía; Turkey
TT Trinidad & Tobago; Trinité-et-Tobago; Trinidad
TV Tuvalu
TW Taiwan
TZ Tanzania; Tanzanie; United Republic of Tanzania
UA Ukraine; Ucrania
UG Uganda; Ouganda
US United States; États-Unis; Estados Unidos; EUA; United States of America; USA
UY Uruguay; Uruguai
UZ Uzbekistan; Ouzbékistan; Uzbequistão
VA Vatican City; État de la Cité du Vatican; Ciudad del Vaticano; Cidade do Vaticano; Holy See
VC St. Vincent & Grenadines; San Vicente y las Granadinas; São Vicente e Granadinas; St. Vincent
VN Vietnam; Viêt Nam; Vietnã
VE Venezuela; Bolivarian Republic of Venezuela
VG British Virgin Islands; Îles Vierges britanniques; Islas Vírgenes Británicas; Ilhas Virgens Britânicas
VI U.S. Virgin Islands; Îles Vierges des États-Unis; Islas Vírgenes de EE. UU.; Ilhas Virgens Americanas
WF Wallis & Futuna
WS Samoa
XK Kosovo
YE Yemen; Iêmen
YT Mayotte
ZA South Africa; Afrique du Sud; Sudáfrica; África do Sul
ZM Zambia; Zambie
`;
