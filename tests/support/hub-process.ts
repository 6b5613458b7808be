import { type Running, runScript } from './process.ts';

/** A token of a role, made by the command while the hub runs. */
export async function tokenByCommand(role: string, settings: Record<string, string>): Promise<string> {
  const { output } = await runScript('api/src/commands/token.ts', ['--role', role], settings).ended;
  const [token] = /kh_[\w-]{43}/.exec(output) ?? [];
  if (!token) throw new Error(`There was no token in:\n${output}`);
  return token;
}

/** The api as a process, once it answers. In development, where addresses of this machine may be told what happens. */
export async function startApi(settings: Record<string, string>, port: number): Promise<Running> {
  const hub = runScript('api/src/main.ts', [], { ...settings, NODE_ENV: 'development', LOG_LEVEL: 'info', API_PORT: String(port) });
  await hub.says('The API answers');
  return hub;
}
