// Real Chromium against the release binary on a fresh demo database. `make e2e` sets what is read from the environment.
import { defineConfig } from "@playwright/test";

function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: start the browser tests with \`make e2e\``);
  return value;
}

const origin = `http://127.0.0.1:${required("WAYMARK_PORT")}`;
const data = required("WAYMARK_DATA");

export default defineConfig({
  testDir: "journeys",
  outputDir: "test-results/artifacts",
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: process.env["CI"] === "true",
  timeout: 60_000,
  expect: {
    timeout: 10_000,
    // Another version of Chromium smooths edges a little differently.
    toHaveScreenshot: { maxDiffPixelRatio: 0.005, threshold: 0.25 },
  },
  snapshotPathTemplate: "pictures/{arg}{ext}",
  reporter: [["list"], ["json", { outputFile: "test-results/results.json" }]],
  use: {
    baseURL: origin,
    browserName: "chromium",
    viewport: { width: 1440, height: 900 },
    // Neither the organisation's nor the server's: text that the browser formats by its own settings differs at once.
    locale: "de-DE",
    timezoneId: "Pacific/Auckland",
    trace: "retain-on-failure",
    launchOptions: {
      executablePath: process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium",
      args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
    },
  },
  webServer: {
    command: `exec "${required("WAYMARK_BINARY")}" serve`,
    url: `${origin}/api/v1/health`,
    timeout: 60_000,
    reuseExistingServer: false,
    stdout: "ignore",
    stderr: "pipe",
    gracefulShutdown: { signal: "SIGTERM", timeout: 5_000 },
    env: {
      APP_ENV: "development",
      HOST: "127.0.0.1",
      PORT: required("WAYMARK_PORT"),
      PUBLIC_URL: origin,
      DATA_DIR: data,
      DATABASE_URL: `sqlite://${data}/waymark.db`,
      LEPTOS_SITE_ROOT: required("WAYMARK_SITE"),
      RUST_LOG: "warn",
      // Each test comes from an address of its own, so that they do not share one limit on sign-ins.
      TRUSTED_PROXIES: "127.0.0.0/8",
    },
  },
});
