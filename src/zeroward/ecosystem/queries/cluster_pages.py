"""Clusters for everyone: what they mean, which support follows, the rules, and what was published of each country."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from zeroward.core.queries.said import said
from zeroward.core.queries.texts import attach_texts
from zeroward.core.ui.tables import Column, Table
from zeroward.ecosystem.models import ClusterDecision, ReviewRound, TypologyVersion
from zeroward.ecosystem.queries.cluster_standing import spells_of, stands_on
from zeroward.ecosystem.queries.review_facts import codebook, typology_of
from zeroward.ecosystem.queries.review_proposal import supports_of
from zeroward.methods.maturity import support
from zeroward.methods.maturity.ecosystems import Typology
from zeroward.methods.monitoring import Spell
from zeroward.places.models import Country


@dataclass(frozen=True, slots=True)
class PublishedLine:
    country: Country
    name: str
    cluster: str
    since: date
    aged: bool


@dataclass(frozen=True, slots=True)
class ClustersPage:
    matrix: Table
    source: str
    version: str
    lines: tuple[PublishedLine, ...]
    rules: tuple[TypologyVersion, ...]
    in_force: TypologyVersion | None
    rounds: tuple[ReviewRound, ...]


@dataclass(frozen=True, slots=True)
class CountryClusters:
    """What was published of one country. `spells` are the clusters one after the other."""

    decisions: tuple[ClusterDecision, ...]
    now: ClusterDecision | None
    aged: bool
    supports: tuple[str, ...]
    spells: tuple[Spell, ...]


@dataclass(frozen=True, slots=True)
class CriterionRow:
    label: str
    question: str
    threshold: str
    evidence: int
    decides: bool
    mark: str
    source: str


@dataclass(frozen=True, slots=True)
class ClusterRow:
    key: str
    when: str
    mark: str
    source: str


@dataclass(frozen=True, slots=True)
class RulesWords:
    """A table of rules in words. `order` is "" where nobody orders the clusters."""

    typology: Typology
    criteria: tuple[CriterionRow, ...]
    clusters: tuple[ClusterRow, ...]
    order: str


@dataclass(frozen=True, slots=True)
class RulesPage:
    record: TypologyVersion
    read: RulesWords


def clusters_page() -> ClustersPage:
    """Everything that is public about clusters. Six queries."""
    matrix = support.national_support()
    stands = stands_on(timezone.localdate(), published=True)
    countries = [one.decision.country for one in stands.values()]
    attach_texts(countries)
    lines = [
        PublishedLine(
            one.decision.country,
            str(one.decision.country.served("name").body),
            one.cluster,
            one.since,
            one.aged,
        )
        for one in stands.values()
    ]
    rules = tuple(TypologyVersion.objects.all())
    return ClustersPage(
        matrix=matrix_table(),
        source=matrix.source,
        version=matrix.version,
        lines=tuple(sorted(lines, key=lambda one: one.name.casefold())),
        rules=rules,
        in_force=in_force(rules),
        rounds=tuple(ReviewRound.objects.all()),
    )


def in_force(rules: Iterable[TypologyVersion]) -> TypologyVersion | None:
    """The table that was adopted last."""
    adopted = [one for one in rules if one.state == TypologyVersion.State.ADOPTED]
    return max(adopted, key=lambda one: (one.adopted_on or date.min, one.pk), default=None)


def matrix_table() -> Table:
    """The published support matrix: clusters × kinds of support."""
    matrix = support.national_support()
    head = [Column(_("Cluster")), *(Column(said(one.label)) for one in matrix.supports)]
    rows = [
        [
            _("Cluster %(cluster)s") % {"cluster": cluster},
            *(_support_cell(one, cluster) for one in matrix.supports),
        ]
        for cluster in matrix.clusters
    ]
    return Table(_("Support by cluster"), head, rows)


def _support_cell(one: support.Support, cluster: str) -> str:
    if cluster not in one.clusters:
        return _("not named")
    if one.years:
        return _("each year, for %(years)d years") % {"years": one.years}
    return _("each year") if one.every_year else _("yes")


def country_clusters(code: str, *, published: bool) -> CountryClusters:
    """The decisions about one country, newest first: what was published, or everything for who may see it. Two
    queries."""
    rows = ClusterDecision.objects.filter(country__code=code).select_related("typology")
    if published:
        rows = rows.filter(published_on__isnull=False)
    decisions = tuple(rows.order_by("-effective_from", "-year", "-number"))
    today = timezone.localdate()
    now = next((one for one in decisions if one.effective_from <= today), None)
    aged = (
        now is not None
        and ReviewRound.objects.filter(state=ReviewRound.State.CLOSED, year__gt=now.year).exists()
    )
    return CountryClusters(
        decisions, now, aged, supports_of(now.cluster if now else None), spells_of(decisions)
    )


def rules_page(version: str) -> RulesPage | None:
    """One table of rules in words, or None where there is none. One query."""
    record = TypologyVersion.objects.filter(version=version).first()
    if record is None:
        return None
    return RulesPage(record, rules_words(record.content, typology_of(record.content)))


def rules_words(content: Mapping[str, Any], typology: Typology) -> RulesWords:
    """A table in words: its criteria with what is asked and shown, its clusters with their conditions."""
    labels = {one.key: said(one.label) for one in typology.criteria}
    plain = {one["key"]: one["when"] for one in content["clusters"]}
    return RulesWords(
        typology,
        tuple(
            CriterionRow(
                labels[one.key],
                _question(one.test.fact),
                _threshold(one.threshold, one.step, one.test.sign),
                one.evidence,
                one.key in typology.deciding,
                one.mark,
                one.source,
            )
            for one in typology.criteria
        ),
        tuple(
            ClusterRow(one.key, said_condition(plain[one.key], labels), one.mark, one.source)
            for one in typology.clusters
        ),
        " → ".join(typology.order),
    )


def _question(fact: str) -> str:
    found = codebook().question(fact)
    return found.question if found is not None else fact


def _threshold(threshold: float | None, step: float | None, sign: str) -> str:
    if threshold is None or step is None:
        return "–"
    words = _("at least %(number)g") if sign == "at_least" else _("at most %(number)g")
    return words % {"number": threshold}


def said_condition(when: Any, labels: dict[str, str]) -> str:
    """A condition over criteria as a sentence: "A; B; one of: (C), (D)"."""
    if "fact" in when:
        label = labels.get(when["fact"], when["fact"])
        return label if when.get("is") is not False else _("Not: %(sentence)s") % {"sentence": label}
    if "all" in when:
        parts = [said_condition(one, labels) for one in when["all"]]
        return "; ".join(parts) if parts else _("everything else")
    if "any" in when:
        parts = [f"({said_condition(one, labels)})" for one in when["any"]]
        return _("one of: %(parts)s") % {"parts": ", ".join(parts)}
    if "not" in when:
        return _("Not: %(sentence)s") % {"sentence": said_condition(when["not"], labels)}
    return str(when)
