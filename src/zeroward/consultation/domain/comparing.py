"""Judging whether a figure may be compared with that of the iteration before, where the platform cannot tell."""

from typing import Any

from django.utils.translation import gettext as _

from zeroward.consultation.domain.places import writing
from zeroward.consultation.models import Comparability, Consultation
from zeroward.core.domain.audit import record_event
from zeroward.core.errors import InvalidInputError
from zeroward.core.visibility import Viewer
from zeroward.methods.text.clean import clean_text

MOST_NOTE = 2000


def judge(
    *,
    actor: Any,
    viewer: Viewer,
    consultation: Consultation,
    table: str,
    earlier: str = "",
    comparable: bool | None = None,
    note: str = "",
) -> Comparability | None:
    """Say which table of the iteration before a table stands against, and whether both may be compared.

    A yes settles what is not known; it never overrules a difference of wording, base, stream or codebook that the
    platform sees. Without any of the three the judgement is taken back. Raises InvalidInputError for a yes or no
    without a reason.
    """
    figure = clean_text(table, limit=120, multiline=False)
    other = clean_text(earlier, limit=120, multiline=False)
    said = clean_text(note, limit=MOST_NOTE)
    if comparable is not None and not said:
        raise InvalidInputError(_("Say why."), place="note", remedy=_("Readers will see the reason."))
    with writing(viewer, consultation, closed=True) as current:
        if comparable is None and not other and not said:
            current.comparability.filter(figure=figure).delete()
            record_event(action="consultation.compare.undo", record=current, actor=actor, note=figure)
            return None
        kept, _made = Comparability.objects.update_or_create(
            consultation=current,
            figure=figure,
            defaults={"earlier": other, "comparable": comparable, "note": said},
        )
        record_event(
            action="consultation.compare.judge", record=current, actor=actor, note=f"{figure}: {said}"
        )
    return kept
