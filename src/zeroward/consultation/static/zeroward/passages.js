// Passages are marked by selecting words in the text. Without this file they are copied into the field.
const talk = document.querySelector("[data-talk]");
const field = (name) => document.querySelector(`[data-passage="${name}"]`);

// a place in the text as the number of code points before it; null outside the text
const placeOf = (node, offset) => {
  const piece = (node.nodeType === Node.TEXT_NODE ? node.parentElement : node).closest("[data-start]");
  if (!piece || !talk.contains(piece)) return null;
  const before = document.createRange();
  before.setStart(piece, 0);
  before.setEnd(node, offset);
  return Number(piece.dataset.start) + [...before.toString()].length;
};

const take = () => {
  const chosen = document.getSelection();
  if (!chosen.rangeCount || chosen.isCollapsed) return;
  const range = chosen.getRangeAt(0);
  if (!talk.contains(range.commonAncestorContainer)) return;
  const start = placeOf(range.startContainer, range.startOffset);
  const end = placeOf(range.endContainer, range.endOffset);
  field("words").value = chosen.toString();
  field("start").value = start ?? "";
  field("end").value = end ?? "";
};

if (talk && field("words")) {
  document.addEventListener("selectionchange", take);
  field("words").addEventListener("input", () => {
    field("start").value = field("end").value = "";
  });
}
