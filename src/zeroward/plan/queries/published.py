"""The public page of a published plan, read from what was frozen; and the list of all that are published."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from django.db.models.fields.json import KeyTransform
from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext as _

from zeroward.core.charts import Chart
from zeroward.core.ui.tables import Column, Table
from zeroward.methods.appraisal.rates import discount_rate
from zeroward.methods.ghg.method import MethodError
from zeroward.plan.models import ActionState, ModelKind, PlanState, PlanVersion
from zeroward.plan.queries.access import public_versions
from zeroward.plan.queries.charts import course_chart, effects_chart, payer_chart, sector_chart
from zeroward.plan.queries.exchange.public import for_everyone
from zeroward.plan.queries.frozen import Facts, facts_of
from zeroward.plan.queries.headline import Headline, KeyFigure, headline_of, key_figures
from zeroward.plan.queries.load import LoadedPlan, load_version
from zeroward.plan.queries.targets import promise_of
from zeroward.plan.queries.words import bare
from zeroward.plan.vocabulary import FIELDS


@dataclass(frozen=True, slots=True)
class Statement:
    """What was said when the version was adopted or published; no names of persons."""

    state: str
    at: datetime | None
    text: str


@dataclass(frozen=True, slots=True)
class FieldActions:
    """Actions of one field of action."""

    title: str
    actions: list[tuple[Mapping[str, Any], str, str]]


@dataclass(frozen=True, slots=True)
class PublicPage:
    version: PlanVersion
    loaded: LoadedPlan
    facts: Facts
    headline: Headline
    figures: tuple[KeyFigure, ...]
    course: Chart | None
    sectors: Chart | None
    effects: Chart | None
    payers: Chart | None
    targets: list[tuple[Mapping[str, Any], str]]
    fields: list[FieldActions]
    policies: Table | None
    offsets: Table | None
    statements: list[Statement]
    know: list[tuple[str, object]]
    others: list[PlanVersion]

    @property
    def newer(self) -> PlanVersion | None:
        return next((one for one in self.others if one.number > self.version.number), None)

    @property
    def tells_of_people(self) -> bool:
        """Whether there is something to read on who gains and bears, and on indicators."""
        return bool(self.loaded.indicators) or any(one["equity"] for one in self.loaded.plan_actions)

    @property
    def adopted(self) -> bool:
        return bool(self.version.data.get("adopted"))


def public_page(version: PlanVersion) -> PublicPage:
    """Everything on the page. One query."""
    loaded = for_everyone(load_version(version))
    facts = facts_of(loaded)
    headline = headline_of(loaded, facts)
    year = loaded.target_year
    others = PlanVersion.objects.filter(plan=version.plan_id, is_public=True, withdrawn_at=None)
    return PublicPage(
        version=version,
        loaded=loaded,
        facts=facts,
        headline=headline,
        figures=key_figures(loaded, facts),
        course=course_chart(facts, headline),
        sectors=sector_chart(facts, loaded.base_year, year),
        effects=effects_chart(facts, year),
        payers=payer_chart(facts),
        targets=[(one, promise_of(one)) for one in loaded.targets],
        fields=_fields(loaded, facts),
        policies=_policies(loaded),
        offsets=_offsets(loaded),
        statements=_statements(version.data),
        know=know_rows(loaded),
        others=list(others.exclude(pk=version.pk).defer("data").order_by("-number")),
    )


def know_rows(loaded: LoadedPlan) -> list[tuple[str, object]]:
    """How do we know."""
    baseline = loaded.baseline
    model = dict(ModelKind.choices).get(loaded.header["model"], "")
    origin = (
        _("the inventory of %(year)d") % {"year": baseline["year"]}
        if baseline.get("origin") == "inventory"
        else baseline.get("source") or _("typed by sector")
    )
    rows: list[tuple[str, object]] = [
        (_("Emissions"), origin if baseline else _("none")),
        (_("Model"), model),
        (_("Effects"), _("all actions computed together, overlaps shared out (Shapley values)")),
        (_("Prices"), _("euros of %(year)d") % {"year": loaded.header["price_year"]}),
        (_("Discount rate"), _rate(str(loaded.header["rates"]))),
    ]
    return rows


def _rate(key: str) -> str:
    try:
        return _(discount_rate(key).label)
    except MethodError:
        return key


def _fields(loaded: LoadedPlan, facts: Facts) -> list[FieldActions]:
    """Actions of the plan by field, each with its state and what it saves."""
    saved = {one["code"]: one["saved"] for one in facts.effects}
    states = dict(ActionState.choices)
    found = []
    for key, title in {**FIELDS, "": _("Without a field")}.items():
        rows = [
            (
                one,
                str(states.get(one["state"], one["state"])),
                bare(saved[one["code"]]) if one["code"] in saved else "",
            )
            for one in loaded.plan_actions
            if one["field"] == key
        ]
        if rows:
            found.append(FieldActions(str(title), rows))
    return found


def _policies(loaded: LoadedPlan) -> Table | None:
    if not loaded.policies:
        return None
    return Table(
        _("Policies in force"),
        (Column(_("Name")), Column(_("Saves, t a year"), numeric=True)),
        [(one["name"], bare(sum(one["reductions"].values())) or "–") for one in loaded.policies],
    )


def _offsets(loaded: LoadedPlan) -> Table | None:
    if not loaded.offsets:
        return None
    return Table(
        _("What answers for what is left over"),
        (Column(_("Name")), Column(_("Year")), Column(_("t CO₂e a year"), numeric=True)),
        [(one["name"], str(one["year"]), bare(one["tonnes"])) for one in loaded.offsets],
    )


def _statements(data: Mapping[str, Any]) -> list[Statement]:
    states = dict(PlanState.choices)
    return [
        Statement(str(states.get(one["to"], one["to"])), parse_datetime(one["at"]), one.get("statement", ""))
        for one in data.get("steps", [])
    ]


@dataclass(frozen=True, slots=True)
class PublishedCity:
    """A city with the newest published version of each of its plans."""

    name: str
    country: str
    plans: tuple[PlanVersion, ...]


def published_cities() -> list[PublishedCity]:
    """All cities with a published plan, in alphabetical order. One query."""
    cities: dict[int, PublishedCity] = {}
    seen: set[int] = set()
    for one in public_versions():
        if one.plan_id in seen:
            continue  # an earlier version of the same plan
        seen.add(one.plan_id)
        city = one.plan.city
        listed = cities.get(city.pk) or PublishedCity(city.name, city.country.name, ())
        cities[city.pk] = replace(listed, plans=(*listed.plans, one))
    return sorted(cities.values(), key=lambda city: (city.name.casefold(), city.country))


@dataclass(frozen=True, slots=True)
class PublishedPlan:
    """The newest version of a plan with what it comes to; amounts in t CO2e, None where not known."""

    version: PlanVersion
    title: str
    gap: float | None
    residual: float | None
    target_year: int


def published_of(city: str) -> list[PublishedPlan]:
    """What a city has published, the newest version of each plan. One query."""
    found = (
        public_versions()
        .filter(plan__city__key=city)
        .annotate(
            gap=KeyTransform("gap", "data__results"),
            residual=KeyTransform("residual", "data__results"),
            year=KeyTransform("target_year", "data__header"),
        )
    )
    newest: dict[int, Any] = {}
    for one in found:
        newest.setdefault(one.plan_id, one)
    return [
        PublishedPlan(one, str(one.title), _float(one.gap), _float(one.residual), int(one.year))
        for one in newest.values()
    ]


def _float(value: Any) -> float | None:
    return None if value is None else float(value)
