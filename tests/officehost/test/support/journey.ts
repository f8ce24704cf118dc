import { execFile } from 'node:child_process';
import { commandLine } from './paths.ts';

export interface Ended {
  readonly code: number;
  readonly output: string;
  readonly errors: string;
}

/** Runs our own command. */
export function journey(parameters: readonly string[]): Promise<Ended> {
  const environment = { ...process.env, DOTNET_CLI_UI_LANGUAGE: 'en' };
  return new Promise((resolve) => {
    execFile(
      'dotnet',
      [commandLine, ...parameters],
      { env: environment, maxBuffer: 64 * 1024 * 1024 },
      (error, output, errors) => {
        resolve({ code: error ? (typeof error.code === 'number' ? error.code : 127) : 0, output, errors });
      },
    );
  });
}
