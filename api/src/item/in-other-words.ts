/** How the field `inOtherWords` is described: every kind of item that is no term has it. */
export const inOtherWords = {
  description:
    'How people ask for it who do not know its own words (anders gezegd): short Dutch phrases, shown on its page and found by the search. May be empty.',
};
