import { withoutInvisible } from '@kennishub/db/content';

/**
 * What somebody looks for, as it was meant: without the characters that nobody sees, which come along from Word or a web page. Every text that a search or a
 * list is asked by goes through it, as every text that is kept goes through `withoutInvisible`. Nothing is the empty text.
 */
export const sought = (text: string | null | undefined): string => withoutInvisible(text ?? '');
