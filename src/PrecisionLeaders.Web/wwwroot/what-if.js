// What-if: reckons the order in the browser from the exact means in the rows, by the rule of the server (FitRanking and WeightText):
// fractions of whole numbers throughout, so that a shared rank here is a shared rank there. Nothing is sent and nothing is kept but in the address.
const place = document.querySelector("[data-what-if]");
const form = place?.querySelector("form");

// --- fractions ---
const gcd = (a, b) => { while (b) [a, b] = [b, a % b]; return a < 0n ? -a : a; };
const ratio = (n, d = 1n) => { const by = gcd(n, d) || 1n; return { n: n / by, d: d / by }; };
const plus = (a, b) => ratio(a.n * b.d + b.n * a.d, a.d * b.d);
const times = (a, b) => ratio(a.n * b.n, a.d * b.d);
const over = (a, b) => ratio(a.n * b.d, a.d * b.n);
const compare = (a, b) => { const by = a.n * b.d - b.n * a.d; return by < 0n ? -1 : by > 0n ? 1 : 0; };
const zero = ratio(0n), hundred = ratio(100n);

/** Rounded half away from zero: 76.25 is 76.3. */
function rounded(value, digits) {
  const power = 10n ** BigInt(digits);
  const size = value.n < 0n ? -value.n : value.n;
  const units = ((2n * size * power + value.d) / (2n * value.d)).toString().padStart(digits + 1, "0");
  const whole = digits ? `${units.slice(0, -digits)}.${units.slice(-digits)}` : units;
  return value.n < 0n ? `−${whole}` : whole;
}

/** "12.75" where four decimals hold it, else "9 1/6". */
function written(value) {
  if (10_000n % value.d === 0n) return rounded(value, 4).replace(/\.?0+$/, "");
  const whole = value.n / value.d;
  return whole ? `${whole} ${value.n % value.d}/${value.d}` : `${value.n}/${value.d}`;
}

const fraction = (text) => { const [n, d] = text.split("/"); return ratio(BigInt(n), BigInt(d ?? 1)); };
const means = (text) => text.split(" ").map((one) => (one === "-" ? null : fraction(one)));

// --- weights as people type them ---
const rule = "Write points from 0 to 100, such as 15, 12.5 or 33 1/3.";

function read(text) {
  const typed = text.trim();
  if (/^[-−][0-9]/.test(typed)) return { error: `A weight is never below 0. ${rule}` };
  const plain = /^([0-9]{1,6})(?:[.,]([0-9]{1,12}))?$/.exec(typed);
  const part = /^(?:([0-9]{1,3}) )?([0-9]{1,9})\/([0-9]{1,9})$/.exec(typed);
  let weight = null;
  if (plain) weight = ratio(BigInt(plain[1] + (plain[2] ?? "")), 10n ** BigInt(plain[2]?.length ?? 0));
  else if (part && BigInt(part[3])) weight = plus(ratio(BigInt(part[1] ?? 0)), ratio(BigInt(part[2]), BigInt(part[3])));
  if (!weight) return { error: typed ? `This is not a weight. ${rule}` : `The weight is missing. ${rule}` };
  return compare(weight, hundred) > 0 ? { error: `A weight is at most 100. ${rule}` } : { weight };
}

// --- the order ---
function score(weights, levels) {
  let [earned, rated] = [zero, zero];
  levels.forEach((mean, at) => {
    if (!mean) return;
    rated = plus(rated, weights[at]);
    earned = plus(earned, times(weights[at], ratio(mean.n - mean.d, 4n * mean.d)));
  });
  return rated.n === 0n ? null : over(times(hundred, earned), rated);
}

const byScore = (one, other) => (one.score && other.score ? compare(other.score, one.score) : one.score ? -1 : other.score ? 1 : 0);

function order(people, weights, isSeverityOff) {
  const lines = people.map((person) => ({ ...person, score: score(weights, isSeverityOff ? person.without : person.means), rank: null }));
  lines.sort((one, other) => byScore(one, other) || (one.id < other.id ? -1 : 1));
  lines.forEach((line, at) => {
    if (line.score) line.rank = at > 0 && compare(line.score, lines[at - 1].score) === 0 ? lines[at - 1].rank : at + 1;
  });
  return lines;
}

// --- the page ---
if (form) start();

