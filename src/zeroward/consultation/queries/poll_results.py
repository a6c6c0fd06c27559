"""What the room answered: counts with their base, shares only from ten answers on, orders with what is sure of them."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from zeroward.consultation.models import PollAnswer, PollQuestion, Session
from zeroward.consultation.queries.language_choice import in_language
from zeroward.consultation.queries.poll_words import labels_of
from zeroward.core.ui.numbers import format_number, format_percent
from zeroward.core.ui.tables import Column, Table
from zeroward.methods.survey.intervals import binomial_interval
from zeroward.methods.survey.rankings import RankedRoom, rank_room

FEW = 10
"""Below this many answers counts are told, no shares."""
SHOWN_FROM = 5
"""Below this many answers a room does not see the result: everybody would know who said what."""


@dataclass(frozen=True, slots=True)
class Line:
    """One possible answer: who chose it (`count` phones, `cities` of them known), its share with interval from ten
    answers on. For rankings `count` is who put it first, `points` the mean Borda points with their interval."""

    key: str
    label: str
    lang: str
    count: int
    cities: int
    share: float | None = None
    low: float | None = None
    high: float | None = None
    points: float | None = None
    points_low: float | None = None
    points_high: float | None = None
    apart: bool = False

    @property
    def dots(self) -> range:
        return range(self.count)


@dataclass(frozen=True, slots=True)
class Result:
    """`n` phones answered, `cities` cities among them; `unnamed` phones did not say for which city they speak."""

    question: PollQuestion
    text: str
    lang: str
    n: int
    cities: int
    unnamed: int
    lines: tuple[Line, ...] = ()
    said: tuple[str, ...] = ()
    leader: str = ""
    mean: float | None = None
    of_phones: int = 0
    words: str = field(default="")

    @property
    def few(self) -> bool:
        return self.n < FEW

    @property
    def may_be_shown(self) -> bool:
        return self.n >= SHOWN_FROM

    @property
    def missing(self) -> int:
        return max(0, SHOWN_FROM - self.n)


def result_of(
    question: PollQuestion, language: str, answers: Sequence[PollAnswer], phones: int = 0
) -> Result:
    """Sum up the answers to one question; each needs its `voter` at hand."""
    text, lang = in_language(question.text, language)
    units = {one.voter.unit for one in answers} - {""}
    unnamed = sum(not one.voter.unit for one in answers)
    base = (question, text, lang, len(answers), len(units), unnamed)
    if question.kind == "open":
        return Result(*base, said=tuple(str(one.value) for one in answers), of_phones=phones)
    if question.kind == "ranking":
        return _ranked(base, answers, language, phones)
    lines = tuple(_lines(question, answers, language))
    mean = (
        sum(float(one.value) for one in answers) / len(answers)
        if question.kind == "scale" and answers
        else None
    )
    return Result(*base, lines=lines, mean=mean, of_phones=phones)


def results_of(session: Session, language: str) -> list[Result]:
    """All questions of a session with their results: three queries."""
    questions = list(session.questions.all())
    by_question: dict[int, list[PollAnswer]] = {}
    rows = PollAnswer.objects.filter(question__session=session).select_related("voter").order_by("pk")
    for answer in rows:
        by_question.setdefault(answer.question_id, []).append(answer)
    phones = session.voters.count()
    return [result_of(one, language, by_question.get(one.pk, []), phones) for one in questions]


def _lines(question: PollQuestion, answers: Sequence[PollAnswer], language: str) -> list[Line]:
    if question.kind == "scale":
        labels = {str(point): (str(point), "") for point in range(1, 6)}
    else:
        labels = labels_of(question, language)
    chosen: Counter[str] = Counter()
    cities: dict[str, set[str]] = {}
    for answer in answers:
        for key in _keys(answer.value):
            chosen[key] += 1
            cities.setdefault(key, set()).add(answer.voter.unit)
    found = []
    for key, (label, lang) in labels.items():
        units = cities.get(key, set()) - {""}
        found.append(Line(key, label, lang, chosen[key], len(units), *_share(chosen[key], len(answers))))
    return found


def _keys(value: object) -> list[str]:
    return [str(one) for one in value] if isinstance(value, list) else [str(value)]


def _share(count: int, n: int) -> tuple[float | None, float | None, float | None]:
    if n < FEW:
        return None, None, None
    ends = binomial_interval(count, n)
    return count / n, ends.low, ends.high


def _ranked(
    base: tuple[PollQuestion, str, str, int, int, int],
    answers: Sequence[PollAnswer],
    language: str,
    phones: int,
) -> Result:
    question = base[0]
    labels = labels_of(question, language)
    orders = [[key for key in _keys(one.value) if key in labels] for one in answers]
    room = rank_room(orders, list(labels))
    firsts: dict[str, set[str]] = {}
    for answer, order in zip(answers, orders, strict=True):
        if order:
            firsts.setdefault(order[0], set()).add(answer.voter.unit)
    lines = tuple(
        Line(
            row.option,
            *labels[row.option],
            row.firsts,
            len(firsts.get(row.option, set()) - {""}),
            *_share(row.firsts, room.n),
            row.points,
            row.interval.low,
            row.interval.high,
            row.apart,
        )
        for row in room.rows
    )
    return Result(*base, lines=lines, leader=room.leader, of_phones=phones, words=_order_words(room, labels))


def _order_words(room: RankedRoom, labels: dict[str, tuple[str, str]]) -> str:
    if not room.rows:
        return ""
    if room.leader:
        return _("“%(first)s” is ahead of all others beyond chance.") % {"first": labels[room.leader][0]}
    return _("The intervals of the first places overlap: the order is not certain.")


def base_words(result: Result) -> str:
    """Who stands behind the figures, in one sentence."""
    if not result.n:
        return _("Nobody answered yet.")
    phones = ngettext("One phone answered", "%(count)d phones answered", result.n) % {"count": result.n}
    if result.of_phones:
        phones = _("%(phones)s of %(all)d that are there") % {"phones": phones, "all": result.of_phones}
    if not result.cities:
        return _("%(phones)s, none of them with a city.") % {"phones": phones}
    cities = ngettext("one city", "%(count)d cities", result.cities) % {"count": result.cities}
    if result.unnamed:
        return _("%(phones)s: %(cities)s, and %(unnamed)d without a city.") % {
            "phones": phones,
            "cities": cities,
            "unnamed": result.unnamed,
        }
    return _("%(phones)s: %(cities)s.") % {"phones": phones, "cities": cities}


def table_of(result: Result) -> Table:
    """The result as a table, with everything needed to read a figure."""
    ranked = result.question.kind == "ranking"
    columns = [
        Column(_("Answer")),
        Column(_("Put first by") if ranked else _("Phones"), numeric=True),
        Column(_("Cities"), numeric=True),
        Column(_("Share of phones"), numeric=True),
    ]
    if ranked:
        columns.append(Column(_("Points of 100"), numeric=True))
    rows = [
        [
            line.label,
            format_number(line.count),
            format_number(line.cities),
            _share_words(line, result.n),
            *([_points_words(line)] if ranked else []),
        ]
        for line in result.lines
    ]
    return Table(result.text, columns, rows)


def _share_words(line: Line, n: int) -> str:
    if line.share is None or line.low is None or line.high is None:
        return _("%(count)d of %(n)d") % {"count": line.count, "n": n}
    return _("%(share)s (%(low)s to %(high)s)") % {
        "share": format_percent(line.share),
        "low": format_percent(line.low),
        "high": format_percent(line.high),
    }


def _points_words(line: Line) -> str:
    if line.points is None or line.points_low is None or line.points_high is None:
        return ""
    return _("%(points)s (%(low)s to %(high)s)") % {
        "points": format_number(line.points * 100, 0),
        "low": format_number(line.points_low * 100, 0),
        "high": format_number(line.points_high * 100, 0),
    }
