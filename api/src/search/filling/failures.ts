import { MeilisearchApiError, MeilisearchRequestError, MeilisearchRequestTimeOutError, type Task } from 'meilisearch';

/** `outage`: it may work later. `refused`: the engine does not want these documents, now or later. `no-index`: there is no index to fill. */
export type FailureKind = 'outage' | 'refused' | 'no-index';

/** The engine did not take what it was given. */
export class FillingFailure extends Error {
  readonly kind: FailureKind;
  /** What went wrong, in a Dutch sentence for staff. */
  readonly reason: string;
  constructor(kind: FailureKind, reason: string, cause?: unknown) {
    super(reason, { cause });
    this.name = 'FillingFailure';
    this.kind = kind;
    this.reason = reason;
  }
}

const LONGEST_MESSAGE = 300;

/** What an error of the client means. */
export function failureOf(error: unknown): FillingFailure {
  if (error instanceof FillingFailure) return error;
  if (error instanceof MeilisearchApiError) return ofAnswer(error);
  if (error instanceof MeilisearchRequestError) {
    const late = error.cause instanceof MeilisearchRequestTimeOutError;
    return new FillingFailure('outage', late ? 'Meilisearch gaf niet op tijd antwoord.' : 'Meilisearch is niet bereikbaar.');
  }
  if (error instanceof SyntaxError) return new FillingFailure('outage', 'Meilisearch gaf een onbegrijpelijk antwoord.');
  return new FillingFailure('outage', 'Bij het vullen van de zoekmachine ging iets mis aan onze kant.', error);
}

function ofAnswer({ response: { status }, cause }: MeilisearchApiError): FillingFailure {
  if (cause?.code === 'index_not_found') return new FillingFailure('no-index', 'De index bestaat niet in Meilisearch.');
  if (status === 401 || status === 403)
    return new FillingFailure('outage', 'Meilisearch aanvaardt de sleutel in MEILI_KEY niet, of die mag dit niet.');
  if (status === 404) return new FillingFailure('outage', 'Meilisearch kent de opdracht niet meer.');
  if (status === 413) return new FillingFailure('refused', 'Meilisearch vindt het document te groot.');
  if (status < 500 && cause?.type === 'invalid_request') return refused(cause);
  if (status === 507 || cause?.code === 'no_space_left_on_device') return new FillingFailure('outage', 'De schijf van Meilisearch is vol.');
  return new FillingFailure('outage', `Meilisearch meldt een storing (${status}).`);
}

/** What the error of a task that failed means. */
export function failureOfTask(error: Task['error']): FillingFailure {
  if (error?.code === 'no_space_left_on_device') return new FillingFailure('outage', 'De schijf van Meilisearch is vol.');
  if (error?.code === 'index_not_found') return new FillingFailure('no-index', 'De index bestaat niet in Meilisearch.');
  if (error?.type === 'invalid_request') return refused(error);
  return new FillingFailure('outage', `Meilisearch kon de opdracht niet uitvoeren (${error?.code ?? 'afgebroken'}).`);
}

const refused = ({ code, message }: { code: string; message: string }): FillingFailure =>
  new FillingFailure('refused', `Meilisearch weigert dit (${code}): ${message.slice(0, LONGEST_MESSAGE)}`);
