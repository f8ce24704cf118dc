// Runs src/node/serve.ts, which Node 20 can't read by itself; what follows `npm start --` goes on to it.
import { runnerImport } from 'vite';

await runnerImport('./src/node/serve.ts', { configFile: false, logLevel: 'error' });
