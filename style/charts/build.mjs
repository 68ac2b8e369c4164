/** Bundles the chart module into public/charts: mount.js under its own name, what it loads later under hashed names. */
import { mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const out = here("../../public/charts");
const common = {
  outdir: out,
  bundle: true,
  format: "esm",
  target: ["chrome111", "edge111", "firefox128", "safari16.4"],
  minify: true,
  metafile: true,
  define: { "process.env.NODE_ENV": '"production"' },
};

/** Removes the files of the last build, so that no old hash is shipped; the ignore file stays. */
async function clean() {
  await mkdir(out, { recursive: true });
  const old = (await readdir(out)).filter((name) => /\.(js|txt)$/.test(name));
  await Promise.all(old.map((name) => rm(`${out}/${name}`)));
}

/** Bundles one hashed file and returns its URL relative to mount.js. */
async function hashed(name) {
  const { metafile } = await build({
    ...common,
    entryPoints: [here(`${name}.js`)],
    entryNames: "[name]-[hash]",
    legalComments: "none",
  });
  return `./${basename(Object.keys(metafile.outputs).find((path) => path.endsWith(".js")))}`;
}

/** The licences that ECharts asks to be handed on with it. */
async function licences() {
  const files = ["echarts/LICENSE", "echarts/NOTICE", "zrender/LICENSE", "tslib/LICENSE.txt"];
  const texts = await Promise.all(files.map((file) => readFile(here(`../node_modules/${file}`), "utf8")));
  await writeFile(`${out}/LICENSES.txt`, texts.map((text, at) => `== ${files[at]}\n\n${text.trim()}\n`).join("\n"));
}

await clean();
const [chart, engine] = await Promise.all([hashed("chart"), hashed("echarts"), licences()]);
await build({
  ...common,
  entryPoints: [here("mount.js")],
  external: [chart, engine],
  define: { ...common.define, CHART_FILE: JSON.stringify(chart), ENGINE_FILE: JSON.stringify(engine) },
});
