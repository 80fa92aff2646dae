// A menu beside a button: arrows move, Escape closes, the focus returns to where it was.

import { element } from "./numeral.js";

let open = null;

export function close() {
  open?.remove();
  open = null;
}

// Items are {label, act}; `name` is the menu's name for whoever listens.
export function menu(anchor, name, items, className = "") {
  close();
  const box = element("div", `menu ${className}`.trim());
  box.setAttribute("role", "menu");
  box.setAttribute("aria-label", name);
  for (const { label, act } of items) {
    const item = element("button", "", label);
    item.type = "button";
    item.setAttribute("role", "menuitem");
    item.tabIndex = -1;
    item.addEventListener("click", () => {
      close();
      anchor.focus();
      act();
    });
    box.append(item);
  }
  (anchor.closest("main, dialog") ?? document.body).append(box);
  place(box, anchor);
  box.addEventListener("keydown", (event) => move(event, box, anchor));
  open = box;
  box.firstElementChild.focus();
}

function place(box, anchor) {
  const from = anchor.getBoundingClientRect();
  const size = box.getBoundingClientRect();
  const below = from.bottom + size.height + 4 <= innerHeight;
  const left = Math.min(Math.max(from.right - size.width, 8), Math.max(innerWidth - size.width - 8, 8));
  box.style.left = `${left}px`;
  box.style.top = `${below ? from.bottom + 4 : Math.max(from.top - size.height - 4, 8)}px`;
}

function move(event, box, anchor) {
  const items = [...box.children];
  const at = items.indexOf(document.activeElement);
  const to = {
    ArrowDown: at + 1,
    ArrowRight: at + 1,
    ArrowUp: at - 1,
    ArrowLeft: at - 1,
    Home: 0,
    End: items.length - 1,
  }[event.key];
  if (to !== undefined) items.at(to % items.length).focus();
  else if (event.key === "Escape" || event.key === "Tab") {
    close();
    anchor.focus();
  } else return;
  event.preventDefault();
  event.stopPropagation();
}

addEventListener("pointerdown", ({ target }) => open && !open.contains(target) && close(), true);
addEventListener("resize", close);
