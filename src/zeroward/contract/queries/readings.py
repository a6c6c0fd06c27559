"""Finding contracts in files, their text and what was read of them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from django.db.models import QuerySet
from django.http import Http404

from zeroward.contract.models import ContractFile, ContractText, Mark
from zeroward.contract.queries.reading_items import agreed as _agreed
from zeroward.core.visibility import Viewer, visible_to
from zeroward.core.workspaces import Workspace

AROUND: Final = 18
"""Lines of the text that are shown before and after an item."""
MOST_SHOWN: Final = 260


def readable_files(viewer: Viewer) -> QuerySet[ContractFile]:
    """The contracts in files that a viewer may see."""
    return visible_to(ContractFile.objects.all(), viewer).select_related("city__country")


def file_for(viewer: Viewer, pk: int) -> ContractFile:
    """One of them. Raises Http404 when it is not there for this viewer."""
    found = readable_files(viewer).select_related("reading", "job").filter(pk=pk).first()
    if found is None:
        raise Http404("There is no such contract.")
    return found


def files_of(place: Workspace, viewer: Viewer) -> list[ContractFile]:
    """Those that a workspace has handed in, as far as the viewer may see them."""
    found = readable_files(viewer).filter(scope=str(place.scope)).select_related("job")
    return list(found.order_by("city__name", "-year", "pk"))


def data_of(file: ContractFile) -> Mapping[str, Any]:
    """The reading as it was made, {} while there is none."""
    reading = getattr(file, "reading", None)
    return reading.data if reading is not None else {}


def agreed_reading(file: ContractFile) -> dict[str, Any]:
    """The reading with all marks applied."""
    data = data_of(file)
    return _agreed(data, Mark.objects.filter(of=file)) if data else {}


def source_lines(file: ContractFile) -> list[str]:
    """The lines of the text; an empty list while it has not been read."""
    text = ContractText.objects.filter(of=file).values_list("text", flat=True).first()
    return text.split("\n") if text else []


@dataclass(frozen=True, slots=True)
class ShownLine:
    number: int
    text: str
    marked: bool
    page: int | None = None


def lines_around(file: ContractFile, first: int, last: int) -> list[ShownLine]:
    """The text around some lines; of a long stretch its beginning and its end."""
    text = ContractText.objects.filter(of=file).first()
    if text is None:
        return []
    lines: Sequence[str] = text.text.split("\n")
    begin, end = max(1, first - AROUND), min(len(lines), last + AROUND)
    if end - begin > MOST_SHOWN:
        end = begin + MOST_SHOWN
    return [
        ShownLine(
            number,
            lines[number - 1],
            first <= number <= last,
            text.pages[number - 1] if number <= len(text.pages) else None,
        )
        for number in range(begin, end + 1)
    ]
