/** The four voices without which collaboration for a child is not whole. */
export const voices = ['education', 'municipality', 'youth-care', 'parents-and-young-people'] as const;
export type Voice = (typeof voices)[number];
