"""Contracts in files for `make demo`: made up, read by the reader, and partly checked."""

from dataclasses import dataclass
from typing import Any, Final

from django.conf import settings
from django.core.files.base import ContentFile

from zeroward.contract.domain.contract_files import FileFrame, take_file
from zeroward.contract.domain.marking import mark_item
from zeroward.contract.domain.readings import store_reading
from zeroward.contract.models import ContractFile, MarkState
from zeroward.contract.queries.reading_items import items_of
from zeroward.core.models import Visibility
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.methods.contracts.reading.files import source_of
from zeroward.methods.contracts.reading.read import read
from zeroward.places.models import City

FILE_NAME: Final = "example-contract.md"
OTHER_TOWN: Final = (
    ("The town plans to issue a green bond in 2026.", "A revolving fund has been set up for renovations."),
    (
        "A climate office with five posts was set up in 2023",
        "A steering group of all departments was set up in 2022",
    ),
    ("84,000 MWh", "84.5 GWh"),
)
"""What a second example says instead."""


@dataclass(frozen=True, slots=True)
class ReadingTeam:
    """Who hands the example in, and where."""

    person: Any
    viewer: Viewer
    place: Workspace


def make_reading(*, city: City, team: ReadingTeam, other: bool = False) -> ContractFile | None:
    """A published example of the city, read. Nothing when the workspace has handed one in already."""
    if ContractFile.objects.filter(scope=str(team.place.scope), city=city).exists():
        return None
    text = (settings.DATA_DIR / "contracts" / "example.md").read_text(encoding="utf-8")
    for old, new in OTHER_TOWN if other else ():
        text = text.replace(old, new)
    data = text.encode()
    frame = FileFrame("Climate City Contract (example)", 2024, "", Visibility.PUBLIC)
    made = take_file(
        actor=team.person,
        viewer=team.viewer,
        place=team.place,
        city=city,
        frame=frame,
        file=ContentFile(data, name=FILE_NAME),
        is_example=True,
        queue=False,
    )
    store_reading(file=made, reading=read(source_of(FILE_NAME, data)))
    _check(made, team)
    return made


def _check(file: ContractFile, team: ReadingTeam) -> None:
    """The gap table and the first action are right; one reduction is put right; one mention is no use."""
    data = file.reading.data
    who: dict[str, Any] = {"actor": team.person, "viewer": team.viewer, "file": file}
    for item in items_of(data, "gap"):
        mark_item(**who, item=item.id, state=MarkState.CONFIRMED)
    for item in items_of(data, "figures"):
        mark_item(**who, item=item.id, state=MarkState.CONFIRMED)
    for item, tonnes in zip(items_of(data, "actions"), (18_000, 7_400), strict=False):
        values = {**item.values, "reduction": tonnes}
        mark_item(**who, item=item.id, state=MarkState.CORRECTED, values=values)
    for item in items_of(data, "instruments")[:2]:
        used = item.values["status"] == "used"
        mark_item(**who, item=item.id, state=MarkState.CONFIRMED if used else MarkState.REJECTED)
