import type { APIRoute } from 'astro';
import { revokePreviews } from '../../../../redactie/preview/preview-link.ts';

/** Makes the links to the preview of a draft useless, and goes back to the draft. */
export const POST: APIRoute = async (context) => {
  const id = context.params['id'] ?? '';
  if (!(await revokePreviews(context, id))) return new Response(null, { status: 404 });
  return context.redirect(`/redactie/onderdelen/${id}?ingetrokken`, 303);
};
