"""What plans contain, mapped: fields, effects, costs, indicators, goals. Of published plans for everyone, of shared
ones for a platform. Cities stand in alphabetical order and are not compared."""

from collections import Counter, OrderedDict, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from threading import Lock
from typing import Any, Final

from django.db.models import Exists, OuterRef, QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from zeroward.core.charts import Bar, Chart, Frame, bars, plain
from zeroward.core.models import Visibility
from zeroward.core.ui.sorting import sort_key
from zeroward.core.ui.tables import Cell, Column, Matrix, MatrixRow, Table
from zeroward.core.visibility import Viewer, visible_to
from zeroward.monitoring.status_words import field_name
from zeroward.plan.models import Action, CostLine, EffectKind, Indicator, Plan, PlanVersion, Target
from zeroward.plan.vocabulary import FIELDS, LEVERS

MOST_KEPT: Final = 500
SHOWN: Final = (*FIELDS, "")


@dataclass(slots=True)
class FieldContent:
    """Of one field: actions, those with an effect in numbers, with a cost, with an indicator."""

    actions: int = 0
    effect: int = 0
    cost: int = 0
    indicator: int = 0

    def add(self, *, effect: bool, cost: bool, indicator: bool) -> None:
        self.actions += 1
        self.effect += effect
        self.cost += cost
        self.indicator += indicator


@dataclass(frozen=True, slots=True)
class PlanContent:
    """One plan: its content by field, levers with the number of their actions, the year and cut of its main target."""

    fields: Mapping[str, FieldContent]
    levers: Mapping[str, int]
    year: int | None = None
    percent: float | None = None


@dataclass(frozen=True, slots=True)
class CityContent:
    key: str
    name: str
    url: str
    content: PlanContent
    is_example: bool = False


@dataclass(frozen=True, slots=True)
class ContentMap:
    cities: list[CityContent] = field(default_factory=list)

    @property
    def h1(self) -> str:
        if not self.cities:
            return _("No plan to map yet")
        return ngettext("What %(n)d plan contains", "What %(n)d plans contain", len(self.cities)) % {
            "n": len(self.cities)
        }

    @property
    def lead(self) -> str:
        """What is in most plans, and what is in fewest."""
        if not self.cities:
            return _("As soon as cities publish or share their plans, their content is mapped here.")
        with_it = {key: self._with(key) for key in FIELDS}
        most, least = max(with_it, key=lambda key: with_it[key]), min(with_it, key=lambda key: with_it[key])
        return _(
            "Most have actions on %(most)s (%(m)d of %(all)d), fewest on %(least)s (%(l)d of %(all)d)."
        ) % {
            "most": field_name(most),
            "m": with_it[most],
            "least": field_name(least),
            "l": with_it[least],
            "all": len(self.cities),
        }

    def _with(self, key: str) -> int:
        return sum(1 for one in self.cities if one.content.fields.get(key, FieldContent()).actions)

    @property
    def by_field(self) -> Chart | None:
        """Plans with at least one action in the field, with everything else in the table."""
        if not self.cities:
            return None
        keys = [key for key in SHOWN if key or self._with("")]
        rows = [Bar(field_name(key), float(self._with(key))) for key in keys]
        frame = Frame(_("Fields of action"), self.lead, _("Number of plans with at least one action"))
        chart = bars(frame, rows, names=_("Field of action"), values=_("Plans"), say=plain())
        return chart.with_table(self._fields_table(keys))

    def _fields_table(self, keys: Sequence[str]) -> Table:
        columns = [
            Column(_("Field of action")),
            *(
                Column(words, True)
                for words in (
                    _("Plans"),
                    _("Actions"),
                    _("with an effect"),
                    _("with a cost"),
                    _("with an indicator"),
                )
            ),
        ]
        body = []
        for key in keys:
            own = [one.content.fields[key] for one in self.cities if key in one.content.fields]
            body.append(
                [
                    field_name(key),
                    str(self._with(key)),
                    *(
                        str(sum(getattr(one, name) for one in own))
                        for name in ("actions", "effect", "cost", "indicator")
                    ),
                ]
            )
        return Table(_("What the plans contain, by field"), columns, body)

    @property
    def matrix(self) -> Matrix | None:
        """City by city: actions with an effect, actions without, none."""
        if not self.cities:
            return None
        rows = [
            MatrixRow(one.name, one.url, [_cell(one.content.fields.get(key)) for key in FIELDS])
            for one in self.cities
        ]
        return Matrix(
            _("City by city, in alphabetical order"), _("City"), [str(one) for one in FIELDS.values()], rows
        )

    @property
    def levers(self) -> Table | None:
        counts: Counter[str] = Counter()
        plans: Counter[str] = Counter()
        for one in self.cities:
            counts.update(one.content.levers)
            plans.update(one.content.levers.keys())
        if not counts:
            return None
        columns = [Column(_("Lever")), Column(_("Plans"), True), Column(_("Actions"), True)]
        body = [[str(words), str(plans[key]), str(counts[key])] for key, words in LEVERS.items()]
        return Table(_("Systemic levers"), columns, body)

    @property
    def goals(self) -> Table | None:
        """Main targets: year, and by how much."""
        if not self.cities:
            return None
        rows: dict[int | None, list[float | None]] = defaultdict(list)
        for one in self.cities:
            rows[one.content.year].append(one.content.percent)
        columns = [Column(_("Target year")), Column(_("Plans"), True), Column(_("Cut, from and to"))]
        body = [
            [str(year) if year else _("no main target"), str(len(cuts)), _span(cuts)]
            for year, cuts in sorted(rows.items(), key=lambda pair: (pair[0] is None, pair[0] or 0))
        ]
        return Table(_("Goals"), columns, body)


