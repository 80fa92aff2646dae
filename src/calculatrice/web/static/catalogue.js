// The catalogue's search: what is typed hides the entries in which it does not stand.

import "./frame.js";

const field = document.getElementById("q");
const nothing = document.getElementById("no-entries");

function filter() {
  const words = field.value.toLowerCase().split(/\s+/);
  let any = false;
  for (const group of document.querySelectorAll(".group-of-entries")) {
    let found = false;
    for (const entry of group.querySelectorAll("[data-searched]")) {
      entry.hidden = !words.every((word) => entry.dataset.searched.includes(word));
      found ||= !entry.hidden;
    }
    group.hidden = !found;
    any ||= found;
  }
  nothing.hidden = any;
}

field.addEventListener("input", filter);
document.documentElement.dataset.ready = "";
