"""A plan as plain data: of the stored rows, or of a frozen version. Pages, files and computations read this alone."""

from collections import OrderedDict, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from threading import Lock
from typing import Any, Final

from django.db.models import F, Value

from zeroward.plan.models import (
    CoBenefit,
    ImpactPathway,
    Indicator,
    Plan,
    PlanVersion,
    Portfolio,
)
from zeroward.plan.queries import content as fields
from zeroward.plan.queries.content import SCHEMA, digest_of, header_of, row_of
from zeroward.plan.queries.numbering import natural
from zeroward.plan.queries.plain_rows import plain_rows

Row = Mapping[str, Any]
Rows = tuple[Row, ...]
PARTS: Final = (
    "values",
    "observations",
    "targets",
    "scenarios",
    "actions",
    "portfolios",
    "pathways",
    "policies",
    "offsets",
    "indicators",
)
OF_ACTION: Final = ("steps", "parties", "costs", "co_benefits", "links", "equity")
MOST_KEPT: Final = 64


@dataclass(frozen=True, eq=False)
class LoadedPlan:
    """A plan as data: `header`, `baseline` (`queries.baseline`) and rows as plain dictionaries, `digest` of all of it.

    Rows carry the columns of their model and "id"; dates are ISO texts. An action also has "steps", "parties",
    "costs", "co_benefits", "links", "equity"; portfolios, pathways and indicators have "actions" (codes), indicators
    "pathways" (orders). `plan` is the key of the plan, `version` 0 for the working state, else the number of the
    version; `frozen` holds the results that were kept with a version ({} for the working state).
    """

    plan: int
    header: Row
    baseline: Row
    values: Rows
    observations: Rows
    targets: Rows
    scenarios: Rows
    actions: Rows
    portfolios: Rows
    pathways: Rows
    policies: Rows
    offsets: Rows
    indicators: Rows
    digest: str
    version: int = 0
    frozen: Row | None = None

    def __eq__(self, other: object) -> bool:
        return isinstance(other, LoadedPlan) and self.digest == other.digest

    def __hash__(self) -> int:
        return hash(self.digest)

    @property
    def place(self) -> str:
        """Place of the look-up chain: "AT/klagenfurt"."""
        return f"{self.header['country']}/{self.header['city']}"

    @property
    def base_year(self) -> int:
        return int(self.header["base_year"])

    @property
    def target_year(self) -> int:
        return int(self.header["target_year"])

    @property
    def last_year(self) -> int:
        return int(self.header["last_year"])

    @property
    def main_target(self) -> Row | None:
        """The target that the headline speaks of: the one marked as main, else the only one."""
        marked = [one for one in self.targets if one["is_main"]]
        if marked:
            return marked[0]
        return self.targets[0] if len(self.targets) == 1 else None

    @property
    def plan_actions(self) -> Rows:
        """The actions that are part of the plan: switched on, and not dropped."""
        return tuple(one for one in self.actions if one["in_plan"] and one["state"] != "dropped")

    @property
    def lies_at(self) -> tuple[Any, ...]:
        """Where the rows lie that pages lead to. Content of the same digest may lie elsewhere."""
        parts = (self.actions, self.scenarios, self.targets, self.indicators)
        return self.plan, *(row.get("id") for part in parts for row in part)

    def action(self, code: str) -> Row | None:
        return next((one for one in self.actions if one["code"] == code), None)

    def content(self) -> dict[str, Any]:
        """What a version freezes, but its results."""
        return {
            "schema": SCHEMA,
            "header": dict(self.header),
            "baseline": dict(self.baseline),
            **{name: [dict(row) for row in getattr(self, name)] for name in PARTS},
        }


_kept: OrderedDict[tuple[str, str], LoadedPlan] = OrderedDict()
_lock = Lock()


def load_plan(plan: Plan) -> LoadedPlan:
    """The working state. No query when nothing changed since it was last loaded here, else nine; city and country
    should be at hand."""
    key = (plan.stamp, plan.city.name)
    with _lock:
        found = _kept.get(key)
        if found is not None:
            _kept.move_to_end(key)
            return found
    found = loaded_from(stored_content(plan), plan=plan.pk)
    with _lock:
        _kept[key] = found
        while len(_kept) > MOST_KEPT:
            _kept.popitem(last=False)
    return found


def load_version(version: PlanVersion) -> LoadedPlan:
    """A kept version, exactly as it was frozen. No query."""
    return loaded_from(
        version.data, plan=version.plan_id, version=version.number, frozen=version.data.get("results", {})
    )


