import type { APIRoute } from 'astro';
import { previewPath } from '../../../../redactie/preview/preview-link.ts';

/** Makes a link to the preview of a draft: goes there, or tells a script where it is. */
export const POST: APIRoute = async (context) => {
  const path = await previewPath(context, context.params['id'] ?? '');
  if (path === null) return new Response(null, { status: 404 });
  return context.request.headers.get('accept') === 'application/json' ? Response.json({ path }) : context.redirect(path, 303);
};
