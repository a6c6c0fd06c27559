"""One cell with all that is known of it."""

from dataclasses import dataclass

from django.core.paginator import Page, Paginator

from zeroward.core.permissions import may
from zeroward.core.visibility import Viewer, may_see
from zeroward.core.workspaces import Workspace
from zeroward.inventory.models import Activity, Attachment, CellComment, CellNote, Inventory
from zeroward.inventory.queries.carriers import carrier_name
from zeroward.inventory.queries.history import CellEvent, history_of
from zeroward.inventory.queries.methods import Way, converted, way_of, way_title, ways_of
from zeroward.inventory.queries.progress import TO_CONFIRM
from zeroward.inventory.queries.sources import Cell, cell_of, cell_title
from zeroward.inventory.rules import COMMENT, ENTER
from zeroward.methods.ghg.method import MethodError

FIGURES = 50
"""Figures on one page of a cell."""


@dataclass(frozen=True, slots=True)
class ShownFigure:
    """`equivalent` is the amount in the unit of the method, when it was typed in another one."""

    activity: Activity
    title: str
    method: str
    equivalent: float | None
    equivalent_unit: str
    to_confirm: bool


@dataclass(frozen=True, slots=True)
class CellPage:
    cell: Cell
    figures: list[ShownFigure]
    pages: Page[Activity]
    note: CellNote | None
    note_target: str
    comments: list[CellComment]
    attachments: list[Attachment]
    history: list[CellEvent]
    ways: list[Way]
    may_enter: bool
    may_comment: bool


def cell_page(
    inventory: Inventory, source: str, viewer: Viewer, place: Workspace, page: str | None = None
) -> CellPage:
    """Seven queries. Raises KeyError for a cell that is not there."""
    cell = cell_of(source)
    activities = inventory.activities.filter(source=source).select_related("entered_by", "changed_by")
    pages = Paginator(activities, FIGURES).get_page(page)
    note = inventory.cell_notes.filter(source=source).select_related("set_by").first()
    attachments = inventory.attachments.filter(source=source).select_related("document", "by")
    is_team = viewer.holds(place.scope)
    return CellPage(
        cell=cell,
        figures=[shown(one) for one in pages],
        pages=pages,
        note=note,
        note_target=cell_title(note.target) if note and note.target else "",
        comments=list(inventory.comments.filter(source=source).select_related("by")) if is_team else [],
        attachments=[one for one in attachments if may_see(one.document, viewer)],
        history=history_of(inventory, source) if is_team else [],
        ways=ways_of(source),
        may_enter=may(viewer, ENTER, place) and inventory.is_open,
        may_comment=may(viewer, COMMENT, place),
    )


def shown(activity: Activity) -> ShownFigure:
    """A figure in words."""
    way = way_of(activity.source, activity.method)
    parts = [
        part for part in (carrier_name(activity.carrier) if activity.carrier else "", activity.label) if part
    ]
    equivalent = None
    if way is not None and activity.amount is not None and activity.unit not in ("", way.unit):
        try:
            equivalent = converted(
                activity.amount, activity.unit, way=way, carrier=activity.carrier, inputs=activity.inputs
            )
        except MethodError:
            equivalent = None
    return ShownFigure(
        activity,
        ", ".join(parts) or cell_title(activity.source),
        way_title(activity.method),
        equivalent,
        way.unit if way else "",
        activity.origin in TO_CONFIRM,
    )
