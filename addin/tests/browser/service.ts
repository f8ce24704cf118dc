import { spawn, type ChildProcess } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    readonly service: string;
  }
}

const configuration = process.env.JOURNEY_CONFIGURATION ?? "Release";

/** Where a project's program was built. */
export const built = (project: string, program: string): string => new URL(`../../../src/${project}/bin/${configuration}/net10.0/${program}.dll`, import.meta.url).pathname;

/** Starts the service on a port of its own over a library of its own, and stops it after the last test. */
export default async function start(project: TestProject): Promise<() => void> {
  const program = built("JourneyOffice.Service", "JourneyOffice.Service");
  if (!existsSync(program)) throw new Error(`Build the service first: dotnet build -c ${configuration} src/JourneyOffice.Service`);
  const folder = mkdtempSync(join(tmpdir(), "journeyoffice-pane-"));
  const service = spawn("dotnet", [program, "--urls", "http://127.0.0.1:0", `--Journey:Library=${folder}`, "--Journey:RequestsPerMinute=100000"], { stdio: ["ignore", "pipe", "inherit"] });
  project.provide("service", await listening(service));
  return () => {
    service.kill();
    rmSync(folder, { recursive: true, force: true });
  };
}

/** The address at which a service listens, once it does. */
export function listening(service: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    service.once("exit", (code) => reject(new Error(`The service ended with ${String(code)}: ${said}`)));
    service.stdout?.on("data", (bytes: Buffer) => {
      said += bytes.toString();
      const address = /Now listening on: (http:\S+)/.exec(said)?.[1];
      if (address !== undefined) resolve(address);
    });
  });
}
