"""Codes of a REFI-QDA file as a tree, and what is wrong with it: circles, doubles, codes without identifier or name."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from django.utils.translation import gettext as _
from lxml import etree

from zeroward.consultation.domain.refi.guids import same_guid
from zeroward.consultation.domain.refi.project import CodeNode
from zeroward.consultation.importers.refi.safe_xml import children, place_of, text_of
from zeroward.core.problems import Problem, ProblemsError

YES: Final = ("true", "1")
DEEPEST: Final = 60


@dataclass(slots=True)
class _Reading:
    problems: list[Problem] = field(default_factory=list)
    seen: dict[str, str] = field(default_factory=dict)


def read_codes(holder: etree._Element | None) -> tuple[CodeNode, ...]:
    """The codes below an element `Codes`. Raises ProblemsError with everything that is wrong."""
    reading = _Reading()
    codes = tuple(_read(holder, (), reading)) if holder is not None else ()
    if reading.problems:
        raise ProblemsError(reading.problems)
    return codes


def _read(holder: etree._Element, above: tuple[str, ...], reading: _Reading) -> Iterator[CodeNode]:
    for element in children(holder, "Code"):
        guid = same_guid(element.get("guid", ""))
        name = element.get("name", "")
        problem = _problem(element, guid, name, above, reading)
        if problem is not None:
            reading.problems.append(problem)
            continue
        reading.seen[guid] = place_of(element)
        yield CodeNode(
            guid,
            name,
            text_of(element, "Description"),
            element.get("color", ""),
            element.get("isCodable", "true").strip().lower() in YES,
            tuple(_read(element, (*above, guid), reading)),
        )


def _problem(
    element: etree._Element, guid: str, name: str, above: tuple[str, ...], reading: _Reading
) -> Problem | None:
    place = place_of(element)
    if not guid:
        return Problem(
            place,
            _("%(place)s: the code has no valid identifier (guid).") % {"place": place.capitalize()},
            _("Export the codebook once more from the program where it was made."),
        )
    if guid in above:
        return Problem(
            place,
            _("%(place)s: the codebook goes in a circle, “%(name)s” lies under itself.")
            % {"place": place.capitalize(), "name": name[:80]},
            _("Move this code to the top, and export the codebook once more."),
        )
    if guid in reading.seen:
        return Problem(
            place,
            _("%(place)s: the code “%(name)s” has the identifier of the one in %(other)s.")
            % {"place": place.capitalize(), "name": name[:80], "other": reading.seen[guid]},
            _("Each code needs an identifier of its own. Export the codebook once more."),
        )
    if not name.strip():
        return Problem(
            place,
            _("%(place)s: the code has no name.") % {"place": place.capitalize()},
            _("Give it a name where it was made."),
        )
    if len(above) >= DEEPEST:
        return Problem(
            place,
            _("%(place)s: codes lie more than %(most)d deep.")
            % {"place": place.capitalize(), "most": DEEPEST},
            _("Flatten the codebook."),
        )
    return None
