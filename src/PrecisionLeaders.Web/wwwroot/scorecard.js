// Saves the draft as it is filled. Without it the page's own buttons save.
// One save at a time: a second one on its way would carry what the first has already made old.
// What the server does not have yet is held in the browser, and sent when the card is opened again.

import { heldOf, hold, release } from "./held-drafts.js";

const form = document.querySelector("form[data-autosave]");
const { account, card } = form.dataset;
const patience = [2_000, 5_000, 10_000, 30_000];

let timer = 0;
let onItsWay = null;
let isDirty = false;
let isHeld = true;
let failures = 0;

form.querySelector("[data-save]").hidden = true;

const sections = () => [...form.querySelectorAll("[data-seen-of]")].map((seen) => seen.closest("section"));

/** What stands in the form for one competency. */
function inputOf(section) {
  const seen = section.querySelector("[data-seen-of]");
  return {
    competency: seen.dataset.seenOf,
    code: section.id,
    seen: seen.value,
    choice: section.querySelector("input[type=radio]:checked")?.value ?? null,
    cited: [...section.querySelectorAll("input[type=checkbox]:checked")].map((box) => box.value),
    note: section.querySelector("textarea").value,
  };
}

const says = (input) => JSON.stringify([input.choice, [...input.cited].sort(), input.note]);

function fill(section, input) {
  section.querySelector("[data-seen-of]").value = input.seen;
  for (const box of section.querySelectorAll("input[type=radio]")) box.checked = box.value === input.choice;
  for (const box of section.querySelectorAll("input[type=checkbox]")) box.checked = input.cited.includes(box.value);
  section.querySelector("textarea").value = input.note;
}

function say(mean, text) {
  const status = document.getElementById("card-status");
  status.dataset.mean = mean;
  status.textContent = text;
}

function later(wait) {
  clearTimeout(timer);
  timer = setTimeout(save, wait);
}

function changed(section, wait) {
  isDirty = true;
  isHeld = hold(account, card, inputOf(section));
  later(wait);
}

function holdAll() {
  for (const section of sections()) isHeld = hold(account, card, inputOf(section)) && isHeld;
}

/** What was sent and still stands so needs no holding; what was typed since then rests on what is stored now. */
function settle(sent) {
  for (const section of sections()) {
    const before = sent.find((input) => input.competency === section.querySelector("[data-seen-of]").dataset.seenOf);
    if (before && says(before) === says(inputOf(section))) release(account, card, before.competency);
    else hold(account, card, inputOf(section));
  }
}

/** Puts back what an earlier visit could not save, and saves it. */
function takeBack() {
  const elsewhere = [];
  for (const input of heldOf(account, card)) {
    const section = sections().find((one) => one.querySelector("[data-seen-of]").dataset.seenOf === input.competency);
    if (!section) elsewhere.push(input);
    // Where two windows differ, the page shows both already, and the rater decides.
    else if (section.querySelector("[data-newer]")) holdAll();
    else if (says(input) === says(inputOf(section))) release(account, card, input.competency);
    else {
      fill(section, input);
      say("owed", "Not saved yet: this is what you typed before");
      changed(section, 0);
    }
  }
  if (elsewhere.length > 0) sendElsewhere(elsewhere);
}

/** Saves what is held of competencies that are not on this page. */
async function sendElsewhere(inputs) {
  const kept = [];
  for (const input of inputs) {
    if (onItsWay) await onItsWay;
    const fields = [
      ["__RequestVerificationToken", form.elements.__RequestVerificationToken.value],
      ["Form.Ratings[0].Competency", input.competency], ["Form.Ratings[0].Seen", input.seen], ["Form.Ratings[0].Note", input.note],
      ...(input.choice ? [["Form.Ratings[0].Choice", input.choice]] : []), ...input.cited.map((item) => ["Form.Ratings[0].Cited", item]),
    ];
    try {
      const answer = await fetch(form.action, { method: "POST", body: new URLSearchParams(fields), headers: { "HX-Request": "true" } });
      if (!answer.ok) throw new Error(`answered ${answer.status}`);
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      release(account, card, input.competency);
      for (const part of ["#card-status", "#card-steps", "#card-missing"]) take(page, part);
    } catch {
      kept.push(input.code);
    }
  }
  if (kept.length === 0) return;
  const note = document.createElement("div");
  note.className = "pl-note";
  note.dataset.mean = "owed";
  const words = document.createElement("p");
  words.append("What you typed before is not saved yet: ");
  kept.forEach((code, at) => {
    const link = document.createElement("a");
    link.href = `?at=${code}`;
    link.textContent = code;
    words.append(...(at > 0 ? [", ", link] : [link]));
  });
  words.append(". Open it to look at it and save it.");
  note.append(words);
  document.getElementById("card-steps").after(note);
}

