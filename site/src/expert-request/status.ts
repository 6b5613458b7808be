import { ask, type ResultOf } from '../api.ts';
import { StatusDocument, WithdrawDocument } from './documents.ts';

/** A request as its requester sees it. */
export type OwnRequest = NonNullable<ResultOf<typeof StatusDocument>['expertRequest']>;

const secretShape = /^[\w-]{20,100}$/;

/** The request behind a secret link; null when there is none. Throws `ApiError` when the api does not answer. */
export async function askOwnRequest(secret: string | undefined): Promise<OwnRequest | null> {
  if (secret === undefined || !secretShape.test(secret)) return null;
  const { expertRequest } = await ask(StatusDocument, { secret });
  return expertRequest;
}

/** Withdraws the request behind a secret link; answers with why not, or null when it is done. Throws `ApiError` when the api does not answer. */
export async function withdraw(secret: string, visitor: string): Promise<string | null> {
  const { withdrawExpertRequest: answer } = await ask(WithdrawDocument, { input: { secret } }, { visitor });
  return answer.__typename === 'OwnExpertRequest' ? null : [answer.message, answer.next].filter(Boolean).join(' ');
}
