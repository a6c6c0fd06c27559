"""A package that came from elsewhere: its entries, each line looked at before it is believed."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from zeroward.federation.package import Package
from zeroward.federation.package.manifest import plain_json
from zeroward.web.domain.exit.errors import ExitError

LONGEST_LINE: Final = 64 * 1024 * 1024
AGAIN: Final = "Ask for the package again: it was changed or damaged."


@dataclass(frozen=True, slots=True)
class Line:
    """`place` names the file and the line for whoever has to find it."""

    place: str
    data: dict[str, Any]
    raw: bytes


def lines_of(package: Package, name: str) -> Iterator[Line]:
    """One object a line. Raises ExitError or PackageError for what is none."""
    begun: list[bytes] = []
    number = length = 0
    for chunk in package.chunks(name):
        *whole, rest = chunk.split(b"\n")
        for raw in whole:
            number += 1
            yield _line(name, number, b"".join((*begun, raw, b"\n")))
            begun, length = [], 0
        begun.append(rest)
        length += len(rest)
        if length > LONGEST_LINE:
            raise refused(f"{name} line {number + 1}", "The line is far too long.")
    if length:
        raise refused(f"{name} line {number + 1}", "The last line is not finished.")


def _line(name: str, number: int, raw: bytes) -> Line:
    place = f"{name} line {number}"
    data = plain_json(raw, place)
    if not isinstance(data, dict):
        raise refused(place, "This is no record.")
    return Line(place, data, raw)


def refused(place: str, message: str, remedy: str = AGAIN) -> ExitError:
    return ExitError(message, place=place, remedy=remedy)
