// Saves the draft as it is filled. Without it the page's own buttons save.
// One save at a time: a second one on its way would carry what the first has already made old.

const form = document.querySelector("form[data-autosave]");
const keep = form.dataset.keep;
const patience = [2_000, 5_000, 10_000, 30_000];

let timer = 0;
let onItsWay = null;
let isDirty = false;
let failures = 0;

form.querySelector("[data-save]").hidden = true;

function say(mean, text) {
  const status = document.getElementById("card-status");
  status.dataset.mean = mean;
  status.textContent = text;
}

function later(wait) {
  clearTimeout(timer);
  timer = setTimeout(save, wait);
}

function changed(wait) {
  isDirty = true;
  later(wait);
}

/** What could not be sent is held in this tab until it could. */
function hold() {
  try {
    sessionStorage.setItem(keep, JSON.stringify([...new FormData(form)].filter(([name]) => name.startsWith("Form."))));
  } catch {
    // Storage may be full or forbidden; the page itself still holds the input.
  }
}

function takeBack() {
  const held = sessionStorage.getItem(keep);
  if (!held) return;
  const fields = JSON.parse(held);
  for (const control of form.elements) {
    if (!control.name?.startsWith("Form.")) continue;
    const values = fields.filter(([name]) => name === control.name).map(([, value]) => value);
    if (control.type === "radio" || control.type === "checkbox") control.checked = values.includes(control.value);
    else if (values.length > 0) control.value = values[0];
  }
  changed(0);
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
  hold();
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
  say("stop", "Not saved. See above the rating.");
}

async function send(keepalive) {
  try {
    const answer = await fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)), headers: { "HX-Request": "true" }, keepalive });
    if (answer.status === 401) {
      hold();
      isDirty = true;
      say("stop", "You are signed out, and this is not saved. Sign in in another tab, then go on here.");
      return;
    }
    if (answer.status >= 500) throw new Error(`answered ${answer.status}`);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    if (answer.status === 422) return refuse(page);
    if (!answer.ok) {
      hold();
      say("stop", "Not saved: this scorecard is no longer open to you.");
      return;
    }
    failures = 0;
    sessionStorage.removeItem(keep);
    delete document.getElementById("card-status").dataset.mean;
    document.getElementById("errors")?.remove();
    for (const old of form.querySelectorAll("[data-newer]")) old.remove();
    for (const part of ["#card-status", "#card-steps", "#card-missing"]) take(page, part);
    seen(page);
  } catch {
    hold();
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

form.addEventListener("change", () => changed(150));
form.addEventListener("input", (event) => { if (event.target.matches("textarea")) changed(700); });
window.addEventListener("online", () => { if (isDirty) later(0); });
document.addEventListener("visibilitychange", () => { if (document.hidden && isDirty && !onItsWay) save(true); });
window.addEventListener("beforeunload", (event) => { if (isDirty && failures > 0) event.preventDefault(); });

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
