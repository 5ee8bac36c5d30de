/**
 * Bodies and media that are known by their own names: data, where `source-vocabulary.ts` has the words that tell a kind
 * by themselves ("Ministry", "Daily").
 *
 * A line: kind; seat as a code of ISO 3166-1, `--` where it is no one country's; name as an expression on authors and
 * publishers; host as an expression on addresses; the first entry of the sample lists that names it, or `known` for one
 * that none of them does.
 */
const NAMED_BODIES = `
news; GB; Reuters; reuters; burma-2019 11
news; FR; Agence France|AFP; ; burma-2019 26
news; US; Associated Press; ; iraq-2018 28
news; GB; Guardian; guardian; burma-2019 16
news; GB; BBC; bbc\\.; burma-2019 43
news; US; CNN; cnn; india-2015 42
news; US; NPR; npr; iraq-2018 47
news; US; VOA|Voice of America; voanews; burma-2019 52
news; CZ; ; rferl; uzbekistan-2016 25
news; QA; Al[ -]Jazeera; jazeera; burma-2019 53
news; DE; Deutsche Welle; dw\\.com; iraq-2018 16
news; KE; IRIN; irinnews; iraq-2018 21
news; CN; Xinhua; ; burma-2019 99
news; US; Bloomberg; bloomberg; known
news; NG; Vanguard; ; known
news; RU; Interfax; interfax; kazakhstan-2017 8
news; KZ; Azatt?y[qk]; azatt?yq; kazakhstan-2016 12
news; KZ; Kaz[Ii]nform; inform\\.kz; kazakhstan-2022 12
news; KZ; TENGRI\\w*; tengri; kazakhstan-2013 28
news; KZ; ; caravan; kazakhstan-2022 18
news; KZ; ; zakon\\.kz\\/\\d; kazakhstan-2022 14
news; UZ; Ozodlik; ozodlik; uzbekistan-2016 10
news; ZA; ; allafrica; cote-d-ivoire-2019 86
news; BR; Folha; folha; brazil-2013 1
news; BR; O Globo|Globo; globo; brazil-2013 18
news; BR; Correio; ; known
news; BR; Estad[ãa]o; ; known
news; BR; ; uol\\.com; brazil-2013 57
news; CO; Caracol; ; colombia-2020 15
news; ES; ; elpais; colombia-2020 21
news; FR; Le Monde; lemonde; known
news; FR; ; france24; known
news; FR; ; rfi\\.fr; cabo-verde-2020 34
news; FR; ; euronews; known
news; FR; ; jeuneafrique; cote-d-ivoire-2019 74
news; --; ; afrik; cote-d-ivoire-2019 19
news; CI; ; abidjan\\.net; cote-d-ivoire-2019 38
news; IN; ; ndtv; burma-2019 26
news; IN; ; thehindu; india-2015 18
news; PH; ; rappler; philippines-2018 21
news; PH; ; gmanetwork; philippines-2018 56
news; PH; ; inquirer; philippines-2018 18
news; US; ; nytimes; india-2015 20
news; US; ; washingtonpost; india-2015 60
news; US; ; time\\.com; philippines-2018 99
news; US; ; vice\\.com; known
news; US; ; medium\\.com; iraq-2018 11
news; US; ; youtube; brazil-2013 5
news; --; ; gulf; tunisia-2016 3
news; AU; ; smh\\.com; india-2015 47
news; SG; ; channelnewsasia; philippines-2018 30
news; GB; ; trust\\.org; kenya-2014 27
statistics; CO; DANE; ; colombia-2020 3
statistics; BR; IBGE; ; brazil-2013 136
statistics; MX; INEGI; ; known
statistics; AR; INDEC; ; known
statistics; PE; INEI; ; known
statistics; --; ILOSTAT; ; known
survey; BR; PNAD; ; brazil-2013 4
public; US; USDOL|U\\.S\\. Department of Labor; ; kazakhstan-2013 35
public; US; USAID; ; kazakhstan-2016 4
public; US; CIA|Central Intelligence Agency; ; kazakhstan-2016 41
public; US; Millennium Challenge Corporation; ; known
public; US; Inter-American Foundation; ; known
public; GB; DFID; ; ghana-2019 91
ngo; IN; Bachpan Bachao; ; india-2015 26
`;

export type NamedKind = 'news' | 'statistics' | 'survey' | 'public' | 'ngo';

const ROWS = NAMED_BODIES.trim()
  .split('\n')
  .map((line) => line.split('; '));

/** The names of one kind, as alternatives of an expression. */
export function namesOf(kind: NamedKind): string {
  return alternatives(kind, 2);
}

/** The hosts of one kind, as alternatives of an expression. */
export function hostsOf(kind: NamedKind): string {
  return alternatives(kind, 3);
}

function alternatives(kind: NamedKind, field: number): string {
  return ROWS.flatMap((row) => (row[0] === kind && row[field] !== '' ? [row[field] ?? ''] : [])).join('|');
}
