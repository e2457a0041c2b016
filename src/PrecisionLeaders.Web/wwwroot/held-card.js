// A scorecard that can no longer be filled, and something typed into it that never reached the server: shown to copy, until the rater is done with it.

import { heldOf, release } from "./held-drafts.js";

const place = document.getElementById("held");
const { account, card } = place.dataset;

/** Whether the card as it is stored says the same: then it did reach the server. */
function isStored(input) {
  const stored = place.querySelector(`[data-competency="${input.competency}"]`)?.dataset;
  return stored && stored.choice === (input.choice ?? "") && stored.note === input.note.trim() && stored.cited === [...input.cited].sort().join(" ");
}

const inputs = heldOf(account, card).filter((input) => !isStored(input) || release(account, card, input.competency));

for (const input of inputs) {
  const entry = place.querySelector("template").content.cloneNode(true);
  entry.querySelector("[data-code]").textContent = input.code;
  entry.querySelector("[data-choice]").textContent = input.choice === "ie" ? "insufficient evidence" : input.choice ? `level ${input.choice}` : "no level";
  entry.querySelector("[data-note]").textContent = input.note;
  place.querySelector("ul").append(entry);
}
place.hidden = inputs.length === 0;
place.querySelector("button").addEventListener("click", () => {
  for (const input of inputs) release(account, card, input.competency);
  place.hidden = true;
});