def loaded_from(
    content: Mapping[str, Any], *, plan: int = 0, version: int = 0, frozen: Row | None = None
) -> LoadedPlan:
    """Content as data, with its digest."""
    core = {name: content[name] for name in ("schema", "header", "baseline", *PARTS)}
    return LoadedPlan(
        plan=plan,
        header=core["header"],
        baseline=core["baseline"],
        **{name: tuple(core[name]) for name in PARTS},
        digest=digest_of(core),
        version=version,
        frozen=frozen or {},
    )


def stored_content(plan: Plan) -> dict[str, Any]:
    """What would be frozen now. Nine queries.

    Rows stand in an order that is settled here: databases sort letters in different ways, and the digest must not tell
    them apart.
    """
    actions = sorted(plan.actions.all(), key=lambda one: (natural(one.code), one.pk))
    small = plain_rows(plan)
    of_actions = {**small, "co_benefits": _co_benefits(plan)}
    relations = _relations(plan)
    codes = {one.pk: one.code for one in actions}
    orders = {row["id"]: row["order"] for row in small["pathways"][plan.pk]}
    return {
        "schema": SCHEMA,
        "header": header_of(plan),
        "baseline": plan.baseline,
        "values": _rows(sorted(plan.values.all(), key=lambda one: one.driver), fields.VALUE),
        "observations": small["observations"][plan.pk],
        "targets": _rows(plan.targets.order_by("-is_main", "year", "pk"), fields.TARGET),
        "scenarios": _rows(
            sorted(plan.scenarios.all(), key=lambda one: (not one.is_plan, one.title)), fields.SCENARIO
        ),
        "actions": [
            {
                **row_of(one, fields.ACTION),
                **{name: of_actions[name].get(one.pk, []) for name in OF_ACTION},
            }
            for one in actions
        ],
        "portfolios": [
            {**row, "actions": _named(relations["portfolio"], row["id"], codes)}
            for row in small["portfolios"][plan.pk]
        ],
        "pathways": [
            {**row, "actions": _named(relations["pathway"], row["id"], codes)}
            for row in small["pathways"][plan.pk]
        ],
        "policies": _rows(
            sorted(plan.policies.all(), key=lambda one: (one.level, one.name, one.pk)), fields.POLICY
        ),
        "offsets": small["offsets"][plan.pk],
        "indicators": [
            {
                **row_of(one, fields.INDICATOR),
                "actions": _named(relations["indicator"], one.pk, codes),
                "pathways": _named(relations["indicator_pathway"], one.pk, orders),
            }
            for one in sorted(plan.indicators.all(), key=lambda one: (natural(one.number), one.pk))
        ],
    }


def _rows(records: Iterable[Any], columns: Sequence[str]) -> list[dict[str, Any]]:
    return [row_of(one, columns) for one in records]


def _co_benefits(plan: Plan) -> dict[int, list[dict[str, Any]]]:
    """Co-benefits by action, as they were entered."""
    found: dict[int, list[dict[str, Any]]] = defaultdict(list)
    for one in CoBenefit.objects.filter(action__plan=plan).order_by("pk"):
        found[one.action_id].append(row_of(one, fields.CO_BENEFIT))
    return found


def _relations(plan: Plan) -> dict[str, dict[int, list[int]]]:
    """All links between rows of the plan, in one query: kind → from → to."""
    kinds: tuple[tuple[str, Any, str, str], ...] = (
        ("portfolio", Portfolio.actions.through, "portfolio", "action"),
        ("pathway", ImpactPathway.actions.through, "impactpathway", "action"),
        ("indicator", Indicator.actions.through, "indicator", "action"),
        ("indicator_pathway", Indicator.pathways.through, "indicator", "impactpathway"),
    )
    parts = [
        through.objects.filter(**{f"{start}__plan": plan})
        .annotate(kind=Value(kind), start=F(f"{start}_id"), end=F(f"{end}_id"))
        .values_list("kind", "start", "end")
        for kind, through, start, end in kinds
    ]
    found: dict[str, dict[int, list[int]]] = {kind: defaultdict(list) for kind, *_rest in kinds}
    for kind, start, end in parts[0].union(*parts[1:], all=True):
        found[kind][start].append(end)
    return found


def _named(links: Mapping[int, Iterable[int]], pk: int, names: Mapping[int, Any]) -> list[Any]:
    return sorted(names[one] for one in links.get(pk, ()) if one in names)
