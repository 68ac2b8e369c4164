// The `test` of every journey: a portal, and a failure for anything that appears in the browser's console.
import { createHash } from "node:crypto";

import { test as base, expect, type TestInfo } from "@playwright/test";

import { Portal } from "./portal.ts";
import { Problems } from "./problems.ts";

interface Fixtures {
  problems: Problems;
  portal: Portal;
  /** A portal in a browser with JavaScript switched off. */
  unscripted: Portal;
}

/** An address that no other test uses. */
function addressOf({ testId, repeatEachIndex }: TestInfo): string {
  const [a = 0, b = 0, c = 0] = createHash("sha256").update(`${testId} ${repeatEachIndex}`).digest();
  return `10.${a}.${b}.${c}`;
}

export const test = base.extend<Fixtures>({
  extraHTTPHeaders: async ({}, use, testInfo) => {
    await use({ "X-Forwarded-For": addressOf(testInfo) });
  },
  problems: [
    async ({ context }, use) => {
      const problems = new Problems();
      await problems.watch(context);
      await use(problems);
      expect(problems.all, "console messages, uncaught errors, CSP violations").toEqual([]);
    },
    { auto: true },
  ],
  portal: async ({ page, problems, baseURL }, use) => {
    await use(new Portal(page, problems, { origin: baseURL ?? "" }));
  },
  unscripted: async ({ browser, baseURL }, use) => {
    const problems = new Problems({ scripted: false });
    const context = await browser.newContext({ javaScriptEnabled: false });
    await problems.watch(context);
    await use(new Portal(await context.newPage(), problems, { origin: baseURL ?? "", scripted: false }));
    await context.close();
    expect(problems.all, "console messages, uncaught errors").toEqual([]);
  },
});

export { expect };
