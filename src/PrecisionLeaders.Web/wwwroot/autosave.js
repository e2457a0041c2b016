// Saves a form as it is filled, one save at a time: a second one on its way would carry what the first has already made old.

const patience = [2_000, 5_000, 10_000, 30_000];

/**
 * @param form posted whole to its action, which answers script with a part of the page
 * @param say (mean, text) to the line that tells how it stands
 * @param gone what is said when the form is no longer open to its author
 * @param read what was sent, to be told apart from what is typed meanwhile
 * @param saved (page, sent) takes what the answer brings
 * @param refused (page) shows what is wrong; what was typed stays
 */
export function autosave(form, { say, gone, read = () => null, saved, refused }) {
  let timer = 0;
  let onItsWay = null;
  let isDirty = false;
  let failures = 0;

  function later(wait) {
    clearTimeout(timer);
    timer = setTimeout(save, wait);
  }

  async function send(keepalive) {
    const sent = read();
    try {
      const answer = await fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)), headers: { "HX-Request": "true" }, keepalive });
      if (answer.status === 401) {
        isDirty = true;
        say("stop", "You are signed out, and this is not saved. Sign in in another tab, then go on here.");
        return;
      }
      if (answer.status >= 500) throw new Error(`answered ${answer.status}`);
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      if (answer.status === 422) {
        refused(page);
        return;
      }
      if (!answer.ok) {
        say("stop", gone);
        return;
      }
      failures = 0;
      say(null, "");
      document.getElementById("errors")?.remove();
      saved(page, sent);
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

  window.addEventListener("online", () => { if (isDirty) later(0); });
  document.addEventListener("visibilitychange", () => { if (document.hidden && isDirty && !onItsWay) save(true); });

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

  return {
    changed(wait) {
      isDirty = true;
      later(wait);
    },
    isDirty: () => isDirty,
    onItsWay: async () => onItsWay,

    /** A link that leads away goes when what was typed is saved. */
    savesBefore(links) {
      document.addEventListener("click", async (event) => {
        const link = event.target.closest?.(links);
        if (!link || !(isDirty || onItsWay) || event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        await save();
        if (onItsWay) await onItsWay;
        if (!isDirty) location.href = link.href;
      });
    },
  };
}
