// Drag as an addition to the up and down buttons: the form sends entries in the order they stand on the page.
const list = document.querySelector("[data-sortable]");

window.addEventListener("DOMContentLoaded", start);
if (document.readyState !== "loading") start();

function start() {
  if (!window.Sortable || list.dataset.sortable) return;
  list.dataset.sortable = "on";
  window.Sortable.create(list, {
    handle: "[data-grip]",
    animation: matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : 120,
    onEnd: (event) => {
      if (event.oldIndex !== event.newIndex) list.closest("form").requestSubmit();
    },
  });
}
