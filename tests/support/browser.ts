import { existsSync } from 'node:fs';
import chromiumPackage from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Everything that would reach out to the network by itself is switched off, and what only takes time. */
const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  // Nor a graphics card in software: pages are painted without one.
  '--disable-software-rasterizer',
  '--disable-gpu-rasterization',
  '--disable-gpu-compositing',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Opens Chromium: the one CHROMIUM names, else an installed one, else the one that comes as a package. Throws when there is none: a browser
 * test is never quietly left out.
 */
export async function openBrowser(): Promise<Browser> {
  const own = process.env['CHROMIUM'] ?? installed.find((path) => existsSync(path));
  if (own) return chromium.launch({ executablePath: own, args: flags });
  const packaged = await chromiumPackage.executablePath();
  return chromium.launch({ executablePath: packaged, args: [...chromiumPackage.args, ...flags] });
}
