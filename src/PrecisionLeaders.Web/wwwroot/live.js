// Keeps a count that others change up to date while the page is looked at. A part says where its newer self is; when that says nothing more, it is over.
// Not by htmx: its polling cannot wait for a hidden page without evaluating text, which the content security policy forbids, and a lost connection is no news here.

// A part may ask to be renewed sooner, in seconds.
const every = () => 1000 * (document.querySelector("[data-live]")?.dataset.every ?? 15);

let timer = 0;

async function renew() {
  const part = document.querySelector("[data-live]");
  if (!part?.dataset.live) return;
  if (!document.hidden) {
    try {
      const answer = await fetch(part.dataset.live, { headers: { "HX-Request": "true" } });
      if (!answer.ok || answer.redirected) return;
      const newer = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById(part.id);
      if (newer && newer.outerHTML !== part.outerHTML) part.replaceWith(document.adoptNode(newer));
    } catch {
      // Asked again in its time.
    }
  }
  timer = setTimeout(renew, every());
}

document.addEventListener("visibilitychange", () => {
  if (document.hidden) return;
  clearTimeout(timer);
  renew();
});

timer = setTimeout(renew, every());
