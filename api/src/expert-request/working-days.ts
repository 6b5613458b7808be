/** Days are `YYYY-MM-DD`, by the calendar in the Netherlands. */

const DAY = 86_400_000;

/** The day that comes so many working days after `day`. */
export function addWorkingDays(day: string, count: number): string {
  let date = day;
  for (let left = count; left > 0; ) {
    date = shift(date, 1);
    if (isWorkingDay(date)) left -= 1;
  }
  return date;
}

/** No Saturday, no Sunday, and no holiday of the Algemene termijnenwet, which counts Good Friday as one. */
export function isWorkingDay(day: string): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !holidays(Number(day.slice(0, 4))).includes(day);
}

/** The holidays of a year, Sundays among them left out. */
export function holidays(year: number): string[] {
  const easter = easterSunday(year);
  const kingsDay = `${year}-04-27`;
  const onSunday = new Date(`${kingsDay}T00:00:00Z`).getUTCDay() === 0;
  return [
    `${year}-01-01`,
    shift(easter, -2), // Good Friday
    shift(easter, 1),
    onSunday ? `${year}-04-26` : kingsDay,
    `${year}-05-05`,
    shift(easter, 39), // Ascension Day
    shift(easter, 50), // Whit Monday
    `${year}-12-25`,
    `${year}-12-26`,
  ];
}

/** By the rule of Meeus, Jones and Butcher: valid for every year of the Gregorian calendar. */
export function easterSunday(year: number): string {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const rest = year % 100;
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - epact - (rest % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const count = epact + weekday - 7 * late + 114;
  return `${year}-${String(Math.floor(count / 31)).padStart(2, '0')}-${String((count % 31) + 1).padStart(2, '0')}`;
}

const shift = (day: string, days: number): string => new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
