import type { APIRoute } from 'astro';
import { escapeXml, xmlAnswer } from '../robots/xml.ts';
import { siteOrigin } from '../settings.ts';

/** Lets a browser search the hub from its address bar. */
export const GET: APIRoute = ({ url }) => {
  const origin = escapeXml(siteOrigin(url));
  return xmlAnswer(
    `<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>Kennishub</ShortName>
<Description>Praktijken, publicaties en experts voor onderwijs, zorg en jeugd</Description>
<Language>nl</Language>
<InputEncoding>UTF-8</InputEncoding>
<Image type="image/svg+xml">${origin}/favicon.svg</Image>
<Url type="text/html" template="${origin}/zoeken?q={searchTerms}"/>
</OpenSearchDescription>`,
    'application/opensearchdescription+xml',
  );
};
