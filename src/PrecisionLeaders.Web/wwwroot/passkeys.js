// Passkeys: making one for an account, and signing in with one. The forms stay hidden where script or the browser lacks them.

import { tell } from "./site.js";

const isAble = typeof window.PublicKeyCredential?.parseCreationOptionsFromJSON === "function" && typeof navigator.credentials?.create === "function";

/** Asks the server for the terms, the authenticator for a credential under them, and sends that. */
async function run(form) {
  const answer = await fetch(form.dataset.options, { method: "POST", body: new FormData(form) });
  const said = answer.headers.get("content-type")?.includes("json") ? await answer.json() : null;
  if (!answer.ok || !said) return tell("stop", said?.refused ?? "That did not work. Reload the page and try again.");
  const credential = form.dataset.passkey === "create"
    ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(said) })
    : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(said) });
  form.querySelector("[data-credential]").value = JSON.stringify(credential.toJSON());
  for (const secret of form.querySelectorAll("input[type=password]")) secret.disabled = true;
  form.submit();
}

function whyNot(failure, form) {
  if (failure.name === "SecurityError") return "Passkeys need the product's own name in the address, over HTTPS. Ask who runs it, and go on with your password.";
  if (failure.name === "InvalidStateError") return "This device has a passkey for your account already.";
  return form.dataset.passkey === "create" ? "No passkey was made. You can try again." : "No passkey was given. Try again, or sign in with your password.";
}

for (const form of isAble ? document.querySelectorAll("form[data-passkey]") : []) {
  form.hidden = false;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const button = form.querySelector("button");
    button.disabled = true;
    try {
      await run(form);
    } catch (failure) {
      tell("owed", whyNot(failure, form));
    } finally {
      button.disabled = false;
    }
  });
}
