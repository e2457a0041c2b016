// What every page does when script runs. Nothing here is needed to use the product: forms, links and errors work without it.

import { forgetAll } from "./held-drafts.js";

const signIn = document.body.dataset.signIn;

// --- find: Ctrl+K from anywhere ---
document.addEventListener("keydown", (event) => {
  if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
  const find = document.querySelector(".pl-find input");
  if (!find) return;
  event.preventDefault();
  find.focus();
  find.select();
});

// --- errors: whoever sent a form that was refused lands on what is wrong ---
const toErrors = () => document.getElementById("errors")?.focus();
toErrors();

// A link in the summary goes to a control; for a group of choices, to the first of them.
document.addEventListener("click", (event) => {
  const link = event.target.closest?.("#errors a[href^='#']");
  if (!link) return;
  const target = document.getElementById(link.hash.slice(1));
  const control = target?.matches("fieldset") ? target.querySelector("input") : target;
  if (!control) return;
  event.preventDefault();
  control.focus();
  (target.closest(".pl-field") ?? target).scrollIntoView({ block: "nearest" });
});

// --- one press, one submission: a form in flight does not go a second time ---
const sent = new WeakMap();

function release(form) {
  clearTimeout(sent.get(form));
  sent.delete(form);
  form.removeAttribute("aria-busy");
}

document.addEventListener("submit", (event) => {
  const form = event.target;
  const method = event.submitter?.getAttribute("formmethod") ?? form.method;
  if (method.toLowerCase() !== "post" || form.target || "again" in form.dataset) return;
  if (sent.has(form)) {
    event.preventDefault();
    event.stopImmediatePropagation();
    return;
  }
  // A download leaves the page where it is, so no form stays held for good.
  sent.set(form, setTimeout(() => release(form), 15_000));
  form.setAttribute("aria-busy", "true");
}, true);

window.addEventListener("pageshow", () => document.querySelectorAll("form[aria-busy]").forEach(release));

// --- signing out: nothing typed stays behind on a machine that others use; without a network nobody is signed out ---
document.addEventListener("submit", (event) => { if ("signOut" in event.target.dataset && navigator.onLine) forgetAll(); });

// --- the one message of the page ---
/** Puts a message where the page's messages are spoken. A part is a text or a link. */
export function tell(mean, ...parts) {
  const place = document.getElementById("notice");
  if (!place) return;
  const note = document.createElement("div");
  note.className = "pl-note";
  note.dataset.mean = mean;
  const words = document.createElement("p");
  words.append(...parts);
  note.append(words);
  place.replaceChildren(note);
  note.scrollIntoView({ block: "nearest" });
}

function linkTo(href, text) {
  const link = document.createElement("a");
  link.href = href;
  link.target = "_blank";
  link.textContent = text;
  return link;
}

// --- htmx ---
const wasSentToSignIn = (response) =>
  response.status === 401 || (response.redirected && signIn && new URL(response.url).pathname.startsWith(signIn));

document.addEventListener("htmx:before:response", (event) => {
  const { raw: response } = event.detail.ctx.response;
  if (wasSentToSignIn(response)) {
    event.preventDefault();
    tell("owed", "You were signed out, and this was not saved. What you typed is still here. ",
      linkTo(signIn, "Sign in in a new tab"), ", then come back and try again.");
  } else if (response.status >= 400 && response.status !== 422 && response.status !== 409) {
    // 422 and 409 bring the form back with what to mend; any other refusal must not replace what one was working on.
    event.preventDefault();
    tell("stop", response.status === 403 || response.status === 404
      ? "This is no longer open to you, or no longer there. Nothing was saved."
      : "That did not work, and nothing was saved. Try again, or reload the page.");
  }
});

document.addEventListener("htmx:error", () => tell("stop", "The server did not answer, and nothing was saved. What you typed is still here; try again."));

document.addEventListener("htmx:finally:request", (event) => {
  const form = event.detail.ctx.sourceElement?.closest?.("form");
  if (form) release(form);
});

document.addEventListener("htmx:after:swap", (event) => {
  if (event.detail.ctx?.response?.status === 422) toErrors();
});

// --- status pages: back to where the input is ---
for (const back of document.querySelectorAll("[data-back]")) {
  back.hidden = history.length < 2;
  back.addEventListener("click", () => history.back());
}

// --- pages made for paper ---
for (const print of document.querySelectorAll("[data-print]")) {
  print.hidden = false;
  print.addEventListener("click", () => window.print());
}
