import { spawn, type ChildProcess } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { built, listening } from "./service";

const program = new URL(`../../../tests/JourneyOffice.FakeGraph/bin/${process.env.JOURNEY_CONFIGURATION ?? "Release"}/net10.0/JourneyOffice.FakeGraph.dll`, import.meta.url).pathname;

/** Whether the made-up tenant was built. */
export const hasTenant = existsSync(program);

/** The service over a made-up tenant with OneDrive and sign-in, and how to stop both. */
export interface Tenant {
  readonly service: string;
  readonly stop: () => void;
}

/** Starts both; the lines that the tenant prints are the service's settings. */
export async function startTenant(): Promise<Tenant> {
  const folder = mkdtempSync(join(tmpdir(), "journeyoffice-tenant-"));
  const port = 20_000 + (process.pid % 20_000);
  const tenant = spawn("dotnet", [program, "--port", String(port), "--certificate", join(folder, "tenant.pem")], { stdio: ["ignore", "pipe", "inherit"] });
  const settings = await settingsOf(tenant);
  const service = spawn("dotnet", [built("JourneyOffice.Service", "JourneyOffice.Service"), "--urls", "http://127.0.0.1:0", "--Journey:RequestsPerMinute=100000"], { stdio: ["ignore", "pipe", "inherit"], env: { ...process.env, ...settings } });
  return {
    service: (await listening(service)).replace("127.0.0.1", "localhost"),
    stop: () => {
      service.kill();
      tenant.kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function settingsOf(tenant: ChildProcess): Promise<Record<string, string>> {
  return new Promise((resolve, reject) => {
    let said = "";
    tenant.once("exit", (code) => reject(new Error(`The tenant ended with ${String(code)}: ${said}`)));
    tenant.stdout?.on("data", (bytes: Buffer) => {
      said += bytes.toString();
      if (said.includes("dotnet run --project")) resolve(Object.fromEntries([...said.matchAll(/export (\w+)="([^"]*)"/g)].map(([, name, value]) => [name ?? "", value ?? ""])));
    });
  });
}
