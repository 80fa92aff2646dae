// What is pressed before the page is alive is pressed when it is. Waits for nothing, so that it is there with the first paint;
// where the page is alive before it, it has nothing to do.

{
  const root = document.documentElement;
  const pressed = [];

  const note = (event) => {
    const key = event.target.closest(".key, .caret");
    if (!key) return;
    event.stopImmediatePropagation();
    pressed.push(key);
  };

  const again = (_, observer) => {
    observer.disconnect();
    document.removeEventListener("click", note, true);
    for (const key of pressed) key.click();
  };

  if (!("ready" in root.dataset)) {
    document.addEventListener("click", note, true);
    new MutationObserver(again).observe(root, { attributeFilter: ["data-ready"] });
  }
}
