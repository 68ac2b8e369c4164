// Signing in and out.
import { emailOf, PASSWORD } from "../support/accounts.ts";
import { expect, test } from "../support/test.ts";

test("a wrong password says so and signs nobody in", async ({ portal, page }) => {
  await portal.open("/login");
  portal.problems.expectStatus(401);
  await portal.sendSignIn(emailOf("CSM"), "not the password");
  await expect(page.getByRole("alert")).toHaveText("Email or password is incorrect.");
  await expect(page.getByLabel("Email")).toHaveValue(emailOf("CSM"));
  await portal.open("/csm");
  expect(new URL(page.url()).pathname).toBe("/login");
});

test("an unknown account gets the same answer as a wrong password", async ({ portal, page }) => {
  await portal.open("/login");
  portal.problems.expectStatus(401);
  await portal.sendSignIn("nobody@waymark.test", PASSWORD);
  await expect(page.getByRole("alert")).toHaveText("Email or password is incorrect.");
});

test("signing in leads back to the page that was asked for, with its query", async ({ portal, page }) => {
  await portal.open("/sales?range=qtd");
  const { pathname, searchParams } = new URL(page.url());
  expect(pathname).toBe("/login");
  expect(searchParams.get("next")).toBe("/sales?range=qtd");
  await portal.sendSignIn(emailOf("SALES"), PASSWORD);
  await portal.arrivedAt("/sales");
  expect(new URL(page.url()).search).toBe("?range=qtd");
});

for (const next of ["https://example.com/", "//example.com/", "/\\example.com", "javascript:alert(1)"]) {
  test(`signing in never leads to another site: ${next}`, async ({ portal }) => {
    await portal.open(`/login?next=${encodeURIComponent(next)}`);
    await portal.sendSignIn(emailOf("AM"), PASSWORD);
    await portal.arrivedAt("/dashboard");
  });
}

test("who is signed in goes from the sign-in page to their home", async ({ portal, page }) => {
  await portal.signInAs("SALES");
  await portal.open("/login");
  expect(new URL(page.url()).pathname).toBe("/sales");
});

test("the demo accounts fill the form", async ({ portal, page }) => {
  await portal.open("/login");
  await page.getByRole("link", { name: `Use ${emailOf("GM")}` }).click();
  await expect(page.getByLabel("Email")).toHaveValue(emailOf("GM"));
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await portal.arrivedAt("/dashboard");
  expect(await portal.get("/me")).toMatchObject({ email: emailOf("GM"), role: "GM" });
});

test("after logging out the pages ask for a sign-in again, also for the old cookies", async ({ portal, page, context }) => {
  await portal.signInAs("AM");
  const cookies = await context.cookies();
  await portal.logOut();
  await portal.open("/dashboard");
  expect(new URL(page.url()).pathname).toBe("/login");
  await context.addCookies(cookies);
  await portal.open("/dashboard");
  expect(new URL(page.url()).pathname).toBe("/login");
});

test("signing in and out works without script", async ({ unscripted }) => {
  await unscripted.signInAs("AM");
  await unscripted.logOut();
});

test("the session is out of reach of scripts", async ({ portal, page, context }) => {
  await portal.signInAs("AM");
  const cookies = await context.cookies();
  expect(cookies.filter(({ httpOnly }) => httpOnly).length).toBeGreaterThanOrEqual(2);
  const readable = (await page.evaluate(() => document.cookie)).split("; ").map((cookie) => cookie.split("=")[0]);
  expect(readable.filter((name) => !name?.startsWith("ui_"))).toEqual([]);
});
