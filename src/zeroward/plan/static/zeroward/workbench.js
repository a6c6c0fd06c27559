// Asks the server for the answer while switches and sliders move: one question at a time, the newest state last.
// Without this script the form is sent by its button.
const REST = 600; // ms without a change until the parts below the curve are asked for as well

const form = document.querySelector(".bench-form");
if (form) {
  const lang = document.documentElement.lang || "en";
  let asked = false;
  let moved = false;
  let rest = 0;

  const ask = () => {
    if (asked) {
      moved = true;
      return;
    }
    asked = true;
    moved = false;
    form.dispatchEvent(new Event("answer"));
  };

  form.addEventListener("input", (event) => {
    const slider = event.target;
    if (slider.type === "range") {
      const shown = form.querySelector(`output[for="${slider.id}"]`);
      const value = slider.valueAsNumber.toLocaleString(lang, { maximumFractionDigits: 2 });
      if (shown) shown.textContent = `${value}\u00a0${shown.dataset.unit}`;
    }
    ask();
    clearTimeout(rest);
    rest = setTimeout(() => form.dispatchEvent(new Event("rest")), REST);
  });

  form.addEventListener("htmx:afterRequest", (event) => {
    if (event.detail.elt !== form) return;
    asked = false;
    if (moved) ask();
  });
}
