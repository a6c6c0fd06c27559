"""The public page of the example city, an example project of two cities and a national report for `make demo`."""

from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from zeroward.core.errors import ConflictError
from zeroward.core.models import Visibility
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.monitoring.domain.boards import BoardRow, board_for, publish_board, save_board
from zeroward.monitoring.domain.national_reports import keep_report, publish_report
from zeroward.monitoring.domain.shared_projects import (
    PartRow,
    ProjectRow,
    answer_invitation,
    invite_city,
    save_part,
    save_project,
)
from zeroward.monitoring.models import CityBoard, SharedProject
from zeroward.monitoring.queries.board_content import board_content
from zeroward.places.models import City
from zeroward.plan.queries.content import digest_of

NOTES: Final = {
    "en": "From spring the bus comes every quarter of an hour. Who has a gas boiler can join the network. (Example)",
    "de": "Ab Frühling kommt der Bus jede Viertelstunde. Wer eine Gastherme hat, kann ans Netz. (Beispiel)",
}


@dataclass(frozen=True, slots=True)
class Keeper:
    """A place, and who acts for it."""

    place: Workspace
    actor: Any
    viewer: Viewer

    @property
    def who(self) -> dict[str, Any]:
        return {"actor": self.actor, "viewer": self.viewer, "place": self.place}


def make_boards(*, city: Keeper, town: Keeper, platform: Keeper, today: date) -> None:
    """Each part once; a second call changes nothing."""
    _publish(city, today)
    if not SharedProject.objects.filter(is_example=True).exists():
        _project(city, town, platform)
        _report(platform, today)


def _publish(city: Keeper, today: date) -> None:
    record = City.objects.select_related("country").get(key=city.place.scope.key)
    if CityBoard.objects.filter(city=record).exists():
        return
    row = BoardRow(notes=NOTES, show_reasons=True, answers="Climate office of the city (example)")
    save_board(**city.who, row=row, is_example=True)
    content = board_content(board_for(record), on=today)
    if content["plan"] is not None:
        publish_board(**city.who, seen=digest_of(content))


def _project(city: Keeper, town: Keeper, platform: Keeper) -> None:
    """The platform leads; the city takes part and may be named, the town is asked."""
    project = save_project(
        **platform.who,
        row=ProjectRow(
            "One tender for the roofs of forty schools (example)",
            "Each city brings its roofs; the tender is written once. (Example)",
            field="energy",
            starts=2025,
            ends=2028,
            visibility=Visibility.PUBLIC,
        ),
        is_example=True,
    )
    part = invite_city(**platform.who, project=project, city=city.place.scope.key)
    invite_city(**platform.who, project=project, city=town.place.scope.key)
    joined = answer_invitation(**city.who, part=part, joins=True)
    row = PartRow(
        "Twelve schools; the plans of the roofs are ready. (Example)", status="in_progress", is_public=True
    )
    save_part(**city.who, part=joined, row=row, lock=joined.lock)


def _report(platform: Keeper, today: date) -> None:
    """Kept and published, where enough example cities share."""
    try:
        kept = keep_report(
            **platform.who,
            title="How far our cities are (example)",
            year=today.year,
            notes={
                "en": "Made up for demonstration: most towns have begun, tenders take longer than planned."
            },
        )
    except ConflictError:
        return  # an installation with few towns has no example of it
    publish_report(**platform.who, report=kept)
