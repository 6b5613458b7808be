import node from '@astrojs/node';
import { defineConfig } from 'astro/config';
import { FILE } from './src/http/form-bound.ts';
import { styleguide } from './src/styleguide/route.ts';
import { unusedClasses } from './unused-classes.ts';

/**
 * Every page is made on request, so that the Content-Security-Policy goes out as a header: the
 * `<meta>` of a prerendered page cannot carry frame-ancestors.
 */
export default defineConfig({
  output: 'server',
  // The server bounds every form by its address first (src/http/form-bound.ts).
  adapter: node({ mode: 'standalone', bodySizeLimit: FILE }),
  integrations: [styleguide()],
  trailingSlash: 'never',
  // The standard of Astro 7 drops the space between a text and an element on the next line.
  compressHTML: true,
  devToolbar: { enabled: false },
  // Its inline styles would be refused by the Content-Security-Policy.
  markdown: { syntaxHighlight: false },
  server: { host: '127.0.0.1', port: 4321 },
  // Style sheets stay files: asked once, kept for a year.
  build: { inlineStylesheets: 'never', assets: 'assets' },
  security: {
    checkOrigin: true,
    // The server settles the forwarded headers itself, before Astro reads them (src/http/forwarded.ts).
    allowedDomains: [{}],
    csp: {
      directives: [
        "default-src 'none'",
        "base-uri 'none'",
        "connect-src 'self'",
        "font-src 'self'",
        "form-action 'self'",
        "frame-ancestors 'none'",
        "img-src 'self'",
        "manifest-src 'self'",
      ],
    },
  },
  vite: {
    build: {
      assetsInlineLimit: 0,
      // One style sheet for what every page is made of; what only one page has comes after it.
      rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'face', test: /src\/(elements|layouts|styles)\// }] } } },
    },
    css: { lightningcss: { unusedSymbols: unusedClasses() } },
  },
});
