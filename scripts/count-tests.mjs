// Reads what a test runner left behind and prints "PASSED FAILED": count-tests.mjs cargo|node|playwright FILE
import { readFileSync } from "node:fs";

const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);
const plain = (text) => text.replace(/\x1b\[[0-9;]*m/g, "");

const counters = {
  // Every test binary ends with "test result: ok. 3 passed; 0 failed; 1 ignored; …".
  cargo(text) {
    const results = [...plain(text).matchAll(/^test result: \w+\. (\d+) passed; (\d+) failed; (\d+) ignored/gm)];
    const column = (index) => sum(results.map((result) => Number(result[index])));
    return { passed: column(1), failed: column(2), skipped: column(3) };
  },
  // "# pass 3" when the output is a file, "ℹ pass 3" on a terminal.
  node(text) {
    const of = (word) => sum([...plain(text).matchAll(new RegExp(`^\\S ${word} (\\d+)$`, "gm"))].map((hit) => Number(hit[1])));
    return { passed: of("pass"), failed: of("fail") + of("cancelled"), skipped: of("skipped") + of("todo") };
  },
  // The JSON reporter. A browser test that did not run has proved nothing: it counts as failed.
  playwright(text) {
    const { stats, errors } = JSON.parse(text);
    return { passed: stats.expected, failed: stats.unexpected + stats.flaky + stats.skipped + errors.length, skipped: stats.skipped };
  },
};

const [runner, file] = process.argv.slice(2);
if (!(runner in counters) || !file) {
  console.error("usage: count-tests.mjs cargo|node|playwright FILE");
  process.exit(2);
}
const { passed, failed, skipped } = counters[runner](readFileSync(file, "utf8"));
if (skipped > 0) console.error(`${skipped} test(s) of ${runner} did not run`);
console.log(`${passed} ${failed}`);