def _cell(found: FieldContent | None) -> Cell:
    if found is None or not found.actions:
        return Cell("gap", "–", hidden=_("no action"))
    if found.effect:
        return Cell("full", str(found.actions), hidden=_("with an effect"))
    return Cell("half", str(found.actions), hidden=_("without an effect in numbers"))


def _span(cuts: Iterable[float | None]) -> str:
    known = sorted(one for one in cuts if one is not None)
    if not known:
        return _("not told in percent")
    low, high = f"{known[0]:g}", f"{known[-1]:g}"
    return f"{low} %" if low == high else _("%(low)s to %(high)s percent") % {"low": low, "high": high}


_kept: OrderedDict[int, PlanContent] = OrderedDict()
_lock = Lock()


def public_content() -> ContentMap:
    """The newest published version of each city's newest plan. One query, and one more for versions that were not read
    yet: what was frozen is read once."""
    rows = (
        PlanVersion.objects.filter(is_public=True, withdrawn_at=None)
        .select_related("plan__city")
        .defer("data")
        .order_by("-plan__base_year", "-plan_id", "-number")
    )
    newest: dict[int, PlanVersion] = {}
    for one in rows:
        newest.setdefault(one.plan.city_id, one)
    contents = _contents([one.pk for one in newest.values()])
    found = [
        CityContent(
            one.plan.city.key,
            one.plan.city.name,
            reverse("plan:public", args=[one.plan.city.key, one.plan_id]),
            contents[one.pk],
            one.plan.is_example,
        )
        for one in newest.values()
    ]
    return ContentMap(sorted(found, key=lambda one: (sort_key(one.name), one.key)))


def _contents(keys: Sequence[int]) -> dict[int, PlanContent]:
    with _lock:
        found = {key: _kept[key] for key in keys if key in _kept}
    lacking = [key for key in keys if key not in found]
    if lacking:
        rows = PlanVersion.objects.filter(pk__in=lacking).values_list(
            "pk", "data__actions", "data__indicators", "data__targets"
        )
        for pk, actions, indicators, targets in rows:
            found[pk] = _of_version(actions, indicators, targets)
        with _lock:
            _kept.update({key: found[key] for key in lacking if key in found})
            while len(_kept) > MOST_KEPT:
                _kept.popitem(last=False)
    return found


