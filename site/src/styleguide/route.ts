import type { AstroIntegration } from 'astro';

/** Puts every element on one page, /styleguide: while developing, and in a build made with STYLEGUIDE=1. */
export function styleguide(): AstroIntegration {
  return {
    name: 'styleguide',
    hooks: {
      'astro:config:setup': ({ command, injectRoute }) => {
        if (command !== 'dev' && process.env['STYLEGUIDE'] !== '1') return;
        injectRoute({ pattern: '/styleguide', entrypoint: './src/styleguide/Styleguide.astro' });
        injectRoute({ pattern: '/styleguide/formulier', entrypoint: './src/styleguide/FormGuide.astro' });
      },
    },
  };
}
