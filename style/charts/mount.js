/**
 * Finds the charts of the page, now and after every later change, and draws each when it comes near the window.
 * Nothing is downloaded before the first chart is within 200 px of being seen.
 */

const charts = new Map();
let parts;

/* global CHART_FILE, ENGINE_FILE -- hashed file names, put in by build.mjs */
/** The drawing code, once; a failed download may be tried again. */
function load() {
  parts ??= Promise.all([import(CHART_FILE), import(ENGINE_FILE), document.fonts.ready]).catch((error) => {
    parts = undefined;
    throw error;
  });
  return parts;
}

const textOf = (element) => element.querySelector("[data-chart-option]")?.textContent ?? "";

const near = new IntersectionObserver(
  (entries) => {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) {
        near.unobserve(target);
        draw(target);
      }
    }
  },
  { rootMargin: "200px" },
);

async function draw(element) {
  try {
    const [{ Chart }, engine] = await load();
    const entry = charts.get(element);
    if (!entry || !element.isConnected) return;
    entry.chart ??= new Chart(element, engine);
    entry.text = textOf(element);
    entry.chart.set(entry.text);
  } catch (error) {
    charts.get(element)?.chart?.dispose();
    charts.set(element, { text: textOf(element) });
    apologise(element);
    console.error("A chart could not be drawn", error);
  }
}

const APOLOGY = {
  en: "The chart could not be drawn. Its figures are in the data table.",
  id: "Grafik tidak dapat ditampilkan. Angkanya ada di tabel data.",
};

function apologise(element) {
  const text = document.createElement("p");
  text.className = "chart-none";
  text.textContent = APOLOGY[document.documentElement.lang] ?? APOLOGY.en;
  element.querySelector(".chart-plot").replaceChildren(text);
}

/** Brings the list of charts up to date with the page. */
function sweep() {
  for (const [element, { chart }] of charts) {
    if (!element.isConnected) {
      near.unobserve(element);
      chart?.dispose();
      charts.delete(element);
    }
  }
  for (const element of document.querySelectorAll("[data-chart]")) {
    const entry = charts.get(element);
    if (!entry) {
      charts.set(element, {});
      near.observe(element);
    } else if (entry.text !== undefined && entry.text !== textOf(element)) {
      draw(element);
    }
  }
}

let pending = false;
function soon() {
  if (pending) return;
  pending = true;
  requestAnimationFrame(() => {
    pending = false;
    sweep();
  });
}

// Charts change their own plots on every hover: those records are not ours to follow.
const isOurs = ({ target }) => Boolean((target.nodeType === 1 ? target : target.parentElement)?.closest(".chart-plot"));
new MutationObserver((records) => !records.every(isOurs) && soon()).observe(document.body, {
  childList: true,
  subtree: true,
  characterData: true,
});

const restyle = () => charts.forEach(({ chart }) => chart?.draw());
new MutationObserver(restyle).observe(document.documentElement, {
  attributes: true,
  attributeFilter: ["class", "data-patterns"],
});
matchMedia("(forced-colors: active)").addEventListener("change", restyle);
addEventListener("online", () => charts.forEach(({ chart }, element) => !chart && near.observe(element)));

sweep();
