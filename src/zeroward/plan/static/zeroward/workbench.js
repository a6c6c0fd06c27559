// Shows the value of a slider while it moves; the answer itself comes from the server.
const form = document.querySelector(".bench-form");
if (form) {
  const lang = document.documentElement.lang || "en";
  form.addEventListener("input", (event) => {
    const slider = event.target;
    if (slider.type !== "range") return;
    const shown = form.querySelector(`output[for="${slider.id}"]`);
    if (shown) shown.textContent = `${slider.valueAsNumber.toLocaleString(lang, { maximumFractionDigits: 2 })} ${shown.dataset.unit}`;
  });
}
