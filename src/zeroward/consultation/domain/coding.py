"""What one coder finds in one segment."""

from collections.abc import Iterable, Sequence
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from zeroward.consultation.domain.places import demand_for, demand_unpublished
from zeroward.consultation.models import CodebookVersion, Coded, Coder, CodingRound, RoundSegment
from zeroward.consultation.rules import CODE
from zeroward.core.domain.audit import record_event
from zeroward.core.errors import ConflictError, InvalidInputError, NotAllowedError
from zeroward.core.visibility import Viewer
from zeroward.methods.coding import Suggestion
from zeroward.methods.text.clean import clean_text


def code_segment(
    *,
    actor: Any,
    viewer: Viewer,
    item: RoundSegment,
    codes: Iterable[str],
    none: bool = False,
    memo: str = "",
    suggestions: Sequence[Suggestion] = (),
) -> Coded:
    """Keep what the coder found; saying it again replaces it while the round is being coded.

    No code at all has to be said (`none`), so that a page sent by mistake is no coding. `suggestions` are those that
    were shown; what the person made of each is kept. Raises NotAllowedError for somebody who was not asked,
    ConflictError once the coding has ended.
    """
    round_ = item.round
    demand_for(viewer, CODE, round_.consultation)
    coder = coder_of(item, actor)
    kept = checked_codes(round_.codebook, codes, none=none)
    with transaction.atomic():
        demand_unpublished(round_.consultation)
        demand_coding(item)
        made, _new = Coded.objects.update_or_create(
            item=item,
            coder=coder,
            defaults={
                "codes": kept,
                "memo": clean_text(memo, limit=3000),
                "suggested": [
                    {
                        "code": one.code,
                        "suggester": one.suggester,
                        "sureness": round(one.sureness, 4),
                        "taken": one.code in kept,
                    }
                    for one in suggestions
                ],
            },
        )
        record_event(
            action="consultation.code",
            record=item,
            actor=actor,
            scope=round_.consultation.scope,
            label=f"{round_.title} {item.order + 1}",
        )
    return made


def coder_of(item: RoundSegment, actor: Any) -> Coder:
    """The coder that this person is for a segment. Raises NotAllowedError when they were not asked."""
    coder = Coder.objects.filter(round_id=item.round_id, person_id=getattr(actor, "pk", None)).first()
    if coder is None or (item.coders and coder.pk not in item.coders):
        raise NotAllowedError(
            _("You were not asked to code this passage."), remedy=_("Code those of your own list.")
        )
    return coder


def checked_codes(version: CodebookVersion, codes: Iterable[str], *, none: bool) -> list[str]:
    """The codes in the order of the codebook. Raises InvalidInputError for strange ones, and for none at all unless
    that was said."""
    given = set(codes)
    known = [code["key"] for code in version.codes]
    if given - set(known):
        raise InvalidInputError(
            _("There is no such code."), place="codes", remedy=_("Choose from the codebook.")
        )
    if given and none:
        raise InvalidInputError(
            _("You chose codes, and “none of these”."), place="codes", remedy=_("Choose one or the other.")
        )
    if not given and not none:
        raise InvalidInputError(
            _("You chose nothing."), place="codes", remedy=_("If no code fits, choose “none of these”.")
        )
    return [key for key in known if key in given]


def demand_coding(item: RoundSegment) -> None:
    """Raises ConflictError when the coding of the round has ended, or the passage is settled already."""
    rounds = CodingRound.objects.select_for_update()  # whoever ends the coding waits for this
    state = rounds.values_list("state", flat=True).get(pk=item.round_id)
    if state != "coding" or item.codes is not None:
        raise ConflictError(
            _("The coding of this round has ended."), remedy=_("Ask whoever runs it to open it again.")
        )
