import { type ParseArgsConfig, parseArgs } from 'node:util';

/** Reads the arguments of a command; a wrong one prints the mistake and how the command is used, and ends with exit code 1. */
export function readArguments<Options extends NonNullable<ParseArgsConfig['options']>>(options: Options, usage: string) {
  try {
    return parseArgs({ options, allowPositionals: false }).values;
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${usage}`);
    process.exit(1);
  }
}
