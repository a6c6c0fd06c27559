"""The register of agreements as somebody may read it."""

from dataclasses import dataclass

from django.db.models import Count
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from zeroward.community.group_rules import AGREEMENTS
from zeroward.community.models import Agreement, Signatory
from zeroward.community.queries.words import countries, place_names
from zeroward.core.permissions import may
from zeroward.core.ui.narrowing import UNKNOWN, Dimension, Narrowed, narrow
from zeroward.core.visibility import Viewer, visible_to
from zeroward.core.workspaces import Workspace, workspace


@dataclass(frozen=True, slots=True)
class AgreementLine:
    """`named` is how many signatories are known by name; `total` what the record says, None = not known."""

    record: Agreement
    country: str
    named: int
    total: int | None

    @property
    def signatories(self) -> int | None:
        return max(self.named, self.total or 0) or None


@dataclass(frozen=True, slots=True)
class AgreementPage:
    line: AgreementLine
    parties: list[str]
    goals: list[str]
    signatories: list[Signatory]
    kept_by: str
    place: Workspace | None
    may_edit: bool

    @property
    def record(self) -> Agreement:
        return self.line.record

    @property
    def plans_in(self) -> int:
        return sum(1 for one in self.signatories if one.plan == Signatory.Plan.HANDED_IN)

    @property
    def unnamed(self) -> int:
        """Signatories that the record counts and nobody has named yet."""
        return max(0, (self.line.total or 0) - self.line.named)


def agreement_list(viewer: Viewer, query: QueryDict) -> Narrowed[AgreementLine]:
    """Agreements that the viewer may see, as an address narrows them. Three queries."""
    lands = countries()
    found = visible_to(Agreement.objects.annotate(named=Count("signatories")), viewer)
    lines = [
        AgreementLine(one, lands.get(one.country, one.country), one.named, one.signatories_total)
        for one in found.order_by("title", "pk")
    ]
    dimensions: list[Dimension[AgreementLine]] = [
        Dimension(
            "country", _("Country"), lambda one: [one.record.country or UNKNOWN], {**lands, UNKNOWN: "–"}
        ),
        Dimension(
            "kind",
            _("Kind"),
            lambda one: [one.record.kind],
            {key: str(label) for key, label in Agreement.Kind.choices},
            keep_order=True,
        ),
        Dimension(
            "state",
            _("State"),
            lambda one: [one.record.state],
            {key: str(label) for key, label in Agreement.State.choices},
            keep_order=True,
        ),
    ]
    return narrow(
        lines,
        dimensions,
        query,
        words=lambda one: f"{one.record.title} {one.record.summary} {one.record.parties} {one.country}",
    )


def agreement_page(viewer: Viewer, key: str) -> AgreementPage | None:
    """One agreement, or None when there is none for this viewer. At most seven queries."""
    record = visible_to(Agreement.objects.filter(key=key), viewer).first()
    if record is None:
        return None
    signatories = list(record.signatories.select_related("city"))
    place = workspace(record.scope)
    country = countries().get(record.country, record.country) if record.country else ""
    return AgreementPage(
        line=AgreementLine(record, country, len(signatories), record.signatories_total),
        parties=_lines(record.parties),
        goals=_lines(record.goals),
        signatories=signatories,
        kept_by=place_names([record.scope]).get(record.scope, ""),
        place=place,
        may_edit=place is not None and may(viewer, AGREEMENTS, place),
    )


def agreements_of(place: Workspace) -> list[Agreement]:
    """What a workspace keeps. One query."""
    return list(
        Agreement.objects.filter(scope=str(place.scope))
        .annotate(named=Count("signatories"))
        .order_by("title", "pk")
    )


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]
