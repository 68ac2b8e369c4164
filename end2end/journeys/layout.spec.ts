// The layout of every page for every role, at every width, also with text of twice the size.
import { pagesOf, ROLES } from "../support/accounts.ts";
import { doubleText, expectNoOverflow, expectReadable, expectTargets, WIDTHS, WIDTHS_OF_DOUBLE_TEXT } from "../support/layout.ts";
import type { Portal } from "../support/portal.ts";
import { test } from "../support/test.ts";

async function expectSoundLayout(portal: Portal, path: string, status = 200): Promise<void> {
  const { page } = portal;
  await page.setViewportSize({ width: 1440, height: 900 });
  await portal.open(path, status);
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    await expectNoOverflow(page, path);
    if (width === 360 || width === 1440) {
      await expectTargets(page, `${path} at ${width}`);
      await expectReadable(page, `${path} at ${width}`);
    }
  }
  await doubleText(page);
  for (const width of WIDTHS_OF_DOUBLE_TEXT) {
    await page.setViewportSize({ width, height: 900 });
    await expectNoOverflow(page, `${path} with text of twice the size`);
  }
}

test("strangers see sound pages at every width", async ({ portal }) => {
  await expectSoundLayout(portal, "/login");
});

for (const role of ROLES) {
  test(`${role} sees sound pages at every width`, async ({ portal }) => {
    test.slow();
    await portal.signInAs(role);
    // The catalogue is the same for everyone.
    for (const path of pagesOf(role).filter((path) => path !== "/kit" || role === "ADMIN")) await expectSoundLayout(portal, path);
    if (role === "AM") {
      await expectSoundLayout(portal, "/sales", 403);
      await expectSoundLayout(portal, "/no/such/page", 404);
    }
  });
}
