"""Cities that look for partners for an opportunity."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final

from django.utils import timezone
from django.utils.translation import gettext as _

from zeroward.core.domain.audit import changes_between, record_event
from zeroward.core.models import Visibility
from zeroward.core.problems import Problem, ProblemsError
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.funding.domain.places import is_visibility, owner_fields, writing, wrong_choice
from zeroward.funding.models import Opportunity, PartnerWish
from zeroward.methods.text.clean import clean_text

COLUMNS: Final = ("offers", "seeks", "leads", "until", "visibility")
LONGEST: Final = timedelta(days=3 * 365)


@dataclass(frozen=True, slots=True)
class WishRow:
    """What a city brings and whom it looks for. `until` is the last day on which it is shown, None = while the
    opportunity is open."""

    offers: str = ""
    seeks: str = ""
    leads: bool = False
    until: date | None = None
    visibility: str = Visibility.CITY


def save_wish(
    *, actor: Any, viewer: Viewer, place: Workspace, opportunity: Opportunity, row: WishRow
) -> PartnerWish:
    """Say it, or say it anew. Raises NotAllowedError, ProblemsError."""
    with writing(viewer, place):
        found = problems_of(row)
        if found:
            raise ProblemsError(found)
        wish, is_new = PartnerWish.objects.select_for_update().get_or_create(
            scope=str(place.scope), opportunity=opportunity, defaults=owner_fields(place)
        )
        before = {} if is_new else _state(wish)
        wish.offers = clean_text(row.offers, limit=2000)
        wish.seeks = clean_text(row.seeks, limit=2000)
        wish.leads, wish.until, wish.visibility = row.leads, row.until, row.visibility
        changes = changes_between(before, _state(wish))
        if changes:
            wish.save()
            record_event(
                action=f"funding.wish.{'add' if is_new else 'change'}",
                record=wish,
                actor=actor,
                label=opportunity.title,
                changes=changes,
            )
    return wish


def delete_wish(*, actor: Any, viewer: Viewer, place: Workspace, opportunity: Opportunity) -> None:
    """Look no longer. Nothing happens where nothing was said."""
    with writing(viewer, place):
        kept = PartnerWish.objects.filter(scope=str(place.scope), opportunity=opportunity).first()
        if kept is None:
            return
        record_event(
            action="funding.wish.delete",
            record=kept,
            actor=actor,
            label=opportunity.title,
            changes=changes_between(_state(kept), {}),
        )
        kept.delete()


def problems_of(row: WishRow) -> list[Problem]:
    """Everything that is wrong with it, without writing."""
    found = []
    if not clean_text(row.seeks, limit=2000) and not clean_text(row.offers, limit=2000):
        found.append(
            Problem("seeks", _("Say whom you look for, or what you bring."), _("One sentence is enough."))
        )
    today = timezone.localdate()
    if row.until is not None and not today <= row.until <= today + LONGEST:
        found.append(
            Problem("until", _("Nobody would see it."), _("Choose a day from today on, within three years."))
        )
    if not is_visibility(row.visibility):
        found.append(wrong_choice("visibility"))
    return found


def _state(wish: PartnerWish) -> dict[str, Any]:
    return {name: getattr(wish, name) for name in COLUMNS}
