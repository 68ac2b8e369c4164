// One keep-alive connection, one request after the other.
import { Agent, request } from "node:http";
import { performance } from "node:perf_hooks";

/** Signs in over REST and returns the cookie header of the session. */
export async function signIn(origin, email, password) {
  const answer = await fetch(`${origin}/api/v1/auth/login`, {
    method: "POST",
    headers: { "content-type": "application/json", origin },
    body: JSON.stringify({ email, password }),
  });
  if (!answer.ok) throw new Error(`signing in as ${email} answered ${answer.status}: ${await answer.text()}`);
  return answer.headers.getSetCookie().map((cookie) => cookie.split(";")[0]).join("; ");
}

function ask(agent, url, headers) {
  return new Promise((resolve, reject) => {
    const began = performance.now();
    const asked = request(url, { agent, headers }, (answer) => {
      const firstByte = performance.now() - began;
      let bytes = 0;
      answer.on("data", (chunk) => (bytes += chunk.length));
      answer.on("end", () => resolve({ status: answer.statusCode, firstByte, bytes, newConnection: !asked.reusedSocket }));
      answer.on("error", reject);
    });
    asked.setNoDelay(true);
    asked.on("error", reject);
    asked.end();
  });
}

const percentile = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)];

/**
 * Measures one address: warm-up, then up to `requests` requests or `seconds` seconds. Times are milliseconds to the
 * first byte of the answer; any status but 200 is counted as an error.
 */
export async function measure(url, headers, { warmUp, requests, seconds }) {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const deadline = performance.now() + seconds * 1000;
  const times = [];
  let bytes = 0;
  let errors = 0;
  let connections = 0;
  try {
    for (let n = 0; n < warmUp && (n === 0 || performance.now() < deadline); n += 1) await ask(agent, url, headers);
    const began = performance.now();
    while (times.length < requests && (times.length === 0 || performance.now() < deadline)) {
      const answer = await ask(agent, url, headers);
      times.push(answer.firstByte);
      bytes = answer.bytes;
      if (answer.status !== 200) errors += 1;
      if (answer.newConnection) connections += 1;
    }
    const elapsed = (performance.now() - began) / 1000;
    times.sort((a, b) => a - b);
    return {
      requests: times.length,
      errors,
      // New connections after the warm-up: 0 unless the server closes them.
      reconnects: connections,
      p50: percentile(times, 0.5),
      p95: percentile(times, 0.95),
      perSecond: times.length / elapsed,
      bytes,
    };
  } finally {
    agent.destroy();
  }
}
