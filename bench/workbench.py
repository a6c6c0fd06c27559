"""How soon the workbench of a plan answers, in a browser: from the click to the curve that was drawn anew.

    python bench/workbench.py

Starts a freshly prepared installation with two plans: eight actions on typed emissions, and the Mission's levers with
the inputs that Pécs printed. Prints times (answer settled, one frame drawn); asserts nothing. Wanted: 150 ms.
"""

import json
import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

sys.path.insert(0, str(Path(__file__).resolve().parent))

from served import PORT, REPOSITORY, environment, served_in

CLICKS = 30
CHROMIUM = ("/usr/bin/chromium-headless-shell", "/usr/bin/chromium")
WATCH = """() => {
  window.answers = [];
  document.body.addEventListener("htmx:afterSettle", (event) => {
    if (!window.started || event.detail.target.id !== "answer") return;
    const started = window.started;
    window.started = 0;
    requestAnimationFrame(() => setTimeout(() => window.answers.push(performance.now() - started)));
  });
  document.querySelector("#bench").addEventListener("input", () => { window.started = performance.now(); }, true);
}"""
WAIT = """(at) => new Promise((done, failed) => {
  const limit = performance.now() + 10000;
  const look = () => {
    if (window.answers.length > at) done();
    else if (performance.now() > limit) failed("no answer");
    else setTimeout(look, 5);
  };
  look();
})"""


def main() -> None:
    with served_in() as (folder, _supervisor):
        made = subprocess.run(
            [sys.executable, "-m", "bench.workbench_plan"],
            env={**environment(folder), "PYTHONPATH": f"{REPOSITORY / 'src'}{os.pathsep}{REPOSITORY}"},
            cwd=REPOSITORY, check=True, capture_output=True, text=True,
        )  # fmt: skip
        facts = json.loads(made.stdout)
        path = next(one for one in CHROMIUM if Path(one).exists())
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-gpu"])
            context = browser.new_context(viewport={"width": 1280, "height": 900})
            context.add_cookies(
                [{"name": "sessionid", "value": facts["session"], "url": f"http://127.0.0.1:{PORT}"}]
            )
            for name, pk in facts["plans"].items():
                measure(context.new_page(), name, f"http://127.0.0.1:{PORT}/en/me/plans/{pk}/workbench/")
            browser.close()


def measure(page: Page, name: str, address: str) -> None:
    """Toggle one switch after the other, each when the answer to the one before is there."""
    started = time.perf_counter()
    page.goto(address)
    opened = time.perf_counter() - started
    page.evaluate(WATCH)
    boxes = page.locator("#bench .switches input[type=checkbox]:visible")
    count = boxes.count()
    for at in range(CLICKS):
        boxes.nth(at % count).click()
        page.evaluate(WAIT, at)
    times = sorted(page.evaluate("window.answers"))
    print(
        f"{name}: page {1000 * opened:.0f} ms; toggle to drawn, {len(times)} clicks: "
        f"median {statistics.median(times):.0f} ms, 95 % {times[int(0.95 * (len(times) - 1))]:.0f} ms, "
        f"worst {times[-1]:.0f} ms"
    )


if __name__ == "__main__":
    main()
