// Benchmark of pages and endpoints; `make bench` prepares what it needs.
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";

import { measure, signIn } from "./client.mjs";
import { memoryOf, startServer } from "./server.mjs";
import { PASSWORD, TARGETS } from "./targets.mjs";

const HELP = `make bench ARGS="…"
  --requests N   measured requests for each address (400)
  --warm-up N    requests before them (50)
  --seconds N    longest time for each address (20)
  --only TEXT    only addresses that contain TEXT
  --json FILE    write the results as JSON too
SCALE=N sets the size of the demo data (1), DATABASE_URL another database than a fresh SQLite file.`;

const positive = (name, text) => {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) throw new Error(`${name} must be a whole number above 0, not ${text}`);
  return number;
};

function settings() {
  const { values } = parseArgs({
    options: {
      requests: { type: "string", default: "400" },
      "warm-up": { type: "string", default: "50" },
      seconds: { type: "string", default: "20" },
      only: { type: "string", default: "" },
      json: { type: "string" },
      help: { type: "boolean" },
    },
  });
  return {
    help: values.help,
    json: values.json,
    targets: TARGETS.filter(({ path }) => path.includes(values.only)),
    scale: process.env.SCALE ? positive("SCALE", process.env.SCALE) : null,
    limits: {
      requests: positive("--requests", values.requests),
      warmUp: positive("--warm-up", values["warm-up"]),
      seconds: positive("--seconds", values.seconds),
    },
  };
}

const COLUMNS = [
  ["address", -42, (row) => row.path],
  ["as", -10, (row) => row.as],
  ["p50 ms", 9, (row) => row.p50.toFixed(2)],
  ["p95 ms", 9, (row) => row.p95.toFixed(2)],
  ["req/s", 9, (row) => row.perSecond.toFixed(0)],
  ["bytes", 10, (row) => String(row.bytes)],
  ["n", 6, (row) => String(row.requests)],
  ["", 0, (row) => remarks(row).join(", ")],
];

const remarks = ({ errors, reconnects }) => [errors && `${errors} not 200`, reconnects && `${reconnects} reconnects`].filter(Boolean);
const padded = (text, width) => (width < 0 ? text.padEnd(-width) : text.padStart(width));
const line = (texts) => texts.map((text, n) => padded(text, COLUMNS[n][1])).join(" ").trimEnd();
const mebibytes = (bytes) => `${(bytes / 1024 / 1024).toFixed(1)} MiB`;

async function sessions(origin, targets) {
  const cookies = new Map();
  for (const { email } of targets) {
    if (email && !cookies.has(email)) cookies.set(email, await signIn(origin, email, PASSWORD));
  }
  return cookies;
}

async function run({ targets, scale, limits, json }) {
  const server = await startServer(scale);
  process.once("SIGINT", () => server.stop().then(() => process.exit(130)));
  try {
    const cookies = await sessions(server.origin, targets);
    const before = memoryOf(server.pid);
    console.log(line(COLUMNS.map(([title]) => title)));
    const results = [];
    for (const { path, email, as } of targets) {
      const headers = email ? { cookie: cookies.get(email) } : {};
      const result = { path, as, ...(await measure(server.origin + path, headers, limits)) };
      results.push(result);
      console.log(line(COLUMNS.map(([, , show]) => show(result))));
    }
    const memory = memoryOf(server.pid);
    if (memory) {
      const [first, last, most] = [before.resident, memory.resident, memory.highest].map(mebibytes);
      console.log(`memory: ${first} at the start, ${last} at the end, ${most} at its highest`);
    }
    if (json) {
      const report = { scale: scale ?? 1, limits, results, memory: { before, after: memory } };
      writeFileSync(json, `${JSON.stringify(report, null, 2)}\n`);
    }
    return results.every(({ errors }) => errors === 0);
  } finally {
    await server.stop();
  }
}

try {
  const chosen = settings();
  if (chosen.help) {
    console.log(HELP);
  } else if (!(await run(chosen))) {
    console.error("error: some answers were not 200");
    process.exitCode = 1;
  }
} catch (error) {
  console.error(`error: ${error.message}`);
  process.exitCode = 1;
}
