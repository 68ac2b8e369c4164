/** One chart on the page, from its markup to its disposal. Writes only inside its plot and its live region. */
import { colorReader } from "./colors.js";
import { step } from "./keyboard.js";
import { follow, targetOf } from "./links.js";
import { prepare } from "./option.js";
import { reading, spoken, tipElement } from "./tooltip.js";
import { listOf, valueOf } from "./values.js";

const LIVE_DELAY = 150;
const prefers = (query) => matchMedia(query).matches;

export class Chart {
  #engine;
  #element;
  #plot;
  #instance;
  #raw;
  #model;
  #at;
  #frame = 0;
  #speech = 0;
  #width = 0;
  #resizes;
  #off = new AbortController();

  /** @param {HTMLElement} element the `[data-chart]` group; `engine` is our build of ECharts */
  constructor(element, engine) {
    this.#engine = engine;
    this.#element = element;
    this.#plot = element.querySelector(".chart-plot");
    this.#plot.replaceChildren();
    this.#instance = engine.init(this.#plot, null, { renderer: "svg" });
    this.#listen();
  }

  /** Draws the option in `text`, the JSON of the server. */
  set(text) {
    const again = this.#raw !== undefined;
    this.#raw = JSON.parse(text);
    this.#at = undefined;
    this.draw(again);
  }

  /** Draws the present option again: other colours, other legend boxes, another width. Only new data `moves`. */
  draw(moves = false) {
    this.#width = this.#plot.clientWidth;
    const { option, model } = prepare(this.#raw, this.#page(moves));
    const show = (params) => tipElement(document, reading(model, this.#place(listOf(params)[0])));
    option.tooltip.formatter = show;
    this.#model = model;
    this.#markLinks(option);
    this.#instance.setOption(option, { notMerge: true });
    const group = this.#element.dataset.connect ?? model.settings.connect;
    this.#instance.group = group ?? "";
    if (group) this.#engine.connect(group);
  }

  /** Frees everything; the element may already be gone from the page. */
  dispose() {
    this.#off.abort();
    this.#resizes.disconnect();
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#speech);
    this.#instance.dispose();
  }

  #page(moves) {
    const figure = this.#element.closest("figure") ?? this.#element;
    const off = figure.querySelectorAll("input[data-chart-toggle]:not(:checked)");
    const described = this.#element.getAttribute("aria-describedby");
    return {
      color: colorReader(this.#plot),
      width: this.#width,
      font: getComputedStyle(this.#element).fontFamily,
      hidden: new Set([...off].map((box) => box.dataset.chartToggle)),
      moves: moves && !prefers("(prefers-reduced-motion: reduce)"),
      patterns: prefers("(forced-colors: active)") || document.documentElement.hasAttribute("data-patterns"),
      description: described ? document.getElementById(described)?.textContent.trim() : undefined,
    };
  }

  #listen() {
    const { signal } = this.#off;
    const figure = this.#element.closest("figure") ?? this.#element;
    this.#element.addEventListener("keydown", (event) => this.#key(event), { signal });
    this.#element.addEventListener("blur", () => this.#leave(), { signal });
    figure.addEventListener("change", ({ target }) => target.matches("input[data-chart-toggle]") && this.draw(true), {
      signal,
    });
    this.#instance.on("click", (params) => this.#open(params));
    this.#instance.getZr().on("click", (event) => !event.target && this.#open(this.#placeAt(event)));
    this.#resizes = new ResizeObserver(() => {
      cancelAnimationFrame(this.#frame);
      this.#frame = requestAnimationFrame(() => this.#resize());
    });
    this.#resizes.observe(this.#plot);
  }

  #resize() {
    const { clientWidth: width, clientHeight: height } = this.#plot;
    if (!this.#model || width === 0 || height === 0) return;
    this.#instance.resize({ width, height });
    // Which labels fit depends on the width; the height changes nothing but the scale.
    if (width !== this.#width) this.draw();
  }

  #key(event) {
    if (event.target !== this.#element || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape") {
      this.#leave();
      return;
    }
    if (event.key === "Enter" && this.#at) {
      this.#open(this.#datum(this.#at));
      return;
    }
    const { categories, names, series } = this.#model;
    const next = step(this.#at, event.key, {
      points: series.length > 0 && categories.length > 0 ? categories.length : (series[0]?.data.length ?? 0),
      series: categories.length > 0 ? names.length : 1,
    });
    if (!next) return;
    event.preventDefault();
    this.#at = next;
    this.#show(next);
    this.#say(spoken(reading(this.#model, this.#place(next))));
  }

  #show(at) {
    const datum = this.#datum(at);
    this.#instance.dispatchAction({ type: "downplay" });
    // At the same point ECharts would keep the old rows; another series is another reading.
    this.#instance.dispatchAction({ type: "hideTip" });
    this.#instance.dispatchAction({ type: "showTip", ...datum });
    // Among several series a mark on one says that it was chosen: while all are read none is.
    const { categories, names } = this.#model;
    if (at.seriesIndex !== undefined || names.length < 2 || categories.length === 0) {
      this.#instance.dispatchAction({ type: "highlight", ...datum });
    }
  }

  /** The datum ECharts is asked to show: of the chosen series, or of the first that has a value there. */
  #datum({ dataIndex, seriesIndex }) {
    const { series, names } = this.#model;
    const has = ({ data }) => valueOf(data[dataIndex]) !== null;
    const chosen = series.findIndex((one) => one.name === names[seriesIndex] && has(one));
    return { dataIndex, seriesIndex: chosen >= 0 ? chosen : Math.max(0, series.findIndex(has)) };
  }

  #leave() {
    this.#at = undefined;
    this.#instance.dispatchAction({ type: "hideTip" });
    this.#instance.dispatchAction({ type: "downplay" });
    this.#say("");
  }

  #say(text) {
    clearTimeout(this.#speech);
    this.#speech = setTimeout(() => {
      const live = this.#element.querySelector("[data-chart-live]");
      if (live) live.textContent = text;
    }, LIVE_DELAY);
  }

  /** What is to be read at a datum; a series chosen by keyboard stays marked. */
  #place({ dataIndex, seriesIndex }) {
    return { dataIndex, seriesIndex, name: this.#model.names[this.#at?.seriesIndex] };
  }

  #placeAt({ offsetX, offsetY }) {
    const point = [offsetX, offsetY];
    if (this.#model.categories.length === 0 || !this.#instance.containPixel("grid", point)) return undefined;
    const [x, y] = this.#instance.convertFromPixel("grid", point);
    return { dataIndex: this.#model.rows ? y : x };
  }

  #open(at) {
    const path = at && this.#target(at);
    if (path) follow(path, this.#plot);
  }

  #target({ dataIndex, seriesIndex = 0 }) {
    const series = this.#model.series[seriesIndex];
    const item = series?.data[dataIndex];
    const own = item !== null && typeof item === "object" ? item : {};
    const values = { category: this.#model.categories[dataIndex], series: series?.name, ...own };
    return targetOf(own.link ?? this.#model.settings.links?.[dataIndex], this.#element.dataset.link, values);
  }

  /** A pointer hand only where a click leads somewhere. */
  #markLinks(option) {
    option.series.forEach((series, seriesIndex) => {
      const leads = (series.data ?? []).some((_, dataIndex) => this.#target({ dataIndex, seriesIndex }));
      if (leads) series.cursor = "pointer";
    });
  }
}
