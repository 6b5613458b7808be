/** A line of a stream: its id, the name of the event, and what it holds. */
export type Heard = {
  id: string | null;
  event: string;
  data: { data?: Record<string, Record<string, unknown> | null>; errors?: { extensions: Record<string, unknown> }[] } | null;
};

export type Stream = {
  status: number;
  contentType: string | null;
  /** The next thing that is said, lines that say nothing left out; null when the stream ended. Rejects after ten seconds. */
  next: () => Promise<Heard | null>;
  close: () => Promise<void>;
};

/** Reads server-sent events from an answer. */
export function streamOf(response: Response): Stream {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  const read = async (): Promise<Heard | null> => {
    for (;;) {
      const end = text.indexOf('\n\n');
      if (end >= 0) {
        const lines = text.slice(0, end).split('\n');
        text = text.slice(end + 2);
        const field = (name: string) =>
          lines
            .find((line) => line.startsWith(`${name}:`))
            ?.slice(name.length + 1)
            .trim();
        const event = field('event');
        if (event)
          return { event, id: field('id') ?? null, data: field('data') ? (JSON.parse(field('data') ?? '') as Heard['data']) : null };
        continue;
      }
      const { done, value } = (await reader?.read()) ?? { done: true, value: undefined };
      if (done) return null;
      text += value;
    }
  };
  return {
    status: response.status,
    contentType: response.headers.get('content-type'),
    next: () =>
      Promise.race([
        read(),
        new Promise<never>((_resolve, reject) => setTimeout(() => reject(new Error(`Nothing was said; so far: ${text}`)), 60_000).unref()),
      ]),
    close: async () => reader?.cancel(),
  };
}