function start() {
  const rows = [...form.querySelectorAll("[data-weight]")].map((row) => ({
    box: row.querySelector("input[name]"), slider: row.querySelector("input[type=range]"), was: row.querySelector(".pl-xs"), says: row.querySelector(".pl-error"),
  }));
  const body = place.querySelector("[data-order]");
  const people = [...body.rows].map((row) => ({
    row, id: row.dataset.id, chosen: Number(row.dataset.rank), means: means(row.dataset.means), without: means(row.dataset.without),
  }));
  const severity = form.querySelector("#w-severity"), keep = form.querySelector("#w-keep");
  const total = form.querySelector("[data-total]"), wrong = form.querySelector("[data-wrong]"), moved = place.querySelector("[data-moved]");
  const stays = moved.textContent.slice(moved.textContent.indexOf("Groups"));
  const chosen = rows.map(({ box }) => ratio(BigInt(box.dataset.chosen)));
  let writing = 0;
  let held = null; // the weights when a slider was taken hold of: the others keep these proportions until it is let go

  for (const { slider } of rows) slider.hidden = false;
  form.querySelector("[data-keep]").hidden = false;
  form.querySelector("button[type=submit]").hidden = true;
  form.addEventListener("submit", (event) => event.preventDefault());

  rows.forEach((row, at) => {
    row.slider.addEventListener("input", () => {
      row.box.value = row.slider.value;
      if (keep.checked) takeFromOthers(at);
      show();
    });
    row.slider.addEventListener("change", () => { held = null; });
    row.box.addEventListener("input", show);
  });
  severity.addEventListener("change", show);
  form.addEventListener("click", (event) => {
    const preset = event.target.closest("a[data-preset]")?.dataset.preset;
    if (!preset || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const equal = written(ratio(100n, BigInt(rows.length)));
    for (const { box } of rows) box.value = preset === "equal" ? equal : box.dataset.chosen;
    severity.checked = preset === "severity";
    show();
  });
  window.addEventListener("pagehide", address);
  // Opening a figure elsewhere on the page writes its own address, without the weights tried here.
  document.addEventListener("htmx:after:swap", () => setTimeout(address));

  /** Whole points in proportion, the largest remainders rounded up, so that the total stays 100. */
  function takeFromOthers(at) {
    held ??= rows.map(({ box }, other) => read(box.value).weight ?? chosen[other]);
    const others = held.map((weight, other) => (other === at ? zero : weight));
    const sum = others.reduce(plus, zero);
    const left = BigInt(100 - Number(rows[at].slider.value));
    const shares = others.map((weight, other) => (other === at ? zero
      : sum.n === 0n ? ratio(left, BigInt(rows.length - 1)) : over(times(ratio(left), weight), sum)));
    const whole = shares.map((share) => share.n / share.d);
    let rest = left - whole.reduce((all, one) => all + one, 0n);
    const rests = shares.map((share, other) => ({ other, rest: ratio(share.n % share.d, share.d) })).filter(({ other }) => other !== at);
    rests.sort((one, two) => compare(two.rest, one.rest) || one.other - two.other);
    for (const { other } of rests) if (rest > 0n) { whole[other] += 1n; rest -= 1n; }
    rows.forEach(({ box }, other) => { if (other !== at) box.value = whole[other].toString(); });
  }

  function show() {
    const weights = rows.map(({ box }) => read(box.value));
    rows.forEach(({ box, slider, was, says }, at) => {
      const { weight, error } = weights[at];
      says.textContent = error ?? "";
      box.classList.toggle("is-invalid", Boolean(error));
      if (error) box.setAttribute("aria-invalid", "true");
      else box.removeAttribute("aria-invalid");
      was.textContent = weight && compare(weight, chosen[at]) === 0 ? "as chosen" : `was ${box.dataset.chosen}`;
      if (!weight) return;
      if (compare(weight, ratio(BigInt(slider.max))) > 0) for (const each of rows) each.slider.max = 100;
      slider.value = rounded(weight, 0);
    });
    const sum = weights.reduce((all, { weight }) => (weight ? plus(all, weight) : all), zero);
    total.textContent = written(sum);
    const by = compare(sum, hundred);
    const error = weights.some((one) => one.error) ? "A weight cannot be read. Until it is mended the chosen order stands."
      : by > 0 ? `The weights total ${written(sum)}. Take ${written(plus(sum, ratio(-100n)))} away; until then the chosen order stands.`
        : by < 0 ? `The weights total ${written(sum)}. Add ${written(plus(hundred, ratio(-sum.n, sum.d)))}; until then the chosen order stands.` : "";
    if (wrong.textContent !== error) wrong.textContent = error;
    reorder(error ? order(people, chosen, false) : order(people, weights.map(({ weight }) => weight), severity.checked));
    // Not at every step of a slider: browsers allow a page only so many changes of its address.
    clearTimeout(writing);
    writing = setTimeout(address, 150);
  }

  function reorder(lines) {
    const inPlace = lines.every((line, at) => body.rows[at] === line.row);
    if (!inPlace) body.append(...lines.map((line) => line.row));
    let changes = 0;
    for (const line of lines) {
      const climbs = line.rank === null ? null : line.chosen - line.rank;
      if (climbs !== 0) changes++;
      line.row.cells[2].replaceChildren(...change(climbs), " ", ...rank(line));
    }
    const words = changes === 0 ? "Nobody changes place." : `${changes} ${changes === 1 ? "person changes" : "people change"} place.`;
    if (!moved.textContent.startsWith(words)) moved.textContent = `${words} ${stays}`;
  }

  function change(climbs) {
    if (!climbs) return [];
    const sign = document.createElement("span");
    sign.className = "pl-change";
    const word = document.createElement("span");
    word.className = "visually-hidden";
    word.textContent = climbs > 0 ? "up " : "down ";
    sign.append(place.querySelector(climbs > 0 ? "[data-up]" : "[data-down]").content.cloneNode(true), word, String(Math.abs(climbs)));
    return [sign];
  }

  function rank(line) {
    const [bold, second] = [document.createElement("b"), document.createElement("span")];
    bold.textContent = line.rank ?? "";
    second.className = "pl-2nd";
    second.textContent = line.score ? `(${rounded(line.score, 1)})` : "no score";
    return [bold, " ", second];
  }

  /** The address carries what is tried, so that it can be sent to someone. */
  function address() {
    clearTimeout(writing);
    const url = new URL(location.href);
    for (const { box } of rows) url.searchParams.delete(box.name);
    url.searchParams.delete(severity.name);
    const isChosen = rows.every(({ box }, at) => { const { weight } = read(box.value); return weight && compare(weight, chosen[at]) === 0; });
    if (!isChosen) for (const { box } of rows) url.searchParams.append(box.name, box.value.trim());
    if (severity.checked) url.searchParams.append(severity.name, severity.value);
    if (url.href !== location.href) history.replaceState(history.state, "", url);
  }
}
