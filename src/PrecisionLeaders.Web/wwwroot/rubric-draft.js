// Saves the draft of a rubric as it is filled, adds the weights up while one types, and lets rows be dragged. Without it the page's own buttons save.

import { autosave } from "./autosave.js";

const form = document.getElementById("draft");
let isPaused = form.dataset.stale === "True";

function say(mean, text) {
  const status = document.getElementById("draft-status");
  if (mean) status.dataset.mean = mean;
  else delete status.dataset.mean;
  status.textContent = text;
}

function take(page, selector) {
  const newer = page.querySelector(selector);
  const older = document.querySelector(selector);
  if (newer && older) older.innerHTML = newer.innerHTML;
}

/** Every form on the page counts against the version that is stored now. */
function countAgainst(version) {
  for (const field of document.querySelectorAll("input[name='Form.Version']")) field.value = version;
}

const draft = autosave(form, {
  say,
  gone: "Not saved: this draft is no longer there.",
  saved(page) {
    for (const part of ["#draft-status", "#draft-checks", "#difference"]) take(page, part);
    for (const cell of page.querySelectorAll("[id^='against-']")) take(page, `#${cell.id}`);
    countAgainst(page.querySelector("[data-version]").getAttribute("value"));
  },
  refused(page) {
    document.getElementById("errors")?.remove();
    const errors = page.getElementById("errors");
    if (errors) form.before(errors);
    say("stop", "Not saved. See above the weights.");
    // What another admin wrote is not written over by the next key pressed, but by a button, once it was looked at.
    if (page.getElementById("draft")?.dataset.stale !== "True") return;
    isPaused = true;
    countAgainst(page.querySelector("input[name='Form.Version']").value);
    showSave();
  },
});

const showSave = () => { form.querySelector("[data-save]").hidden = !isPaused; };

// --- what it comes to ---
const figure = (field) => Number.parseInt(field.value, 10) || 0;
const sum = (fields) => [...fields].reduce((total, field) => total + figure(field), 0);
const asks = (total) => total > 100 ? `Take ${total - 100} away before publishing.` : `Add ${100 - total} before publishing.`;

function addUp() {
  const weights = form.querySelectorAll("[data-weight]");
  if (weights.length > 0) {
    const total = sum(weights);
    document.getElementById("draft-total").value = total;
    document.getElementById("draft-total-says").textContent = total === 100 ? "Weights total 100." : asks(total);
  }
  const shares = form.querySelectorAll("[data-share]");
  if (shares.length > 0) {
    const total = sum(shares);
    document.getElementById("share-total").textContent = total === 0 || total === 100 ? "" : `Shares total ${total}. ${asks(total)}`;
  }
}

// --- an empty line for a further sub-criterion ---
function growParts() {
  const rows = form.querySelectorAll("[data-parts] .pl-sub");
  const last = rows[rows.length - 1];
  if (!last || ![...last.querySelectorAll("input")].some((field) => field.value)) return;
  const next = last.cloneNode(true);
  for (const field of next.querySelectorAll("input")) {
    field.value = "";
    field.name = field.name.replace(/\[\d+\]/, `[${rows.length}]`);
    field.id = field.id.replace(/_\d+__/, `_${rows.length}__`);
    field.removeAttribute("aria-invalid");
    field.removeAttribute("aria-describedby");
    field.setAttribute("aria-label", field.getAttribute("aria-label").replace(/\d+/, rows.length + 1));
  }
  last.after(next);
}

function changed(event) {
  addUp();
  growParts();
  if (event.target.matches("[name$='.IsExecutive']")) {
    const floor = event.target.parentElement.querySelector("input.form-control");
    if (event.target.checked && !floor.value) floor.value = "3.0";
    if (!event.target.checked) floor.value = "";
  }
  if (!isPaused && event.target.name !== "Form.NewName") draft.changed(event.type === "change" ? 150 : 700);
}

form.addEventListener("input", changed);
form.addEventListener("change", changed);
draft.savesBefore("#content a[href]:not([target])");
showSave();

// --- drag, as an addition to the buttons: the form sends rows in the order they stand on the page ---
function sortable() {
  const rows = form.querySelector("[data-sortable]");
  if (!rows || !window.Sortable || rows.dataset.sortable) return;
  rows.dataset.sortable = "on";
  window.Sortable.create(rows, {
    handle: "[data-grip]",
    animation: matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : 120,
    onEnd: (event) => { if (event.oldIndex !== event.newIndex) form.requestSubmit(form.querySelector("[data-save]")); },
  });
}

window.addEventListener("DOMContentLoaded", sortable);
if (document.readyState !== "loading") sortable();
