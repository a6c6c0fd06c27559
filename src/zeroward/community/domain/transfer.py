"""“See and apply”: a person's own sheet about an event. No log: not even that it exists is anybody else's business."""

import datetime
from dataclasses import dataclass, fields
from typing import Any, Final

from zeroward.community.domain.group_work import line
from zeroward.community.models import Event, TransferSheet
from zeroward.methods.text.clean import clean_text

TEXTS: Final = ("seen", "why_there", "same", "different", "first_step")


@dataclass(frozen=True, slots=True)
class SheetRow:
    """What somebody saw, and what of it they take home."""

    seen: str = ""
    why_there: str = ""
    same: str = ""
    different: str = ""
    first_step: str = ""
    who: str = ""
    due: datetime.date | None = None


def keep_sheet(*, actor: Any, event: Event, row: SheetRow) -> TransferSheet:
    """Keep what a person wrote; they have one sheet for each event."""
    values: dict[str, Any] = {field.name: getattr(row, field.name) for field in fields(row)}
    for name in TEXTS:
        values[name] = clean_text(values[name], limit=4000)
    values["who"] = line(row.who, 200)
    kept, _new = TransferSheet.objects.update_or_create(event=event, user=actor, defaults=values)
    return kept


def delete_sheet(*, actor: Any, event: Event) -> None:
    """Forget it."""
    TransferSheet.objects.filter(event=event, user=actor).delete()