function take(page, selector) {
  const newer = page.querySelector(selector);
  const older = document.querySelector(selector);
  if (newer && older) older.innerHTML = newer.innerHTML;
}

function seen(page) {
  for (const mark of page.querySelectorAll("[data-seen]")) {
    const field = form.querySelector(`[data-seen-of="${mark.dataset.seen}"]`);
    if (field) field.value = mark.getAttribute("value");
  }
}

/** The server has something to say: a round closed meanwhile, another window, a note too long. What was typed stays. */
function refuse(page) {
  document.getElementById("errors")?.remove();
  for (const old of form.querySelectorAll("[data-newer]")) old.remove();
  const errors = page.getElementById("errors");
  if (errors) document.getElementById("card-steps").after(errors);
  for (const other of page.querySelectorAll("[data-newer]")) {
    const field = form.querySelector(`[data-seen-of="${other.dataset.newer}"]`);
    if (!field) continue;
    field.value = page.querySelector(`[data-seen-of="${other.dataset.newer}"]`).value;
    field.closest("section").querySelector("fieldset").before(other);
  }
  holdAll();
  say("stop", "Not saved. See above the rating.");
}

async function send(keepalive) {
  const sent = sections().map(inputOf);
  try {
    const answer = await fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)), headers: { "HX-Request": "true" }, keepalive });
    if (answer.status === 401) {
      isDirty = true;
      say("stop", "You are signed out, and this is not saved. Sign in in another tab, then go on here.");
      return;
    }
    if (answer.status >= 500) throw new Error(`answered ${answer.status}`);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    if (answer.status === 422) return refuse(page);
    if (!answer.ok) {
      say("stop", "Not saved: this scorecard is no longer open to you.");
      return;
    }
    failures = 0;
    delete document.getElementById("card-status").dataset.mean;
    document.getElementById("errors")?.remove();
    for (const old of form.querySelectorAll("[data-newer]")) old.remove();
    for (const part of ["#card-status", "#card-steps", "#card-missing"]) take(page, part);
    seen(page);
    settle(sent);
  } catch {
    isDirty = true;
    say("owed", "Not saved, trying again");
    later(patience[Math.min(failures++, patience.length - 1)]);
  }
}

async function save(keepalive = false) {
  clearTimeout(timer);
  if (onItsWay) return onItsWay.then(() => isDirty && save());
  if (!isDirty) return;
  isDirty = false;
  onItsWay = send(keepalive === true).finally(() => { onItsWay = null; });
  return onItsWay;
}

form.addEventListener("change", (event) => changed(event.target.closest("section"), 150));
form.addEventListener("input", (event) => { if (event.target.matches("textarea")) changed(event.target.closest("section"), 700); });
window.addEventListener("online", () => { if (isDirty) later(0); });
document.addEventListener("visibilitychange", () => { if (document.hidden && isDirty && !onItsWay) save(true); });
window.addEventListener("beforeunload", (event) => { if (isDirty && !isHeld) event.preventDefault(); });

// A link to another competency goes when what was typed is saved.
document.addEventListener("click", async (event) => {
  const link = event.target.closest?.("#rate a[href^='?']");
  if (!link || !(isDirty || onItsWay) || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  await save();
  if (onItsWay) await onItsWay;
  if (!isDirty) location.href = link.href;
});

// A button waits for the save on its way, then sends everything itself.
form.addEventListener("submit", async (event) => {
  clearTimeout(timer);
  if (!onItsWay) {
    isDirty = false;
    return;
  }
  event.preventDefault();
  await onItsWay;
  clearTimeout(timer);
  isDirty = false;
  form.requestSubmit(event.submitter);
});

takeBack();
