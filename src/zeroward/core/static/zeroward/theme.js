// Light, dark, high contrast. The server writes the choice into <html data-theme> when its cookie exists; a page
// from a cache may lack it. With this file a choice holds at once, without it the form asks the server.
const name = "zeroward_theme";
const year = 60 * 60 * 24 * 365;
const root = document.documentElement;

function chosen() {
  const pair = document.cookie.split("; ").find((part) => part.startsWith(`${name}=`));
  return pair ? pair.slice(name.length + 1) : "";
}

function show(theme) {
  if (theme) root.dataset.theme = theme;
  else delete root.dataset.theme;
  for (const button of document.querySelectorAll("[data-theme-choice]")) {
    button.setAttribute("aria-pressed", String(button.value === theme));
  }
}

if (chosen()) root.dataset.theme = chosen();

document.addEventListener("DOMContentLoaded", () => show(chosen()));
document.addEventListener("submit", (event) => {
  const button = event.submitter;
  if (!button || !button.matches("[data-theme-choice]")) return;
  event.preventDefault();
  const secure = location.protocol === "https:" ? "; Secure" : "";
  const life = button.value ? year : 0;
  document.cookie = `${name}=${button.value}; Max-Age=${life}; Path=/; SameSite=Lax${secure}`;
  show(button.value);
});