def _of_version(
    actions: Sequence[Mapping[str, Any]],
    indicators: Sequence[Mapping[str, Any]],
    targets: Sequence[Mapping[str, Any]],
) -> PlanContent:
    measured = {code for one in indicators for code in one["actions"]}
    fields: dict[str, FieldContent] = defaultdict(FieldContent)
    levers: Counter[str] = Counter()
    for one in actions:
        if not one["in_plan"] or one["state"] == "dropped":
            continue
        fields[one["field"]].add(
            effect=one["effect_kind"] != EffectKind.NONE,
            cost=bool(one["costs"]),
            indicator=one["code"] in measured,
        )
        if one["lever"]:
            levers[one["lever"]] += 1
    main = next((one for one in targets if one["is_main"]), targets[0] if len(targets) == 1 else None)
    return PlanContent(
        dict(fields),
        dict(levers),
        main["year"] if main else None,
        main["percent"] if main else None,
    )


def shared_content(viewer: Viewer, country: str) -> ContentMap:
    """The newest plan of each city of a country that shares it with the viewer. Three queries."""
    plans = (
        visible_to(Plan.objects.filter(scope_country=country), viewer)
        .exclude(visibility=Visibility.CITY)
        .select_related("city")
        .order_by("-base_year", "-pk")
    )
    newest: dict[int, Plan] = {}
    for one in plans:
        newest.setdefault(one.city_id, one)
    chosen = {one.pk: one for one in newest.values()}
    fields, levers = _of_plans(Action.objects.filter(plan__in=list(chosen), in_plan=True))
    targets = _main_targets(list(chosen))
    found = [
        CityContent(
            one.city.key,
            one.city.name,
            reverse("plan:plan", args=[pk]),
            PlanContent(fields.get(pk, {}), levers.get(pk, {}), *targets.get(pk, (None, None))),
            one.is_example,
        )
        for pk, one in chosen.items()
    ]
    return ContentMap(sorted(found, key=lambda one: (sort_key(one.name), one.key)))


def _of_plans(
    actions: QuerySet[Action],
) -> tuple[dict[int, dict[str, FieldContent]], dict[int, Counter[str]]]:
    fields: dict[int, dict[str, FieldContent]] = defaultdict(lambda: defaultdict(FieldContent))
    levers: dict[int, Counter[str]] = defaultdict(Counter)
    rows = (
        actions.exclude(state="dropped")
        .annotate(
            priced=Exists(CostLine.objects.filter(action=OuterRef("pk"))),
            measured=Exists(Indicator.actions.through.objects.filter(action_id=OuterRef("pk"))),
        )
        .order_by()
        .values_list("plan_id", "field", "effect_kind", "lever", "priced", "measured")
    )
    for plan, name, effect, lever, priced, measured in rows:
        fields[plan][name].add(effect=effect != EffectKind.NONE, cost=priced, indicator=measured)
        if lever:
            levers[plan][lever] += 1
    return fields, levers


def _main_targets(plans: Sequence[int]) -> dict[int, tuple[int | None, float | None]]:
    """The main target of each, or its only one."""
    found: dict[int, list[tuple[bool, int, float | None]]] = defaultdict(list)
    rows = Target.objects.filter(plan__in=plans).values_list("plan_id", "is_main", "year", "percent")
    for plan, is_main, year, percent in rows:
        found[plan].append((is_main, year, percent))
    chosen: dict[int, tuple[int | None, float | None]] = {}
    for plan, own in found.items():
        main = next((one for one in own if one[0]), own[0] if len(own) == 1 else None)
        if main is not None:
            chosen[plan] = (main[1], main[2])
    return chosen
