// The keyboard: what each shortcut does stands in one table.

const dialog = document.getElementById("shortcuts");

const letter = ({ key, code }) => (/^[a-z]$/i.test(key) ? key.toLowerCase() : code.replace("Key", "").toLowerCase());
const inField = (target) => target.matches("input, textarea, select") && target.value !== "";

// `acts` maps the letters of Alt to what they do; `undo` says whether it has undone something.
export function shortcuts(acts, undo) {
  addEventListener("keydown", (event) => {
    if (event.altKey && !event.ctrlKey && !event.metaKey && acts[letter(event)]) acts[letter(event)]();
    else if ((event.ctrlKey || event.metaKey) && !event.shiftKey && letter(event) === "z" && undo()) event.stopPropagation();
    else if (event.key === "?" && !inField(event.target) && !dialog.open) dialog.showModal();
    else return;
    event.preventDefault();
  });
}
