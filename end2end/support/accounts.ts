// The six roles of the demo organisation, where each starts and which pages it may open.

export const ROLES = ["ADMIN", "GM", "AM", "SALES", "MARKETING", "CSM"] as const;
export type Role = (typeof ROLES)[number];

export const PASSWORD = "password123";

export const emailOf = (role: Role): string => `${role.toLowerCase()}@waymark.test`;

/** Account managers who are nobody else's: each test that changes an account takes one of its own. */
export const spareManager = (number: 2 | 3 | 4 | 5 | 6): string => `am${number}@waymark.test`;

export const HOMES: Record<Role, string> = {
  ADMIN: "/dashboard",
  GM: "/dashboard",
  AM: "/dashboard",
  SALES: "/sales",
  MARKETING: "/marketing/content",
  CSM: "/csm",
};

/** Pages behind sign-in and the roles that may open them. */
export const PAGES: Record<string, readonly Role[]> = {
  "/dashboard": ["ADMIN", "GM", "AM"],
  "/sales": ["ADMIN", "SALES"],
  "/marketing/content": ["ADMIN", "MARKETING"],
  "/marketing/ads": ["ADMIN", "MARKETING"],
  "/csm": ["ADMIN", "CSM"],
  "/settings/appearance": ROLES,
  "/kit": ROLES,
};

export const pagesOf = (role: Role): string[] => Object.keys(PAGES).filter((path) => PAGES[path]?.includes(role));
