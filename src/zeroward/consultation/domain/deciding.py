"""From codings to final codes: what all agreed on stands, what differs is decided by somebody, with a reason."""

from collections.abc import Iterable, Sequence
from typing import Any

from django.db.models import Prefetch, QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from zeroward.consultation.domain.coding import checked_codes
from zeroward.consultation.domain.places import writing
from zeroward.consultation.models import Adjudication, Coded, CodingRound, RoundSegment
from zeroward.core.actors import signed_in
from zeroward.core.domain.audit import record_event
from zeroward.core.errors import ConflictError, InvalidInputError
from zeroward.core.problems import Problem, ProblemsError
from zeroward.core.visibility import Viewer
from zeroward.methods.text.clean import clean_text


def end_coding(*, actor: Any, viewer: Viewer, round_: CodingRound, unfinished: bool = False) -> CodingRound:
    """Nobody codes any more; where all who were asked agree, their codes stand. Asks for consultation.run.

    Raises ProblemsError while somebody has not finished, unless `unfinished` says to go on: passages that nobody
    coded stay open then, and those that one of several coded have to be decided. A drift round is closed at once:
    it measures, and changes no codes.
    """
    with writing(viewer, round_.consultation) as current:
        _demand_state(round_, "coding")
        items, everybody = list(coded_items(round_)), coder_ids(round_)
        missing = sum(
            len(asked_of(item, everybody)) - len(item.coded.all()) for item in items if item.codes is None
        )
        if missing and not unfinished:
            raise ProblemsError(
                [
                    Problem(
                        "unfinished",
                        ngettext("%(number)s coding is missing.", "%(number)s codings are missing.", missing)
                        % {"number": missing},
                        _("Wait for them, or go on without: those passages stay open."),
                    )
                ]
            )
        measures = round_.kind == CodingRound.Kind.DRIFT
        settled = [] if measures else _settle(items, everybody)
        left = present_items(round_).filter(codes__isnull=True, coded__isnull=False).exists()
        after = "closed" if measures or not (left or missing) else "deciding"
        _move(round_, after, actor, current.scope, changes={"missing": missing, "agreed": len(settled)})
    return round_


def _settle(items: Sequence[RoundSegment], everybody: Sequence[int]) -> list[RoundSegment]:
    """Write down what all agree on."""
    settled = []
    for item in items:
        agreed = agreed_codes(item, everybody)
        if item.codes is None and agreed is not None:
            item.codes = agreed
            settled.append(item)
    RoundSegment.objects.bulk_update(settled, ["codes"], batch_size=500)
    return settled


def decide(
    *, actor: Any, viewer: Viewer, item: RoundSegment, codes: Iterable[str], reason: str, none: bool = False
) -> Adjudication:
    """Decide a passage on which coders differ, or decide it anew. Asks for consultation.run.

    Raises InvalidInputError without a reason, ConflictError while coders still code or after the round was closed.
    """
    round_ = item.round
    with writing(viewer, round_.consultation) as current:
        _demand_state(round_, "deciding")
        why = clean_text(reason, limit=3000)
        if not why:
            raise InvalidInputError(
                _("The reason is missing."),
                place="reason",
                remedy=_("Write a sentence: the next coder learns from it."),
            )
        kept = checked_codes(round_.codebook, codes, none=none)
        before = item.codes
        made, _new = Adjudication.objects.update_or_create(
            item=item, defaults={"codes": kept, "reason": why, "by": signed_in(actor)}
        )
        item.codes = kept
        item.save(update_fields=["codes"])
        record_event(
            action="consultation.decide",
            record=item,
            actor=actor,
            scope=current.scope,
            label=f"{round_.title} {item.order + 1}",
            changes={"codes": [before, kept]},
        )
    return made


