import type { APIRoute } from 'astro';
import { saveByItself } from '../../../redactie/form/save-by-itself.ts';

/** Where the form of an item saves by itself. */
export const POST: APIRoute = (context) => saveByItself(context);
