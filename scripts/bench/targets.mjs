// What the benchmark asks for, and as whom. `null` asks without signing in.

const account = (name) => `${name}@waymark.test`;

const pages = [
  ["/login", null],
  ["/dashboard", account("am")],
  ["/dashboard", account("gm")],
  ["/dashboard", account("admin")],
  ["/sales", account("sales")],
  ["/sales?range=ytd", account("sales")],
];

const endpoints = [
  ["/api/v1/health", null],
  ["/api/v1/me", account("am")],
  ["/api/v1/dashboard", account("am")],
  ["/api/v1/dashboard", account("gm")],
  ["/api/v1/dashboard", account("admin")],
  ["/api/v1/reports/targets", account("gm")],
  ["/api/v1/sales/summary", account("sales")],
  ["/api/v1/sales/summary?range=ytd", account("sales")],
  ["/api/v1/sales/cash-by-source", account("sales")],
  ["/api/v1/sales/cash-by-source?range=ytd", account("sales")],
];

export const PASSWORD = "password123";
export const TARGETS = [...pages, ...endpoints].map(([path, email]) => ({ path, email, as: email ? email.split("@")[0] : "–" }));
