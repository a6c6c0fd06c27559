"""What the rules say of a country in words: each criterion, what would settle it, what would lift it."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from zeroward.core.queries.said import said
from zeroward.ecosystem.models import TypologyVersion
from zeroward.ecosystem.queries.review_facts import typology_of
from zeroward.methods.maturity import support
from zeroward.methods.maturity.ecosystems import Fact, Judged, Placement, lifts, place


@dataclass(frozen=True, slots=True)
class CriterionLine:
    """`met` is True, False or None for not known; `state` says it in words, `sentence` with the criterion; `decides`:
    some cluster hangs on it."""

    key: str
    fact: str
    label: str
    met: bool | None
    state: str
    sentence: str
    decides: bool
    mark: str
    source: str


@dataclass(frozen=True, slots=True)
class Proposal:
    """`cluster` is "" while several are possible; `supports` what the published matrix names for it."""

    cluster: str
    possible: tuple[str, ...]
    headline: str
    sentence: str
    criteria: tuple[CriterionLine, ...]
    settling: tuple[str, ...]
    lifts: tuple[str, ...]
    supports: tuple[str, ...]
    rules: TypologyVersion

    @property
    def is_proposed(self) -> bool:
        """The rules are not adopted: everything that follows from them is a proposal about a proposal."""
        return self.rules.state == TypologyVersion.State.PROPOSED

    @property
    def unknown(self) -> int:
        return sum(one.met is None for one in self.criteria if one.decides)


def proposal_of(rules: TypologyVersion, facts: Mapping[str, Fact]) -> Proposal:
    """Raises MethodError for a table that makes no sense; kept tables do."""
    typology = typology_of(rules.content)
    placement = place(typology, facts)
    return Proposal(
        cluster=placement.cluster or "",
        possible=placement.possible,
        headline=_headline(placement),
        sentence=said(placement.sentence),
        criteria=tuple(
            CriterionLine(
                key=one.criterion.key,
                fact=one.criterion.test.fact,
                label=said(one.criterion.label),
                met={"met": True, "not_met": False}.get(one.state),
                state=_state(one),
                sentence=said(one.sentence),
                decides=one.decides,
                mark=one.criterion.mark,
                source=one.criterion.source,
            )
            for one in placement.judged
        ),
        settling=tuple(said(one.label) for one in placement.settling),
        lifts=tuple(said(one.sentence) for one in lifts(typology, placement, most=2)),
        supports=supports_of(placement.cluster),
        rules=rules,
    )


def supports_of(cluster: str | None) -> tuple[str, ...]:
    """What the published matrix names for a cluster, in words; nothing for one that it has not."""
    matrix = support.national_support()
    if cluster is None or cluster not in matrix.clusters:
        return ()
    return tuple(said(one.label) for one in matrix.of_cluster(cluster))


def _state(one: Judged) -> str:
    if one.lacking == "evidence":
        return _("Stated, not yet shown: evidence of level e%(level)d is wanted.") % {
            "level": one.criterion.evidence
        }
    return {"met": _("Met."), "not_met": _("Not met.")}.get(one.state, _("Not known."))


def _headline(placement: Placement) -> str:
    if placement.cluster is not None:
        return _("The rules propose cluster %(cluster)s") % {"cluster": placement.cluster}
    number = len(placement.possible)
    return ngettext(
        "The rules leave %(number)d cluster open", "The rules leave %(number)d clusters open", number
    ) % {"number": number}
