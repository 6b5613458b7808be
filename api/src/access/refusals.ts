import { GraphQLError } from 'graphql';

const sentences = {
  malformed: 'De header Authorization is niet goed. Schrijf: Bearer, een spatie, en uw token (dat begint met kh_).',
  unknown: 'Dit token kennen wij niet. Controleer of u het helemaal hebt overgenomen.',
  expired: 'Dit token is verlopen. Vraag de beheerder om een nieuw token.',
  left: 'De eigenaar van dit token is geen medewerker van de hub meer.',
  loggedOut: 'U bent niet meer ingelogd. Log opnieuw in.',
  revoked: 'Dit token is ingetrokken. Vraag de beheerder om een nieuw token.',
} as const;

/**
 * The request came with a token that does not count. It is refused with status 401 and never served as a visitor's: who sends a token
 * must not mistake half an answer for a whole one.
 */
export class TokenRefused extends GraphQLError {
  readonly reason: keyof typeof sentences;

  constructor(reason: keyof typeof sentences) {
    super(sentences[reason], { extensions: { code: 'UNAUTHENTICATED', http: { status: 401, headers: { 'WWW-Authenticate': 'Bearer' } } } });
    this.reason = reason;
  }
}

/** For a field of the schema that everybody knows of but that is only for some: says so, instead of an empty answer. */
export const forbidden = (): GraphQLError =>
  new GraphQLError('Deze gegevens zijn er alleen voor medewerkers van de Coalitie. Stuur een token mee dat daarvoor is.', {
    extensions: { code: 'FORBIDDEN' },
  });
