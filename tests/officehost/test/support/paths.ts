import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const repository = resolve(fileURLToPath(new URL('.', import.meta.url)), '../../../..');
export const corpusFolder = resolve(repository, '../shared/corpus');
export const commandLine = resolve(repository, 'src/JourneyOffice.Cli/bin/Release/net10.0/journey.dll');