def close_round(*, actor: Any, viewer: Viewer, round_: CodingRound, unfinished: bool = False) -> CodingRound:
    """The final codes of the round count from now on. Asks for consultation.run.

    Raises ProblemsError while differences are undecided, and for passages that nobody coded unless `unfinished` says
    to leave them out; every report then says how many these are.
    """
    with writing(viewer, round_.consultation) as current:
        _demand_state(round_, "deciding")
        open_ = present_items(round_).filter(codes__isnull=True)
        differing = open_.filter(coded__isnull=False).distinct().count()
        uncoded = open_.filter(coded__isnull=True).count()
        if differing:
            raise ProblemsError(
                [
                    Problem(
                        "differences",
                        ngettext(
                            "%(number)s passage is not decided.",
                            "%(number)s passages are not decided.",
                            differing,
                        )
                        % {"number": differing},
                        _("Decide them first."),
                    )
                ]
            )
        if uncoded and not unfinished:
            raise ProblemsError(
                [
                    Problem(
                        "unfinished",
                        ngettext(
                            "%(number)s passage was coded by nobody.",
                            "%(number)s passages were coded by nobody.",
                            uncoded,
                        )
                        % {"number": uncoded},
                        _("Let them be coded, or leave them out and say so."),
                    )
                ]
            )
        _move(round_, "closed", actor, current.scope, changes={"left_out": uncoded})
    return round_


def open_again(
    *, actor: Any, viewer: Viewer, round_: CodingRound, coding: bool = False, reason: str = ""
) -> CodingRound:
    """Back to deciding, or from there to coding: what was agreed is open again then, what was decided stays.

    Asks for consultation.run; the reason stands in the log. A drift round is not opened again.
    """
    with writing(viewer, round_.consultation) as current:
        why = clean_text(reason, limit=1000)
        if not why:
            raise InvalidInputError(_("The reason is missing."), place="reason", remedy=_("Say why."))
        if round_.kind == CodingRound.Kind.DRIFT:
            raise ConflictError(_("A drift round measures once."), remedy=_("Open another one."))
        if coding and round_.state == "deciding":
            if not round_.repeats_id:
                round_.segments.filter(decision=None).update(codes=None)
            _move(round_, "coding", actor, current.scope, note=why)
        elif not coding and round_.state == "closed":
            _move(round_, "deciding", actor, current.scope, note=why)
        else:
            raise ConflictError(_("The round is not in that state."), remedy=_("Read the page once more."))
    return round_


def present_items(round_: CodingRound) -> "QuerySet[RoundSegment]":
    """Passages of a round, but for those whose text was erased on request."""
    return RoundSegment.objects.filter(round=round_, segment__text__erased_at=None)


def coded_items(round_: CodingRound) -> Any:
    """Passages of a round with their codings; two queries."""
    return (
        present_items(round_)
        .select_related("segment__text", "decision")
        .prefetch_related(Prefetch("coded", queryset=Coded.objects.order_by("coder_id")))
    )


def coder_ids(round_: CodingRound) -> list[int]:
    """Everybody who codes in a round; ids of coders."""
    return list(round_.coders.order_by("pk").values_list("pk", flat=True))


def asked_of(item: RoundSegment, everybody: Sequence[int]) -> list[int]:
    """Who is asked to code a passage, of everybody in its round; ids of coders."""
    return list(item.coders) or list(everybody)


def agreed_codes(item: RoundSegment, everybody: Sequence[int]) -> list[str] | None:
    """The codes that all who were asked gave alike; None where they differ or somebody is missing."""
    given = list(item.coded.all())
    if not given or len(given) < len(asked_of(item, everybody)):
        return None
    first = given[0].codes
    return list(first) if all(set(one.codes) == set(first) for one in given) else None


def _demand_state(round_: CodingRound, wanted: str) -> None:
    """The round's own row, held until the end of the transaction."""
    current = CodingRound.objects.select_for_update().values_list("state", flat=True).get(pk=round_.pk)
    if current != wanted:
        raise ConflictError(
            _("The round is not in that state any more."), remedy=_("Read the page once more.")
        )


def _move(
    round_: CodingRound,
    state: str,
    actor: Any,
    scope: str,
    *,
    changes: dict[str, int] | None = None,
    note: str = "",
) -> None:
    before, round_.state = round_.state, state
    round_.save(update_fields=["state", "updated_at"])
    record_event(
        action=f"consultation.round.{state}",
        record=round_,
        actor=actor,
        scope=scope,
        changes={"state": [before, state], **{name: [0, value] for name, value in (changes or {}).items()}},
        note=note,
    )
