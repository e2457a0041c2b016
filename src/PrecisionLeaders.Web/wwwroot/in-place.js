// The profile with script: the form behind a link opens where the link stands, is sent from there, and leaves the rest of the page alone. Without it the same links open pages.

import { tell } from "./site.js";

const profile = location.pathname;
const title = document.title;
const everything = "#content > :not(#notice)";

// Without a moment to settle, in which htmx would put the old form's attributes on the new one: the content security policy forbids it some.
const [inside, whole] = ["innerHTML settle:0", "outerHTML settle:0"];

/** The link that opened the form; after a save its successor is found by its address. */
let opener = null;

/** Whether something was saved in the open form that the profile behind it does not show yet. */
let isBehind = false;

const place = () => document.getElementById("in-place");

document.addEventListener("click", (event) => {
  if (event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  const link = event.target.closest?.("a");
  if (link?.matches("#profile [data-in-place]")) open(link);
  else if (link?.closest("#in-place") && link.pathname === profile) leave();
  else return;
  event.preventDefault();
});

// --- opening and leaving ---
function open(link) {
  if (place() && isTyped(place())) {
    tell("owed", "Another form is open, with something written in it. Save it or leave it first.");
    first(place())?.focus();
    return;
  }
  shut();
  opener = link;
  const here = document.createElement("div");
  here.id = "in-place";
  here.className = "pl-in-place";
  here.setAttribute("role", "group");
  here.setAttribute("aria-label", link.textContent.trim());
  stand(here, link);
  htmx.ajax("GET", link.href, { source: link, target: here, select: everything, swap: inside });
}

function stand(here, link) {
  const row = link.closest("tr");
  if (!row) {
    const item = link.closest("li");
    if (item) item.append(here);
    else (link.closest(".pl-section > header, p") ?? link.closest(".pl-head")).after(here);
    return;
  }
  const [line, cell] = [document.createElement("tr"), document.createElement("td")];
  cell.colSpan = row.cells.length;
  cell.append(here);
  line.append(cell);
  row.after(line);
}

function shut() {
  const here = place();
  (here?.closest("tr") ?? here)?.remove();
  document.title = title;
}

function leave() {
  if (isBehind) {
    isBehind = false;
    htmx.ajax("GET", location.href, { source: document.body, target: "#profile", select: "#profile", swap: whole, isBack: true });
    return;
  }
  shut();
  opener?.focus();
}

const first = (here) => here.querySelector("[autofocus], input:not([type=hidden]), select, textarea");

/** Whether anything differs from what the form came with. */
const isTyped = (here) => here.querySelector(".pl-errors") !== null || [...here.querySelectorAll("input:not([type=hidden]), textarea, select")].some((control) =>
  control.matches("select") ? control.selectedIndex !== Math.max(0, [...control.options].findIndex((choice) => choice.defaultSelected))
    : control.matches("[type=checkbox], [type=radio]") ? control.checked !== control.defaultChecked
      : control.value !== control.defaultValue);

// --- what comes back: the form, or the profile it was saved to ---
document.addEventListener("htmx:before:response", ({ detail: { ctx } }) => {
  const { raw } = ctx.response;
  if (ctx.target !== place() || !raw.ok || ctx.request.method === "GET") return;
  ctx.selectOOB = "#notice";
  isBehind = new URL(raw.url).pathname !== profile;
  if (!isBehind) Object.assign(ctx, { target: document.getElementById("profile"), select: "#profile", swap: whole, isBack: true });
});

document.addEventListener("htmx:before:swap", ({ detail: { ctx, tasks } }) => {
  const form = tasks.find((task) => task.target === place())?.fragment;
  if (!form || ctx.isBack) return;
  if (ctx.response.status < 400) ctx.title = null;
  const heading = form.querySelector("h1");
  const words = document.createElement(place().closest("section") ? "h3" : "h2");
  words.className = "pl-h3";
  words.textContent = heading.textContent;
  heading.replaceWith(words);
  form.querySelector(".pl-crumb")?.remove();
  // Parts of a form, and no places of the page beside those of the same name.
  for (const part of form.querySelectorAll("section")) part.setAttribute("role", "group");
  for (const sent of form.querySelectorAll("form[method=post]")) {
    const to = new URL(sent.getAttribute("action") || ctx.response.raw.url, ctx.response.raw.url);
    for (const [name, value] of Object.entries({ post: to.pathname + to.search, target: "#in-place", select: everything, swap: inside })) sent.setAttribute(`hx-${name}`, value);
  }
});

document.addEventListener("htmx:after:swap", ({ detail: { ctx } }) => {
  if (ctx.isBack) back();
  else if (place() && ctx.response.status < 400) enter(place());
});

document.addEventListener("htmx:finally:request", () => {
  if (place() && !place().hasChildNodes()) shut(); // refused: the page's message says why
});

/** A link to one part of a form shows that part alone; the rest is sent as it was. */
function enter(here) {
  const part = opener.hash && here.querySelector(opener.hash)?.closest("section");
  if (part) for (const other of here.querySelectorAll("form > section")) other.hidden = other !== part;
  (part ? part.querySelector(opener.hash).closest(".pl-field")?.querySelector("input, select, textarea") ?? first(part) : first(here))?.focus({ preventScroll: true });
  here.scrollIntoView({ block: "nearest" });
}

/** The profile is shown anew: the message stays in sight, and the focus is where the form was. */
function back() {
  document.getElementById("notice").classList.add("pl-stays");
  const [address, section] = [opener.href, opener.closest("section[id]")?.id];
  const link = [...document.querySelectorAll("#profile [data-in-place]")].find((other) => other.href === address)
    ?? document.querySelector(section ? `#${section} [data-in-place]` : "#profile [data-in-place]");
  link?.focus({ preventScroll: true });
  requestAnimationFrame(() => link?.scrollIntoView({ block: "center" })); // when the page has its new height
}
