// Forms in which one choice, such as the kind, decides what else is asked: parts that say of which choices they are (data-of) are shown for those alone. Without script all are there, each saying whose it is.

const decides = (form) => form.elements["Form.Kind"] ?? form.elements["Form.Figure"];

function fit(form) {
  const kind = decides(form)?.value;
  for (const part of form.querySelectorAll("[data-of]")) part.hidden = !part.dataset.of.split(" ").includes(kind) && !isTold(part);
}

/** What was written, and what is wrong, stays before the eyes of whoever wrote it. */
const isTold = (part) => part.querySelector(".pl-error") !== null || [...part.querySelectorAll("input:not([type=hidden]), textarea")].some((control) => control.value !== "");

const fitAll = () => document.querySelectorAll("main form[method=post]").forEach(fit);

document.addEventListener("change", (event) => {
  if (event.target.form && event.target === decides(event.target.form)) fit(event.target.form);
});
document.addEventListener("htmx:after:swap", fitAll);
fitAll();
