/** How many days after somebody left name and address are erased: two years, in which others may still ask who it was. */
export const daysAfterLeaving = 730;
/** How many days after an invitation ran out it ends for who never came. A day later the name goes: nobody has to ask who it was. */
export const daysAfterInvitation = 90;
