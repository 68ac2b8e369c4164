// The sales overview: periods in the address, the same figures as the REST API.
import { type Metric, shown, tenthsOfPercent, whole } from "../support/numbers.ts";
import type { Portal } from "../support/portal.ts";
import { expect, test } from "../support/test.ts";

interface Summary {
  from: string;
  to: string;
  metrics: Record<string, Metric>;
}

const TILES: readonly [label: string | RegExp, metric: string, expected: (metric: Metric) => bigint | null][] = [
  ["Cash collected", "cashCollectedCents", whole],
  ["Orders won", "ordersWon", whole],
  [/^(AOV|Average order value)$/, "aovCents", whole],
  ["Win rate", "winRate", tenthsOfPercent],
  ["Outstanding", "outstandingCents", whole],
  ["Overdue", "overdueCents", whole],
  ["Refund rate", "refundRate", tenthsOfPercent],
  ["MRR", "mrrCents", whole],
];

async function expectFiguresOf(portal: Portal, query: string): Promise<Summary> {
  const summary = await portal.get<Summary>(`/sales/summary${query}`);
  for (const [label, name, expected] of TILES) {
    const metric = summary.metrics[name];
    if (!metric) throw new Error(`the REST API has no metric ${name}`);
    const value = expected(metric);
    await expect.poll(async () => shown(await portal.figure(label)), { message: `${String(label)} ${query}` }).toBe(value);
  }
  return summary;
}

test("each preset changes the address and the figures", async ({ portal, page }) => {
  await portal.signInAs("SALES");
  await expectFiguresOf(portal, "?range=mtd");
  for (const preset of ["qtd", "ytd", "7d", "today", "mtd"] as const) {
    await portal.choosePreset(preset);
    await expectFiguresOf(portal, `?range=${preset}`);
  }
  await page.goBack();
  await expect(page).toHaveURL(/range=today/);
  await expectFiguresOf(portal, "?range=today");
});

test("chosen days stand in the address and survive a reload", async ({ portal, page }) => {
  await portal.signInAs("SALES");
  const { from, to } = await portal.get<Summary>("/sales/summary?range=qtd");
  await portal.chooseDays(from, to);
  await expectFiguresOf(portal, `?from=${from}&to=${to}`);
  const before = await portal.figures();
  await page.reload();
  await portal.hydrated();
  expect(await portal.figures()).toEqual(before);
});

test("the period can be chosen without script", async ({ unscripted }) => {
  await unscripted.signInAs("SALES");
  await unscripted.choosePreset("ytd");
  await expectFiguresOf(unscripted, "?range=ytd");
  const { from, to } = await unscripted.get<Summary>("/sales/summary?range=qtd");
  await unscripted.chooseDays(from, to);
  await expectFiguresOf(unscripted, `?from=${from}&to=${to}`);
});

test("the figures and tables are in the HTML", async ({ portal, unscripted }) => {
  await portal.signInAs("SALES");
  await unscripted.signInAs("SALES");
  expect(await unscripted.figures()).toEqual(await portal.figures());
  expect(await unscripted.tables()).toEqual(await portal.tables());
});

test("days that cannot be are answered with the default and a notice", async ({ portal }) => {
  await portal.signInAs("SALES");
  await portal.open("/sales?range=custom&from=2026-13-40&to=yesterday");
  await expect(portal.main.getByRole("status").filter({ hasText: /./ }).first()).toBeVisible();
  await expectFiguresOf(portal, "?range=mtd");
});
