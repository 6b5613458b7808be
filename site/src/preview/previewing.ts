import { AsyncLocalStorage } from 'node:async_hooks';
import { pastMoment } from '../past/past.ts';

/** The secret of the preview that is being made; nothing for every other page. */
const previewing = new AsyncLocalStorage<string>();

/** Makes a page in which whatever is asked of the api is answered as if the draft behind this secret were published. */
export const asPreview = <Result>(secret: string, make: () => Promise<Result>): Promise<Result> => previewing.run(secret, make);

/** A query as the page should ask it: with `@preview` while a preview is made, with `@asOf` while a page of the past is. */
export function asShown(query: string): string {
  const secret = previewing.getStore();
  const moment = pastMoment();
  const directive =
    secret !== undefined
      ? `@preview(secret: ${JSON.stringify(secret)})`
      : moment !== null
        ? `@asOf(moment: ${JSON.stringify(moment)})`
        : null;
  if (directive === null) return query;
  // The name and the variables of an operation come before its directives; printed documents begin with it.
  return query.replace(/^query(\s+\w+)?\s*(\((?:[^()]|\([^()]*\))*\))?/, (start) => `${start} ${directive}`);
}

/** Whether a preview is being made: the page says so then. */
export const isPreview = (): boolean => previewing.getStore() !== undefined;
