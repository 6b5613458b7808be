import { holdsBsn } from '../expert-request/bsn.ts';
import { cleanLine, lengthOf } from '../expert-request/clean.ts';
import { type InvalidInput, invalidInput } from '../graphql/errors.ts';

/** A reason or a note may be so many characters. */
const MOST = 500;

/** A line that somebody typed beside a step, cleaned; null when it is empty. A problem when it is too long or may hold a BSN. */
export function readLine(path: string, given: string | null | undefined): string | null | InvalidInput {
  const text = cleanLine(given ?? '');
  if (text === '') return null;
  if (lengthOf(text) > MOST) return invalidInput([{ path, message: `Houd dit korter dan ${MOST} tekens.` }]);
  if (holdsBsn(text))
    return invalidInput([{ path, message: 'Hierin staat een getal dat een burgerservicenummer (BSN) kan zijn. Haal het weg.' }]);
  return text;
}
