"""The pictures of the README: a freshly prepared platform of its own, photographed by a headless browser.

Everything happens in a temporary folder, which goes again; only `docs/screenshots/*.png` is written.
"""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.request import urlopen

from PIL import Image
from playwright.sync_api import Browser, sync_playwright

REPOSITORY = Path(__file__).resolve().parents[1]
FOLDER = REPOSITORY / "docs" / "screenshots"
CHROMIUM = ("chromium-headless-shell", "chromium")
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--hide-scrollbars"]
SECONDS_TO_START = 60
LARGEST = 150 * 1024
COLOURS = (256, 128, 64, 32)


@dataclass(frozen=True, slots=True)
class Shot:
    name: str
    path: str
    width: int = 1280
    height: int = 900


SHOTS = (
    Shot("home", "/en/"),
    Shot("search-german", "/de/search/?q=Geld+f%C3%BCr+kleine+Gemeinden"),
    Shot("challenge", "/en/portfolio/3.4/"),
    Shot("platforms", "/en/platforms/"),
    Shot("worksheet", "/en/worksheet/"),
    Shot("city", "/en/cities/klagenfurt/"),
    Shot("home-phone", "/en/", width=390, height=844),
)


def main() -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as folder, served(folder) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=FLAGS)
        for shot in SHOTS:
            picture = small_enough(photographed(browser, address, shot))
            (FOLDER / f"{shot.name}.png").write_bytes(picture)
            sys.stdout.write(f"{shot.name}.png  {len(picture) // 1024} KB\n")
        browser.close()


@contextmanager
def served(folder: str) -> Iterator[str]:
    """A prepared platform on a free port; its address."""
    port = free_port()
    settings = {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "zeroward.web.settings.local",
        "ZEROWARD_VAR": folder,
        "ZEROWARD_DATABASE": f"sqlite:///{folder}/pictures.sqlite3",
        "ZEROWARD_URL": f"http://localhost:{port}",
    }
    prepare = [sys.executable, "-m", "zeroward.web.cli", "prepare"]
    subprocess.run(prepare, env=settings, check=True, stdout=subprocess.DEVNULL)
    serve = [sys.executable, "-m", "granian", "--interface", "wsgi", "--host", "127.0.0.1"]
    serve += ["--port", str(port), "--log-level", "error", "zeroward.web.wsgi:application"]
    server = subprocess.Popen(serve, env=settings)
    try:
        wait(f"http://127.0.0.1:{port}/health")
        yield f"http://127.0.0.1:{port}"
    finally:
        server.terminate()
        server.wait(15)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def wait(address: str) -> None:
    limit = time.monotonic() + SECONDS_TO_START
    while time.monotonic() < limit:
        try:
            with urlopen(address, timeout=10):
                return
        except OSError:  # not listening yet
            time.sleep(0.2)
    raise SystemExit("The server did not start.")


def chromium() -> str:
    for folder in os.environ["PATH"].split(":"):
        for name in CHROMIUM:
            if (path := Path(folder) / name).is_file():
                return str(path)
    raise SystemExit("Chromium is missing: run scripts/install-chromium.")


def photographed(browser: Browser, address: str, shot: Shot) -> bytes:
    """What a reader sees first: the upper part of the page, light, without movement."""
    context = browser.new_context(
        viewport={"width": shot.width, "height": shot.height},
        color_scheme="light",
        reduced_motion="reduce",
        locale="en-GB",
    )
    page = context.new_page()
    page.goto(address + shot.path, wait_until="networkidle")
    picture = page.screenshot()
    context.close()
    return picture


def small_enough(picture: bytes) -> bytes:
    """The picture in as many colours as 150 KB allow."""
    image = Image.open(BytesIO(picture)).convert("RGB")
    for colours in COLOURS:
        out = BytesIO()
        image.quantize(colours, dither=Image.Dither.NONE).save(out, "PNG", optimize=True)
        if out.tell() <= LARGEST:
            break
    return out.getvalue()


if __name__ == "__main__":
    main()
