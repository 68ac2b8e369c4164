// The server under measurement: a demo database, the release binary, its memory.
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

const START_SECONDS = 60;

const required = (name) => {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set; start the benchmark with \`make bench\``);
  return value;
};

function environment(origin, port) {
  const data = required("WAYMARK_DATA");
  return {
    ...process.env,
    APP_ENV: "development",
    HOST: "127.0.0.1",
    PORT: port,
    PUBLIC_URL: origin,
    DATA_DIR: data,
    DATABASE_URL: process.env.DATABASE_URL || `sqlite://${join(data, "waymark.db")}`,
    RUST_LOG: process.env.RUST_LOG || "warn",
  };
}

function fill(binary, env, scale) {
  for (const command of [["migrate"], ["seed", "--scale", String(scale)]]) {
    const { status, error } = spawnSync(binary, command, { env, stdio: ["ignore", "ignore", "inherit"] });
    if (status !== 0) throw new Error(`\`waymark ${command.join(" ")}\` failed (${error?.message ?? `exit code ${status}`})`);
  }
}

/** Starts the server and waits until it answers. A database of one's own is filled only when SCALE is given. */
export async function startServer(scale) {
  const binary = required("WAYMARK_BINARY");
  const port = required("WAYMARK_PORT");
  const origin = `http://127.0.0.1:${port}`;
  const env = environment(origin, port);
  if (scale !== null || !process.env.DATABASE_URL) fill(binary, env, scale ?? 1);

  const child = spawn(binary, ["serve"], { env, stdio: ["ignore", "ignore", "inherit"] });
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill("SIGTERM");
    await Promise.race([once(child, "exit"), sleep(5000).then(() => child.kill("SIGKILL"))]);
  };
  for (let waited = 0; waited < START_SECONDS * 20; waited += 1) {
    if (child.exitCode !== null) throw new Error(`the server ended at once with exit code ${child.exitCode}`);
    const answer = await fetch(`${origin}/api/v1/health`).catch(() => null);
    if (answer?.ok) return { origin, pid: child.pid, stop };
    await sleep(50);
  }
  await stop();
  throw new Error(`the server did not answer within ${START_SECONDS} s`);
}

/** Resident memory of a process in bytes, now and at its highest; null where /proc does not tell. */
export function memoryOf(pid) {
  try {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    const bytes = (name) => Number(status.match(new RegExp(`^${name}:\\s+(\\d+) kB$`, "m"))[1]) * 1024;
    return { resident: bytes("VmRSS"), highest: bytes("VmHWM") };
  } catch {
    return null;
  }
}
