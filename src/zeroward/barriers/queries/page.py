"""One barrier as somebody may read it: what stands in the way, whom it holds up, what was done, and what others did."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from django.utils import timezone

from zeroward.barriers.models import Answer, Barrier, Consent, LabRecord, Raising, Report, StateChange
from zeroward.barriers.queries.access import barrier_for, keeper, may_keep
from zeroward.barriers.queries.affected import Affected, Reader, affected, counts
from zeroward.barriers.queries.elsewhere import Elsewhere, elsewhere
from zeroward.barriers.queries.likeness import Compared, Likeness, Saying
from zeroward.barriers.queries.register import register_of
from zeroward.barriers.queries.rows import cities_today, reports_of
from zeroward.barriers.queries.words import BADGES, countries, group_names, sector_names
from zeroward.barriers.vocabulary import families, family_name, group_of
from zeroward.core.models import StoredDocument
from zeroward.core.visibility import Viewer, may_see, visible_to
from zeroward.core.workspaces import Workspace


@dataclass(frozen=True, slots=True)
class Quote:
    """`report` is at hand only for who may read all of it; `who` and `source` only where the city may be known."""

    text: str
    lang: str
    who: str
    source: str = ""
    url: str = ""
    report: Report | None = None


@dataclass(frozen=True, slots=True)
class Asked:
    """A raising with the answers that the reader may see. `hidden` counts answers that are not public."""

    record: Raising
    answers: list[Answer]
    hidden: int
    is_waiting: bool
    is_late: bool


@dataclass(frozen=True, slots=True)
class Lab:
    record: LabRecord
    documents: list[StoredDocument]


@dataclass(frozen=True, slots=True)
class Alike:
    record: Barrier
    likeness: Likeness


@dataclass(frozen=True, slots=True)
class BarrierPage:
    """`inside`: the reader belongs to the team that keeps it; `may_edit`: they may also change it."""

    record: Barrier
    place: Workspace | None
    country: str
    family: str
    family_about: str
    group: str
    sector: str
    affected: Affected
    quotes: list[Quote]
    changes: list[StateChange]
    asked: list[Asked]
    labs: list[Lab]
    others: list[Elsewhere]
    inside: bool
    may_edit: bool
    alike: list[Alike] = field(default_factory=list)
    merged: list[Barrier] = field(default_factory=list)
    own_reports: list[Report] = field(default_factory=list)

    @property
    def badge(self) -> str:
        return BADGES[self.record.state]  # type: ignore[index]

    @property
    def waits(self) -> Asked | None:
        """The authority whose answer is waited for, the one that is longest overdue first."""
        waiting = [one for one in self.asked if one.is_waiting]
        return min(waiting, key=lambda one: (not one.is_late, one.record.due_on or date.max), default=None)

    @property
    def newest(self) -> StateChange | None:
        """The change that led to today's state."""
        return self.changes[-1] if self.changes else None


def barrier_page(viewer: Viewer, key: str) -> BarrierPage | None:
    """The barrier of an address; None where it is not there for this viewer. At most twenty queries."""
    record = barrier_for(viewer, key)
    if record is None:
        return None
    place = keeper(record)
    may_edit = may_keep(viewer, record)
    inside = may_edit or viewer.holds(record.scope)
    reader = Reader(viewer)
    merged = list(Barrier.objects.filter(merged_into=record).order_by("title", "pk"))
    reports = reports_of([record]).get(record.pk, [])
    keys = [record.pk, *(one.pk for one in merged)]
    lands = countries()
    found = families().get(record.family)
    return BarrierPage(
        record=record,
        place=place,
        country=lands.get(record.scope_country, record.scope_country),
        family=family_name(record.family),
        family_about=found.about if found is not None else "",
        group=group_names().get(group_of(record.family), ""),
        sector=sector_names().get(record.sector, record.sector),
        affected=affected(reports, reader, cities_today(reports)),
        quotes=quotes_of(reports, reader),
        changes=list(record.changes.select_related("by") if inside else record.changes.all()),
        asked=_asked(keys, inside=inside),
        labs=_labs(viewer, keys, inside=inside),
        others=elsewhere(record, lands),
        inside=inside,
        may_edit=may_edit,
        alike=_alike(viewer, record, place) if may_edit else [],
        merged=merged if inside else [],
        own_reports=[one for one in reports if reader.may_read(one)] if inside else [],
    )


def quotes_of(reports: Iterable[Report], reader: Reader) -> list[Quote]:
    """What may be read of each report. Unnamed quotes stand first, by their letters, so that no order tells a city."""
    unnamed, named = [], []
    for one in reports:
        if not counts(one) and not reader.may_read(one):
            continue
        if one.withdrawn_on is not None or not one.quote:
            continue
        if reader.may_know_city(one):
            who = one.reported_as or (one.city.name if one.city is not None else "")
            report = one if reader.may_read(one) else None
            named.append(Quote(one.quote, one.lang, who, one.source, one.source_url, report))
        elif one.consent == Consent.UNNAMED:
            unnamed.append(Quote(one.quote, one.lang, ""))
    return [*sorted(unnamed, key=lambda quote: quote.text), *named]


def _asked(keys: list[int], *, inside: bool) -> list[Asked]:
    """Two queries."""
    today = timezone.localdate()
    found = []
    for one in (
        Raising.objects.filter(barrier__in=keys).select_related("organisation").prefetch_related("answers")
    ):
        answers = list(one.answers.all())
        shown = [answer for answer in answers if inside or answer.is_public]
        decided = any(answer.result != Answer.Result.INTERIM for answer in answers)
        waiting = not decided and one.closed_on is None
        late = waiting and one.due_on is not None and one.due_on < today
        found.append(Asked(one, shown, len(answers) - len(shown), waiting, late))
    return found


def _labs(viewer: Viewer, keys: list[int], *, inside: bool) -> list[Lab]:
    """Two queries."""
    labs = LabRecord.objects.filter(barrier__in=keys).prefetch_related("documents")
    return [
        Lab(
            one,
            [doc for doc in one.documents.all() if doc.archived_at is None and may_see(doc, viewer)],
        )
        for one in (labs if inside else labs.filter(is_public=True))
    ]


def _alike(viewer: Viewer, record: Barrier, place: Workspace | None) -> list[Alike]:
    if place is None:
        return []
    others = {one.key: one for one in register_of(viewer, place)}
    compared = Compared(saying_of(one) for one in others.values())
    return [Alike(others[one.key], one) for one in compared.like(saying_of(record))]


def saying_of(barrier: Barrier) -> Saying:
    """A barrier as it is compared with others."""
    return Saying(
        barrier.key,
        f"{barrier.title} {barrier.summary}",
        barrier.lang,
        (("family", barrier.family), ("level", barrier.level), ("sector", barrier.sector)),
    )


def documents_for(place: Workspace, viewer: Viewer) -> list[tuple[int, str]]:
    """Documents of the workspace to choose from. One query."""
    found = visible_to(StoredDocument.objects.filter(scope=str(place.scope), archived_at=None), viewer)
    return list(found.order_by("title", "pk").values_list("pk", "title"))
