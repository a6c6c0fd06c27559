"""People who answer: each opens the form once, then saves it again and again, as a browser would."""

import asyncio
import re
import time
from dataclasses import dataclass, field
from urllib.parse import urlencode

SPREAD = 0.7
"""The second of two colleagues writes so much of a pause after the first."""
TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="([^"]+)"')


@dataclass
class Told:
    """What was acknowledged, by answer: values in the order in which they were sent; and what went wrong."""

    saved: dict[int, list[list[int]]] = field(default_factory=dict)
    wrong: list[str] = field(default_factory=list)
    seconds: list[float] = field(default_factory=list)


async def answer(links: list[tuple[int, str]], port: int, seconds: float, pause: float) -> Told:
    """One writer for each link; two that know nothing of each other where a link stands twice."""
    told = Told()
    await asyncio.gather(
        *(_one(told, pk, secret, port, seconds, pause, number) for number, (pk, secret) in enumerate(links))
    )
    return told


async def _one(
    told: Told, pk: int, secret: str, port: int, seconds: float, pause: float, number: int
) -> None:
    mine: list[int] = []
    told.saved.setdefault(pk, []).append(mine)
    await asyncio.sleep(pause * (number * SPREAD % 1))
    path = f"/en/answer/{secret}/parts/city/"
    try:
        status, head, body = await _asked(port, "GET", path, {})
        found = TOKEN.search(body)
        if status != 200 or found is None:
            told.wrong.append(f"GET {status}")
            return
        cookies = "; ".join(re.findall(r"(?im)^set-cookie: ([^;\r\n]+)", head))
        value = (number + 1) * 10_000
        until = time.monotonic() + seconds  # from when the form is open, however busy the machine was before
        while time.monotonic() < until:
            value += 1
            begun = time.monotonic()
            form = {"csrfmiddlewaretoken": found[1], "size": str(value), "target": "plan"}
            status, _head, _body = await _asked(port, "POST", path, form, cookies)
            told.seconds.append(time.monotonic() - begun)
            if status == 302:
                mine.append(value)
            else:
                told.wrong.append(f"POST {status}")
            await asyncio.sleep(max(0.0, pause - (time.monotonic() - begun)))
    except (OSError, asyncio.IncompleteReadError, asyncio.LimitOverrunError) as error:
        told.wrong.append(type(error).__name__)


async def _asked(
    port: int, method: str, path: str, form: dict[str, str], cookies: str = ""
) -> tuple[int, str, str]:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    body = urlencode(form).encode()
    lines = [f"{method} {path} HTTP/1.1", f"Host: localhost:{port}", "Connection: close"]
    if body:
        lines += ["Content-Type: application/x-www-form-urlencoded", f"Content-Length: {len(body)}"]
        lines += [f"Cookie: {cookies}", f"Origin: http://localhost:{port}"]
    writer.write("\r\n".join([*lines, "", ""]).encode() + body)
    try:
        raw = await asyncio.wait_for(reader.read(), 60)
    finally:
        writer.close()
    head, _gap, rest = raw.decode("utf-8", "replace").partition("\r\n\r\n")
    return int(head.split(" ", 2)[1]) if head else 0, head, rest
