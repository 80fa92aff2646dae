// The keyboard: what each shortcut does stands in one table.

const dialog = document.getElementById("shortcuts");

const letter = ({ key, code }) => (/^[a-z]$/i.test(key) ? key.toLowerCase() : code.replace("Key", "").toLowerCase());
const inField = (target) => target.matches("input, textarea, select") && target.value !== "";

const isUndo = (event) => !event.shiftKey && letter(event) === "z";
const isRedo = (event) => letter(event) === "y" || (event.shiftKey && letter(event) === "z");

// `acts` maps the letters of Alt to what they do; `undo` and `redo` say whether they have done something.
export function shortcuts(acts, undo, redo) {
  addEventListener("keydown", (event) => {
    if (event.altKey && !event.ctrlKey && !event.metaKey && acts[letter(event)]) acts[letter(event)]();
    else if ((event.ctrlKey || event.metaKey) && ((isUndo(event) && undo()) || (isRedo(event) && redo()))) event.stopPropagation();
    else if (event.key === "?" && !inField(event.target) && !dialog.open) dialog.showModal();
    else return;
    event.preventDefault();
  });
}
