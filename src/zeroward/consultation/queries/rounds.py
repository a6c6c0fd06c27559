"""Rounds of a consultation, and one round: who has coded how much, and what can be done next.

While a blind round is being coded nothing here tells what anybody found; only how much is done.
"""

from dataclasses import dataclass

from django.db.models import Count, Q, QuerySet
from django.http import Http404
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from zeroward.consultation.domain.deciding import present_items
from zeroward.consultation.models import Coder, CodingRound, Consultation, RoundSegment
from zeroward.consultation.queries.coder_labels import labels_of


@dataclass(frozen=True, slots=True)
class RoundLine:
    """A round in the list. `mine` is what is left for the reader to code, None where they are not asked."""

    round: CodingRound
    passages: int
    final: int
    mine: int | None


@dataclass(frozen=True, slots=True)
class CoderLine:
    """A coder with how many passages they were asked and have coded."""

    name: str
    asked: int
    coded: int

    @property
    def done(self) -> bool:
        return self.coded >= self.asked


@dataclass(frozen=True, slots=True)
class RoundPage:
    """One round. `differing` passages wait for a decision, `uncoded` were coded by nobody."""

    round: CodingRound
    headline: str
    coders: list[CoderLine]
    passages: int
    final: int
    differing: int
    uncoded: int
    mine: int | None
    missing: int
    shows_codes: bool


def rounds_of(consultation: Consultation, person: int | None) -> list[RoundLine]:
    """All rounds, the newest first; four queries whatever their number."""
    rounds = list(
        consultation.rounds.select_related("codebook__codebook")
        .annotate(
            passages=Count("segments", distinct=True),
            final=Count("segments", filter=Q(segments__codes__isnull=False), distinct=True),
        )
        .order_by("-created_at", "-pk")  # counting takes the order of the model away
    )
    left = _left_for(person, rounds)
    return [
        RoundLine(one, getattr(one, "passages", 0), getattr(one, "final", 0), left.get(one.pk))
        for one in rounds
    ]


def rounds_coded_by(person: int) -> QuerySet[CodingRound]:
    """Open rounds that somebody codes in."""
    return CodingRound.objects.filter(coders__person_id=person, state="coding")


def waiting_for(person: int) -> list[RoundLine]:
    """Rounds in which a person has something left to code, the oldest first; three queries."""
    rounds = list(rounds_coded_by(person).order_by("created_at", "pk"))
    left = _left_for(person, rounds)
    return [RoundLine(one, 0, 0, left[one.pk]) for one in rounds if left.get(one.pk)]


def round_for(consultation: Consultation, pk: int) -> CodingRound:
    """One round of a consultation. Raises Http404."""
    found = (
        consultation.rounds.select_related("codebook__codebook", "repeats__consultation")
        .prefetch_related("suggesters")
        .filter(pk=pk)
        .first()
    )
    if found is None:
        raise Http404("There is no such round.")
    found.consultation = consultation
    return found


def round_page(round_: CodingRound, person: int | None, *, named: bool) -> RoundPage:
    """How far a round is. `named` shows who the coders are."""
    items = list(
        present_items(round_)
        .annotate(hands=Count("coded"))
        .values_list("codes", "coders", "hands")
        .order_by("order")
    )
    coders = list(round_.coders.select_related("person").order_by("pk"))
    labels = labels_of(coders, person, named=named)
    asked = {coder.pk: 0 for coder in coders}
    for codes, wanted, hands in items:
        if codes is None or hands:
            for coder in wanted or asked:
                asked[coder] = asked.get(coder, 0) + 1
    coded = dict(
        Coder.objects.filter(round=round_).annotate(number=Count("coded")).values_list("pk", "number")
    )
    lines = [CoderLine(labels[one.pk], asked[one.pk], coded.get(one.pk, 0)) for one in coders]
    final = sum(codes is not None for codes, _wanted, _hands in items)
    differing = sum(codes is None and hands > 0 for codes, _wanted, hands in items)
    return RoundPage(
        round_,
        _headline(round_, len(items), final, differing, lines),
        lines,
        len(items),
        final,
        differing if round_.state == "deciding" else 0,
        sum(codes is None and not hands for codes, _wanted, hands in items),
        _left_for(person, [round_]).get(round_.pk),
        sum(max(0, one.asked - one.coded) for one in lines),
        shows_codes(round_),
    )


def shows_codes(round_: CodingRound) -> bool:
    """Whether what people found may be seen by others now: in a blind round only when the coding has ended."""
    return not round_.blind or round_.state != "coding"


def items_left(round_: CodingRound, coder: Coder) -> "QuerySet[RoundSegment]":
    """Passages that this coder is asked for and has not coded, in their order."""
    mine = present_items(round_).filter(codes__isnull=True).exclude(coded__coder=coder).order_by("order")
    wanted = [pk for pk, coders in mine.values_list("pk", "coders") if not coders or coder.pk in coders]
    return mine.filter(pk__in=wanted)


def _left_for(person: int | None, rounds: list[CodingRound]) -> dict[int, int]:
    """What a person has still to code, by round; rounds that do not ask them are not there."""
    if person is None:
        return {}
    mine = {
        coder.round_id: coder
        for coder in Coder.objects.filter(person_id=person, round__in=[one.pk for one in rounds])
    }
    open_ = {one.pk for one in rounds if one.state == "coding"}
    found = dict.fromkeys(mine, 0)
    rows = (
        RoundSegment.objects.filter(
            round__in=[pk for pk in mine if pk in open_], codes__isnull=True, segment__text__erased_at=None
        )
        .exclude(coded__coder__person_id=person)
        .values_list("round_id", "coders")
    )
    for pk, coders in rows:
        if not coders or mine[pk].pk in coders:
            found[pk] += 1
    return found


def _headline(round_: CodingRound, passages: int, final: int, differing: int, coders: list[CoderLine]) -> str:
    if round_.state == "coding":
        asked, coded = sum(one.asked for one in coders), sum(one.coded for one in coders)
        if not coded:
            return _("Nobody has begun to code")
        if asked and coded >= asked:
            return _("All %(number)s codings are done") % {"number": asked}
        return _("%(coded)s of %(asked)s codings are done") % {"coded": coded, "asked": asked}
    if round_.state == "deciding":
        if differing:
            return ngettext(
                "%(number)s passage waits for a decision",
                "%(number)s passages wait for a decision",
                differing,
            ) % {"number": differing}
        return _("Everything is decided")
    if round_.kind == CodingRound.Kind.DRIFT:
        return ngettext(
            "%(number)s passage was coded once more", "%(number)s passages were coded once more", passages
        ) % {"number": passages}
    return _("%(final)s of %(passages)s passages have final codes") % {"final": final, "passages": passages}
