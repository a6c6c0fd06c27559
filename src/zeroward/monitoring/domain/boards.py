"""The public page of a city: choices, publishing what the city chose, and taking it back."""

from dataclasses import asdict, dataclass, field
from typing import Any, Final

from django.conf import settings
from django.db import transaction
from django.db.models import Max
from django.utils import timezone
from django.utils.translation import gettext as _

from zeroward.core.actors import signed_in
from zeroward.core.domain.audit import changes_between, record_event
from zeroward.core.domain.stepping import take_back
from zeroward.core.errors import ConflictError
from zeroward.core.permissions import demand
from zeroward.core.problems import Problem, ProblemsError, StaleError
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.methods.text.clean import clean_text
from zeroward.monitoring.board_rules import BOARD
from zeroward.monitoring.models import BoardSnapshot, CityBoard
from zeroward.monitoring.queries.board_content import board_content
from zeroward.places.domain.city_places import scope_fields
from zeroward.places.models import City
from zeroward.plan.queries.content import digest_of

LONG: Final = 3000
MOST_HIDDEN: Final = 2000


@dataclass(frozen=True, slots=True)
class BoardRow:
    """Choices for the page. `notes` by language of the interface; `hidden` are numbers of actions."""

    lang: str = "en"
    notes: dict[str, str] = field(default_factory=dict)
    hidden: tuple[str, ...] = ()
    show_reasons: bool = False
    show_indicators: bool = True
    show_emissions: bool = True
    answers: str = ""


def save_board(
    *, actor: Any, viewer: Viewer, place: Workspace, row: BoardRow, lock: int = 0, is_example: bool = False
) -> CityBoard:
    """Keep the choices; what is published stays as it is until it is published anew.

    Raises NotAllowedError, ProblemsError, StaleError.
    """
    demand(viewer, BOARD, place)
    problems = _problems(row)
    if problems:
        raise ProblemsError(problems)
    with transaction.atomic():
        board = _held(place, is_example=is_example)
        before = _row_of(board)
        if board.lock != lock:
            raise StaleError(current=before, lock=board.lock)
        after = {
            **asdict(row),
            "notes": {
                code: text for code, told in row.notes.items() if (text := clean_text(told, limit=LONG))
            },
            "hidden": sorted(set(row.hidden)),
            "answers": clean_text(row.answers, limit=200, multiline=False),
        }
        changes = changes_between(before, after)
        if changes:
            for name, value in after.items():
                setattr(board, name, value)
            board.lock += 1
            board.save()
            record_event(action="monitoring.board.choose", record=board, actor=actor, changes=changes)
    return board


def publish_board(
    *, actor: Any, viewer: Viewer, place: Workspace, seen: str, note: str = ""
) -> BoardSnapshot:
    """Freeze what the page would hold today, for everyone. `seen` is the digest of what the person looked at.

    Raises NotAllowedError; ConflictError when there is nothing to show, when it changed meanwhile, or when it is what
    everyone reads already.
    """
    demand(viewer, BOARD, place)
    with transaction.atomic():
        board = _held(place)
        content = board_content(board, on=timezone.localdate())
        if content["plan"] is None:
            raise ConflictError(
                _("Nothing can be shown yet: the city has published no plan."),
                remedy=_("Publish the plan first."),
            )
        digest = digest_of(content)
        if seen != digest:
            raise ConflictError(
                _("Something changed since you opened this page."), remedy=_("Look at the preview again.")
            )
        last = board.snapshots.order_by("-number").first()
        if last is not None and last.withdrawn_at is None and last.digest == digest:
            raise ConflictError(
                _("Everyone reads exactly this already."), remedy=_("Change something first.")
            )
        number = board.snapshots.aggregate(last=Max("number"))["last"] or 0
        made = BoardSnapshot.objects.create(
            board=board,
            number=number + 1,
            data=content,
            digest=digest,
            on=timezone.localdate(),
            by=signed_in(actor),
            by_name=str(actor)[:200],
            note=clean_text(note, limit=LONG),
            is_example=content["example"],
        )
        board.save(update_fields=["updated_at"])
        record_event(
            action="monitoring.board.publish",
            record=board,
            actor=actor,
            changes={"number": [number or None, made.number]},
        )
    return made


def withdraw_board(
    *, actor: Any, viewer: Viewer, place: Workspace, snapshot: BoardSnapshot, reason: str
) -> None:
    """Take a published state out of sight; readers see why. Raises NotAllowedError, InvalidInputError."""
    demand(viewer, BOARD, place)
    take_back(
        actor=actor,
        version=snapshot,
        record=snapshot.board,
        action="monitoring.board.withdraw",
        reason=reason,
    )


def board_for(city: City, *, is_example: bool = False) -> CityBoard:
    """The city's choices, or what they are before anybody chose. Not kept."""
    found = CityBoard.objects.filter(city=city).select_related("city__country").first()
    return found or CityBoard(city=city, **scope_fields(city), is_example=is_example)


def _held(place: Workspace, *, is_example: bool = False) -> CityBoard:
    city = City.objects.select_related("country").get(key=place.scope.key)
    board, _made = CityBoard.objects.select_for_update(of=("self",)).get_or_create(
        city=city, defaults={**scope_fields(city), "is_example": is_example}
    )
    board.city = city
    return board


def _row_of(board: CityBoard) -> dict[str, Any]:
    return {name: getattr(board, name) for name in BoardRow.__dataclass_fields__}


def _problems(row: BoardRow) -> list[Problem]:
    known = dict(settings.LANGUAGES)
    found = []
    if not 2 <= len(row.lang) <= 12 or not row.lang.replace("-", "").isalnum():
        found.append(Problem("lang", _("There is no such language."), _("Choose one from the list.")))
    if set(row.notes) - set(known):
        found.append(Problem("notes", _("There is no such language."), _("Choose one from the list.")))
    if len(row.hidden) > MOST_HIDDEN or any(len(one) > 20 for one in row.hidden):
        found.append(
            Problem("hidden", _("These are no numbers of actions."), _("Choose them from the list."))
        )
    return found
