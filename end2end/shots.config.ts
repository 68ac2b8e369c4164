// `make shots`: the same server and browser, but pictures instead of tests.
import base from "./playwright.config.ts";

export default {
  ...base,
  testDir: ".",
  testMatch: "shots.ts",
  reporter: [["list"]],
  use: { ...base.use, trace: "off" as const },
} satisfies typeof base;
