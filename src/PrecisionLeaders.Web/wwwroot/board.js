// The board with script: dragging, keys, and moves that keep one's place. Without it the page opens the menu of one card, which does the same.

const path = location.pathname;
const board = () => document.getElementById("board");
const cards = (stage) => [...stage.querySelectorAll(".pl-card")];

function ready() {
  for (const hint of document.querySelectorAll("[data-with-script]")) hint.hidden = false;
  for (const list of document.querySelectorAll(".pl-stage > ol")) {
    window.Sortable?.create(list, {
      group: "board", sort: false, draggable: "li", filter: ".pl-move, .pl-menu", preventOnFilter: false, dragClass: "is-lifted", animation: 0,
      delay: 180, delayOnTouchOnly: true,
      onStart: () => board().classList.add("is-dragging"),
      onEnd: ({ item, from, to }) => {
        board().classList.remove("is-dragging");
        if (from === to) return;
        const form = menuOf(item.querySelector(".pl-card"), from.closest(".pl-stage")).querySelector("form");
        form.elements["Form.To"].value = to.closest(".pl-stage").dataset.stage;
        form.requestSubmit();
      },
    });
  }
}

// --- one menu for the whole board: it stands in the card that is open, in place of the link that would open it ---
function menuOf(card, stage = card.closest(".pl-stage")) {
  const own = card.querySelector(".pl-move");
  if (own) return own;
  document.querySelectorAll("#board .pl-move").forEach(shut);
  const menu = document.getElementById("move").content.firstElementChild.cloneNode(true);
  const { elements } = menu.querySelector("form");
  elements["Form.Candidacy"].value = card.id.slice(2);
  elements["Form.From"].value = stage.dataset.stage;
  const to = elements["Form.To"];
  const at = [...to.options].findIndex((choice) => choice.value === stage.dataset.stage);
  to.options[at].remove();
  to.selectedIndex = to.options[at]?.value > 0 ? at : at - 1; // the next stage; at the last one, the stage before it
  const link = card.querySelector(".pl-menu");
  menu.querySelector("summary").setAttribute("aria-label", link.getAttribute("aria-label"));
  menu.link = link;
  link.replaceWith(menu);
  return menu;
}

function open(card) {
  menuOf(card).querySelector("select").focus();
}

function shut(menu) {
  const link = menu.link ?? document.createElement("a");
  if (!menu.link) {
    const card = menu.closest(".pl-card");
    link.className = "pl-menu";
    const address = new URLSearchParams(location.search);
    address.set("open", card.id.slice(2));
    link.href = `?${address}#${card.id}`;
    link.append(...menu.querySelector("summary").childNodes);
    link.setAttribute("aria-label", menu.querySelector("summary").getAttribute("aria-label"));
  }
  menu.replaceWith(link);
  return link;
}

// --- a move is sent, and the board comes back in place ---
async function send(form) {
  const moved = form.closest(".pl-card")?.id;
  let answer;
  try {
    answer = await fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)) });
  } catch {
    location.reload(); // the server did not answer: show what it last said
    return;
  }
  if (new URL(answer.url).pathname !== path || !(answer.ok || answer.status === 422)) {
    form.submit(); // signed out, or the card is gone: the whole page tells
    return;
  }
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const at = document.querySelector(".pl-board").scrollLeft;
  for (const id of ["board", "notice"]) document.getElementById(id)?.replaceWith(document.adoptNode(page.getElementById(id)));
  document.querySelector(".pl-board").scrollLeft = at;
  ready();
  const card = moved && document.getElementById(moved);
  (card?.querySelector(".pl-move [aria-invalid]") ?? card?.querySelector(".pl-name") ?? document.querySelector(".pl-board")).focus({ preventScroll: !card });
}

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (event.defaultPrevented || !new URL(form.action).pathname.startsWith(path) || !form.closest("#board, #notice")) return;
  event.preventDefault();
  send(form);
});

// --- leaving asks for its reason in the card ---
document.addEventListener("change", (event) => {
  const choice = event.target.closest?.(".pl-move select[name='Form.To']");
  if (!choice) return;
  const { form } = choice;
  if (choice.value !== "0") {
    form.querySelector(".pl-leave")?.remove();
    return;
  }
  if (form.elements["Form.Reason"]) return;
  const fields = document.createElement("div");
  fields.className = "pl-leave";
  fields.append(document.getElementById("leave").content.cloneNode(true));
  for (const part of fields.querySelectorAll("[id],[for]")) {
    if (part.id) part.id = part.id.replace(/n$/, choice.id);
    if (part.htmlFor) part.htmlFor = part.htmlFor.replace(/n$/, choice.id);
  }
  choice.after(fields);
  fields.querySelector("select").focus();
});

document.addEventListener("click", (event) => {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  const at = event.target.closest?.(".pl-menu, [data-keep], .pl-move > summary");
  if (!at?.closest("#board")) return;
  event.preventDefault();
  if (at.matches(".pl-menu")) open(at.closest(".pl-card"));
  else close(at.closest(".pl-move"));
});

function close(menu) {
  shut(menu).focus();
}

// --- keys: M opens the menu of the card one is on, arrows go between cards, Z takes the last move back ---
function beside(card, key) {
  const stage = card.closest(".pl-stage");
  const here = cards(stage);
  const place = here.indexOf(card);
  if (key === "ArrowDown") return here[place + 1];
  if (key === "ArrowUp") return here[place - 1];
  const stages = [...document.querySelectorAll(".pl-stage")].filter((other) => other === stage || other.querySelector(".pl-card"));
  const next = stages[stages.indexOf(stage) + (key === "ArrowRight" ? 1 : -1)];
  return next && (cards(next)[place] ?? cards(next).at(-1));
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || !event.target.closest?.("#board")) return;
  const menu = event.target.closest(".pl-move");
  if (event.key === "Escape" && menu) return close(menu);
  if (event.target.matches("input, select, textarea")) return;
  const card = event.target.closest(".pl-card");
  if (event.key === "z") {
    document.querySelector("#notice form")?.requestSubmit();
  } else if (event.key === "m" && card) {
    open(card);
  } else if (event.key.startsWith("Arrow") && card) {
    const to = beside(card, event.key);
    if (!to) return;
    to.querySelector(".pl-name").focus();
    to.scrollIntoView({ block: "nearest", inline: "nearest" });
  } else if (event.key === "ArrowRight" || event.key === "ArrowDown") {
    const first = event.target.matches(".pl-board") && event.target.querySelector(".pl-name");
    if (!first) return;
    first.focus();
  } else {
    return;
  }
  event.preventDefault();
});

ready();
