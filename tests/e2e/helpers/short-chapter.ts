/** The shortest chapter that has a country, a year, a level and a source. */
export const shortChapter = (area: string, year: number) => `${area.toUpperCase()}

Moderate Advancement

In ${year}, ${area} made a moderate advancement in efforts to eliminate the worst forms of child labor.(1)

REFERENCES

1. U.S. Embassy. Reporting, January ${year + 1}.
`;
