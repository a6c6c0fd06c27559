// The review screen: one key for each decision, while the item has the focus. Without this file buttons and links do.
const item = document.querySelector("[data-review]");
const isTyping = (node) => ["INPUT", "TEXTAREA", "SELECT"].includes(node.tagName);

// On a phone the kinds stand in one line: the one that is shown comes into view, without moving the page.
const kind = document.querySelector(".kinds [aria-current]");
const row = kind?.closest("ul");
if (row) row.scrollLeft = kind.offsetLeft - row.offsetLeft - (row.clientWidth - kind.clientWidth) / 2;

if (item) {
  const here = document.querySelector(".doc-lines .on");
  const doc = here?.closest(".doc");
  if (doc) doc.scrollTop = here.offsetTop - doc.clientHeight / 3;
  item.focus({ preventScroll: true });
  item.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || isTyping(event.target)) return;
    const wanted = item.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
    if (!wanted) return;
    event.preventDefault();
    wanted.click();
  });
}
