// Which role gets where.
import { emailOf, HOMES, PAGES, pagesOf, ROLES } from "../support/accounts.ts";
import { expect, test } from "../support/test.ts";

for (const role of ROLES) {
  test(`${role} starts at ${HOMES[role]} and finds only their pages`, async ({ portal, page }) => {
    await portal.signInAs(role);
    await portal.open("/");
    expect(new URL(page.url()).pathname).toBe(HOMES[role]);
    expect((await portal.linkedPaths()).sort()).toEqual(pagesOf(role).sort());
    await expect(portal.navigation.locator('[aria-current="page"]')).toHaveCount(1);
  });

  test(`every page answers ${role} as the access table says`, async ({ portal, page }) => {
    await portal.signInAs(role);
    for (const [path, roles] of Object.entries(PAGES)) {
      const answer = await page.request.get(path, { maxRedirects: 0 });
      expect(answer.status(), path).toBe(roles.includes(role) ? 200 : 403);
    }
  });
}

test("a forbidden page says who may open it and shows none of its figures", async ({ portal, page }) => {
  await portal.signInAs("AM");
  const response = await portal.open("/sales", 403);
  expect(await response.text()).not.toContain("Cash collected");
  await expect(portal.heading).toHaveText(/^You don't have access to /);
  await expect(portal.main).toContainText("You don't have access to");
  await expect(portal.main).toContainText("Sales");
  await portal.main.getByRole("link", { name: "Go to home" }).click();
  await portal.arrivedAt("/dashboard");
  expect(new URL(page.url()).pathname).toBe("/dashboard");
});

test("an unknown address says that there is no such page", async ({ portal }) => {
  await portal.signInAs("CSM");
  await portal.open("/no/such/page", 404);
  await expect(portal.heading).toHaveText("Page not found");
  await portal.main.getByRole("link", { name: "Go to home" }).click();
  await portal.arrivedAt("/csm");
});

for (const path of Object.keys(PAGES)) {
  test(`${path} asks strangers to sign in before anything is computed`, async ({ page, baseURL }) => {
    const answer = await page.request.get(path, { maxRedirects: 0 });
    expect(answer.status()).toBe(303);
    const { pathname, searchParams } = new URL(answer.headers()["location"] ?? "", baseURL);
    expect(pathname).toBe("/login");
    expect(searchParams.get("next")).toBe(path);
  });
}

test("the demo banner signs in as the person of another role", async ({ portal, page }) => {
  await portal.signInAs("AM");
  const banner = page.getByRole("form", { name: "Demo role preview" });
  await expect(banner.getByRole("button", { pressed: true })).toHaveText("Account manager");
  await banner.getByRole("button", { name: "Sales" }).click();
  await portal.arrivedAt("/sales");
  await expect(banner.getByRole("button", { pressed: true })).toHaveText("Sales");
  expect(await portal.get("/me")).toMatchObject({ email: emailOf("SALES"), role: "SALES" });
});
