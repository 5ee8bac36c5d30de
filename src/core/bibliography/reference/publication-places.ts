import { fold } from '../../../shared/text/fold.ts';

/**
 * Capitals, and the other seats of the governments and posts that the reports cite. Left out are names that are as
 * often something else: "Male", "Victoria", "Kingston", "Georgetown", "Hamilton", "Stanley", "Plymouth", "The Valley",
 * and those of whole countries but for "Guatemala", which lists of that country print for its capital.
 */
const CAPITALS = `
Abidjan; Abu Dhabi; Abuja; Accra; Addis Ababa; Algiers; Almaty; Amman; Amsterdam; Ankara; Antananarivo; Apia;
Ashgabat; Asmara; Astana; Asunción; Athens; Baghdad; Baku; Bamako; Bangkok; Bangui; Banjul; Beijing; Beirut; Belgrade;
Belmopan; Berlin; Bern; Bishkek; Bissau; Bogotá; Brasília; Bratislava; Brazzaville; Bridgetown; Brussels; Bucharest;
Budapest; Buenos Aires; Bujumbura; Cairo; Canberra; Caracas; Castries; Chisinau; Colombo; Conakry; Copenhagen; Cotonou;
Dakar; Damascus; Dar es Salaam; Dhaka; Dili; Dodoma; Doha; Dublin; Dushanbe; Freetown; Funafuti; Gaborone;
Gitega; Guatemala; Guatemala City; Hanoi; Harare; Havana; Helsinki; Honiara; Islamabad; Jakarta; Jerusalem; Juba; Kabul;
Kampala; Kathmandu; Khartoum; Kigali; Kinshasa; Kuala Lumpur; Kuwait City; Kyiv; Kiev; La Paz; Libreville; Lilongwe; Lima;
Lisbon; Ljubljana; Lomé; London; Luanda; Lusaka; Madrid; Majuro; Malabo; Managua; Manama; Manila; Maputo; Maseru; Mbabane;
Mexico City; Minsk; Mogadishu; Monrovia; Montevideo; Moroni; Moscow; Muscat; N'Djamena; Nairobi; Naypyidaw; New Delhi;
Niamey; Nicosia; Nouakchott; Nuku'alofa; Nur-Sultan; Oslo; Ottawa; Ouagadougou; Panama City; Paramaribo; Paris; Phnom Penh;
Podgorica; Port Louis; Port Moresby; Port of Spain; Port Vila; Port-au-Prince; Porto-Novo; Prague; Praia; Pretoria;
Pristina; Pyongyang; Quito; Rabat; Rangoon; Riga; Riyadh; Rome; Roseau; San José; San Salvador; Sana'a; Santiago;
Santo Domingo; São Tomé; Sarajevo; Seoul; Skopje; Sofia; Stockholm; Sucre; Suva; Taipei; Tallinn; Tarawa; Tashkent; Tbilisi;
Tegucigalpa; Tehran; The Hague; Thimphu; Tirana; Tokyo; Tripoli; Tunis; Ulaanbaatar; Vienna; Vientiane; Vilnius; Warsaw;
Washington; Washington, DC; Washington DC; Wellington; Windhoek; Yamoussoukro; Yangon; Yaoundé; Yerevan; Zagreb
`;

/** Other cities of publishers, each in the lists of the samples or the seat of an organisation that these cite. */
const SEATS_OF_PUBLISHERS = `
Ahmedabad; Amherst; Boston; Cambridge; Delhi; Florence; Geneva; Genève; Hyderabad; Istanbul; Johannesburg; Karachi; Kolkata;
Lagos; Lahore; Montreal; Mumbai; New York; New York City; Oakland; Oxford; Rio de Janeiro; São Paulo; Sydney; Utrecht
`;

const PLACES: ReadonlySet<string> = new Set(
  `${CAPITALS};${SEATS_OF_PUBLISHERS}`.split(';').map((place) => plain(place.trim())),
);

/** Whether this alone is a city from which publications come: "Washington, D.C.", "San José", "Brasilia". */
export function isPublicationPlace(printed: string): boolean {
  return PLACES.has(plain(printed));
}

/** Without accents and stops, each comma with one space: "Washington,D.C." is "washington, dc". */
function plain(place: string): string {
  return fold(place).replaceAll('.', '').replaceAll(/,\s*/g, ', ').replaceAll(/\s+/g, ' ');
}
