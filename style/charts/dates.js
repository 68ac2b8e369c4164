/** Days, weeks and months as text. Input is ISO text of the organisation's own days; anything else passes through. */

const names = (text) => text.split(" ");
const MONTHS = {
  en: names("January February March April May June July August September October November December"),
  id: names("Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember"),
};

const ISO = /^(\d{4})-(\d{2})(?:-(\d{2}))?/;

function parse(text) {
  const match = ISO.exec(String(text));
  return match && { year: Number(match[1]), month: Number(match[2]) - 1, day: Number(match[3] ?? 1) };
}

/** @param {"en"|"id"} language */
export function dateFormats(language = "en") {
  const months = MONTHS[language] ?? MONTHS.en;
  // In both languages the short name is the first three letters (Agustus is "Agu").
  const short = (month) => months[month].slice(0, 3);
  const written = (write) => (text) => {
    const date = parse(text);
    return date ? write(date) : String(text);
  };
  const long = ({ year, month, day }) => `${day} ${short(month)} ${year}`;

  return {
    day: written(({ month, day }) => `${day} ${short(month)}`),
    day_long: written(long),
    // January carries the year, so that a row of months that crosses one can be read.
    month: written(({ year, month }) => (month === 0 ? `${short(month)} ${year}` : short(month))),
    month_long: written(({ year, month }) => `${months[month]} ${year}`),
    week: written(({ month, day }) => `${day} ${short(month)}`),
    week_long: written((first) => {
      const end = new Date(Date.UTC(first.year, first.month, first.day + 6));
      const last = { year: end.getUTCFullYear(), month: end.getUTCMonth(), day: end.getUTCDate() };
      if (first.year !== last.year) return `${long(first)}\u2013${long(last)}`;
      if (first.month !== last.month) return `${first.day} ${short(first.month)}\u2013${long(last)}`;
      return `${first.day}\u2013${long(last)}`;
    }),
  };
}
