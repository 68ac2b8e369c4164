// The three dashboards: the same figures on the page, without script, and over REST.
import { type Metric, shown, tenthsOfPercent, whole, withoutDecimals } from "../support/numbers.ts";
import { expect, test } from "../support/test.ts";
import type { Role } from "../support/accounts.ts";

interface Dashboard {
  role: Role;
  metrics: Record<string, Metric>;
}

type Reading = readonly [label: string, metric: string, expected: (metric: Metric) => bigint | null];

const TILES = {
  AM: [
    ["Attainment", "attainment", tenthsOfPercent],
    ["Closed won", "actual", withoutDecimals],
    ["Open pipeline", "openPipeline", withoutDecimals],
    ["Needs follow-up", "needsFollowUp", whole],
  ],
  GM: [
    ["Attainment", "attainment", tenthsOfPercent],
    ["Closed won", "actual", withoutDecimals],
    ["Open pipeline", "openPipeline", withoutDecimals],
    ["Active customers", "activeCustomers", whole],
  ],
  ADMIN: [
    ["Total target", "totalTarget", withoutDecimals],
    ["Closed won", "actual", withoutDecimals],
    ["Total pipeline", "totalPipeline", withoutDecimals],
    ["Customers", "customers", whole],
    ["Users", "users", whole],
  ],
} satisfies Partial<Record<Role, Reading[]>>;

for (const [role, tiles] of Object.entries(TILES) as [keyof typeof TILES, Reading[]][]) {
  test(`the figures of ${role}'s dashboard are those of the REST API`, async ({ portal }) => {
    await portal.signInAs(role);
    const { metrics, ...document } = await portal.get<Dashboard>("/dashboard");
    expect(document.role).toBe(role);
    for (const [label, name, expected] of tiles) {
      const metric = metrics[name];
      if (!metric) throw new Error(`the REST API has no metric ${name}`);
      expect(shown(await portal.figure(label)), label).toBe(expected(metric));
    }
  });

  test(`${role}'s dashboard has its figures and tables without script`, async ({ portal, unscripted }) => {
    await portal.signInAs(role);
    await unscripted.signInAs(role);
    expect(await unscripted.figures()).toEqual(await portal.figures());
    const tables = await unscripted.tables();
    expect(tables.length).toBeGreaterThan(0);
    expect(tables).toEqual(await portal.tables());
  });
}

test("an account manager sees the deals to follow up and the newest notes", async ({ portal }) => {
  await portal.signInAs("AM");
  const { followUps, recentProgress } = await portal.get<Record<"followUps" | "recentProgress", { companyName: string }[]>>("/dashboard");
  expect(followUps.length).toBeGreaterThan(0);
  expect(recentProgress.length).toBeGreaterThan(0);
  for (const { companyName } of [...followUps.slice(0, 3), ...recentProgress.slice(0, 3)]) {
    await expect(portal.main.getByText(companyName).first()).toBeAttached();
  }
});

test("an account manager sees none of a colleague's customers", async ({ portal, unscripted }) => {
  await portal.signInAs("AM");
  await unscripted.signInAs("GM");
  const own = await portal.get<Dashboard>("/dashboard");
  const department = await unscripted.get<Dashboard>("/dashboard");
  const active = (document: Dashboard) => Number(document.metrics["activeCustomers"]?.value);
  expect(active(own)).toBeGreaterThan(0);
  expect(active(own)).toBeLessThan(active(department));
});
