// Saves the draft as it is filled. Without it the page's own buttons save.
// What the server does not have yet is held in the browser, and sent when the card is opened again.

import { autosave } from "./autosave.js";
import { heldOf, hold, release } from "./held-drafts.js";

const form = document.querySelector("form[data-autosave]");
const { account, card } = form.dataset;

let isHeld = true;

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
  if (mean) status.dataset.mean = mean;
  else delete status.dataset.mean;
  status.textContent = text;
}

function changed(section, wait) {
  isHeld = hold(account, card, inputOf(section));
  draft.changed(wait);
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
    await draft.onItsWay();
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

const draft = autosave(form, {
  say,
  gone: "Not saved: this scorecard is no longer open to you.",
  read: () => sections().map(inputOf),
  refused: refuse,
  saved(page, sent) {
    for (const old of form.querySelectorAll("[data-newer]")) old.remove();
    for (const part of ["#card-status", "#card-steps", "#card-missing"]) take(page, part);
    seen(page);
    settle(sent);
  },
});

form.addEventListener("change", (event) => changed(event.target.closest("section"), 150));
form.addEventListener("input", (event) => { if (event.target.matches("textarea")) changed(event.target.closest("section"), 700); });
window.addEventListener("beforeunload", (event) => { if (draft.isDirty() && !isHeld) event.preventDefault(); });

draft.savesBefore("#rate a[href^='?']");

takeBack();
