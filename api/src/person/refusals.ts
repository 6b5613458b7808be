type Said = { message: string; next: string | null };

/** Contact roles would be left without a living holder. */
export type LastHolder = Said & { problem: 'LastHolder'; contactRoles: string[] };
/** Nobody would be left to manage people. */
export type LastAdministrator = Said & { problem: 'LastAdministrator' };

export const lastHolder = (contactRoles: string[]): LastHolder => ({
  problem: 'LastHolder',
  message:
    contactRoles.length === 1
      ? 'Een contactrol zou zonder mens achterblijven.'
      : `${contactRoles.length} contactrollen zouden zonder mens achterblijven.`,
  next: 'Kies wie deze rollen overneemt.',
  contactRoles,
});

export const lastAdministrator: LastAdministrator = {
  problem: 'LastAdministrator',
  message: 'Dit is de laatste beheerder van de hub.',
  next: 'Maak eerst iemand anders beheerder.',
};
