/** Swedes write dates as ISO 8601 does. */
const days = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' });

/** The day in the Netherlands on which a moment falls, as `2026-03-12`. */
export const dayInTheNetherlands = (moment: Date): string => days.format(moment);
