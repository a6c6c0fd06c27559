// Search fields offer words while one types. Without this file they are plain fields.
const WAIT = 150; // milliseconds without a keystroke before we ask

const offer = async (field, list) => {
  const typed = field.value;
  if (typed.trim().length < 2) return list.replaceChildren();
  const answer = await fetch(`${field.dataset.complete}?q=${encodeURIComponent(typed)}`);
  if (!answer.ok || field.value !== typed) return;
  const { words } = await answer.json();
  list.replaceChildren(
    ...words.map((word) => {
      const option = document.createElement("option");
      option.value = word;
      return option;
    }),
  );
};

for (const field of document.querySelectorAll("input[data-complete]")) {
  const list = document.getElementById(field.getAttribute("list"));
  let timer = 0;
  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => offer(field, list).catch(() => list.replaceChildren()), WAIT);
  });
}
