import { connect, createServer, type Socket } from 'node:net';

/** A way to a server that can be cut off, and opened again. */
export interface SwitchedProxy {
  port: number;
  /** Breaks off what is under way, and lets nothing through until `open`. */
  cut: () => void;
  open: () => void;
  close: () => Promise<void>;
}

/** @param target the port on this machine that it leads to */
export async function switchedProxy(target: number): Promise<SwitchedProxy> {
  let isOpen = true;
  const sockets = new Set<Socket>();
  const server = createServer((from) => {
    if (!isOpen) {
      from.destroy();
      return;
    }
    const to = connect(target, 'localhost');
    for (const [one, other] of [
      [from, to],
      [to, from],
    ] as const) {
      sockets.add(one);
      one.pipe(other);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        sockets.delete(one);
        other.destroy();
      });
    }
  });
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
  const cut = () => {
    isOpen = false;
    for (const socket of sockets) socket.destroy();
  };
  return {
    port,
    cut,
    open: () => {
      isOpen = true;
    },
    close: () => {
      cut();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
