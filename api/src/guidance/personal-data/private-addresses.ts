/** Where private persons have their mail. */
const mailProviders =
  /^(?:gmail|googlemail|hotmail|outlook|live|msn|yahoo|icloud|me|mac|proton|protonmail|ziggo|kpnmail|kpnplanet|planet|xs4all|home|casema|chello|upcmail|telfort|tele2|hetnet|online|solcon|zonnet|quicknet|freedom|caiway)\./;

/** Words in front of the @ of a desk, a team or a role. */
const desks =
  /^(?:info|contact|secretariaat|secretaris|administratie|bureau|post|postbus|mail|helpdesk|servicedesk|support|loket|balie|receptie|redactie|webmaster|communicatie|pers|privacy|fg|avg|aanmeld\w*|inschrijv\w*|bestuur\w*|directie|griffie|gemeente\w*|raad|college|zorg\w*|jeugd\w*|wijk\w*|buurt\w*|team\w*|stadsteam|sociaal\w*|school\w*|onderwijs\w*|leerplicht\w*|rbl|rmc|swv\w*|samenwerk\w*|passend\w*|cjg\w*|ggd|jgz|expertpool|coalitie|programma\w*|project\w*|pilot\w*|regio\w*|beleid\w*|hr|personeel|noreply|no-reply|vragen|klachten|meldpunt|advies\w*|events?|agenda|training\w*|academie|koepel|platform\w*|ouder\w*|jongeren\w*)$/;

/**
 * Whether an e-mail address seems to be somebody's own: it is at a provider for private persons, or in front of the @ stand an initial or a first name
 * and a last name. Role addresses (`info@`, `leerplicht.regio@`) and single words that may be anything (`de-schakels@`) are not.
 */
export function isSomebodysEmail(address: string): boolean {
  const [local = '', domain = ''] = address.toLowerCase().split('@');
  if (mailProviders.test(domain)) return true;
  const parts = local.split(/[._+-]/).filter((part) => /\p{L}/u.test(part));
  if (parts.length < 2 || parts.some((part) => desks.test(part))) return false;
  // Of a hyphen one can't tell: de-schakels. A dot or an underscore between two words is how people are written.
  return /[._]/.test(local) || parts.some((part) => part.length === 1);
}
