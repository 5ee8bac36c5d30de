/**
 * Cities that have had a second name, or a second spelling in English, and from which governments, embassies and offices
 * write: data. A line: the name now; the other one; when it was given up, or when it was the name.
 */
const LIST = `
Astana; Nur-Sultan; 2019 to 2022
Yangon; Rangoon; 1989
Kyiv; Kiev; 2019, by the U.S. Board on Geographic Names
Mumbai; Bombay; 1995
Chennai; Madras; 1996
Kolkata; Calcutta; 2001
Bengaluru; Bangalore; 2014
Ashgabat; Ashkhabad; 1992
Chisinau; Kishinev; 1991
`;

/** The two names of each. */
export const RENAMED_CITIES: readonly { readonly now: string; readonly other: string }[] = LIST.trim()
  .split('\n')
  .map((line) => {
    const [now = '', other = ''] = line.split('; ');
    return { now, other };
  });
