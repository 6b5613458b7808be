import { expect } from 'vitest';
import { type Received, receive } from '../ask.ts';

/** What only somebody inside may see: files, statements, libraries, and the words of a database. */
const inside =
  /node_modules|\bat .{1,80}\.[cm]?[jt]s:\d+|file:\/\/|\/src\/|PGlite|postgres|drizzle|pothos|syntax error at or near|invalid input syntax|violates .{1,30} constraint|TypeError|RangeError|ReferenceError|"stack(?:trace)?":/;

/** The most time an answer may take, in milliseconds. */
const WITHIN = 2_000;

/** Fails unless a request, however hostile, was answered clearly: soon, without a failure of ours, and telling nothing of the inside. */
function expectClearAnswer({ status, text, ms }: Received, about: string): void {
  const shown = `${about.slice(0, 200)} → ${status} ${text.slice(0, 300)}`;
  expect(status, shown).toBeGreaterThanOrEqual(200);
  expect(status, shown).toBeLessThan(500);
  expect(text, shown).not.toMatch(/INTERNAL/);
  expect(inside.exec(text)?.[0], shown).toBeUndefined();
  expect(ms, shown).toBeLessThan(WITHIN);
}

/** Sends a request and fails unless it was answered clearly. */
export async function sendHostile(address: string, init: RequestInit, about: string): Promise<Received> {
  const received = await receive(address, init);
  expectClearAnswer(received, about);
  return received;
}

/** The same for the api: whatever is not a success says in `errors` what is wrong. */
export async function sendHostileToApi(address: string, init: RequestInit, about: string): Promise<Received> {
  const received = await sendHostile(address, init, about);
  if (received.status >= 400 && received.text !== '' && init.method !== 'HEAD') {
    const { errors } = JSON.parse(received.text) as { errors?: { message?: string }[] };
    expect(errors?.[0]?.message, `${about.slice(0, 200)} → ${received.status} ${received.text.slice(0, 300)}`).toBeTruthy();
  }
  return received;
}
