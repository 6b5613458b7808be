import { styleText } from 'node:util';

const WIDTH = 40;

/** Draws how far something is, on one line of a terminal; elsewhere a line for every tenth. */
export function progressBar(stream: NodeJS.WriteStream = process.stderr): (done: number, all: number) => void {
  let shown = -1;
  return (done, all) => {
    const part = all === 0 ? 1 : Math.min(done / all, 1);
    const filled = Math.round(part * WIDTH);
    const told = `${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)} ${done} of ${all}`;
    if (stream.isTTY) {
      stream.write(`\r${styleText('blue', '▸')} ${told}${part === 1 ? '\n' : ''}`);
      return;
    }
    const tenth = Math.floor(part * 10);
    if (tenth === shown) return;
    shown = tenth;
    stream.write(`${told}\n`);
  };
}
