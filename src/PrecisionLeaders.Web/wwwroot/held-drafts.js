// What was typed into scorecards and the server does not have yet, held in this browser by account, card and competency: neither a closed tab nor a lost network
// loses it, and on a machine that several people use nobody meets another's.

const prefix = "leaders-draft:";
const longest = 14 * 24 * 3600 * 1000;

const place = (account, card) => `${prefix}${account}:${card}:`;

function keys() {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(prefix));
  } catch {
    return [];
  }
}

function read(key) {
  try {
    return JSON.parse(localStorage.getItem(key));
  } catch {
    return null;
  }
}

/** @returns false when the browser keeps nothing: storage may be full or forbidden. */
export function hold(account, card, input) {
  try {
    localStorage.setItem(place(account, card) + input.competency, JSON.stringify({ ...input, at: Date.now() }));
    return true;
  } catch {
    return false;
  }
}

export function release(account, card, competency) {
  try {
    localStorage.removeItem(place(account, card) + competency);
  } catch {
    // Nothing is held where nothing can be.
  }
}

/** What is held of this card; what is older than two weeks is forgotten. */
export function heldOf(account, card) {
  const inputs = [];
  for (const key of keys()) {
    const input = read(key);
    if (!input || Date.now() - input.at > longest) localStorage.removeItem(key);
    else if (key.startsWith(place(account, card))) inputs.push(input);
  }
  return inputs;
}

/** For who signs out: nothing of anybody stays behind. */
export function forgetAll() {
  for (const key of keys()) localStorage.removeItem(key);
}
