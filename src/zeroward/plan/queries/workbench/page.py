"""The answer of the workbench to one state: sentence, curve, switches. Everything here has to be there at once."""

from dataclasses import dataclass

from django.http import QueryDict
from django.utils.translation import gettext as _

from zeroward.core.charts import Chart
from zeroward.core.ui.numbers import SPACE, format_number
from zeroward.methods.pathways.model import Model, ModelError
from zeroward.plan.models import ActionKind, EffectKind, ModelKind
from zeroward.plan.queries.load import LoadedPlan
from zeroward.plan.queries.model.build import Built, built_of
from zeroward.plan.queries.model.effects import listed
from zeroward.plan.queries.model.problems import PlanProblem
from zeroward.plan.queries.model.scenarios import plan_scenario
from zeroward.plan.queries.outcome import Outcome, outcome_of
from zeroward.plan.queries.workbench.charts import course_chart
from zeroward.plan.queries.workbench.headline import Headline, headline_of
from zeroward.plan.queries.workbench.margins import margins_of
from zeroward.plan.queries.workbench.sliders import Slider, sliders_of
from zeroward.plan.queries.workbench.state import State, from_scenario, scenario_from, state_of
from zeroward.plan.queries.workbench.words import cell_words, label, tonnes, unit_words
from zeroward.plan.vocabulary import FIELDS

MOST_CELLS = 4
"""Cells of a missing value that are named one by one."""


@dataclass(frozen=True, slots=True)
class Switch:
    """An action with its switch. `key` is "" when it is not counted: then there is no switch, but a reason."""

    id: int | None
    code: str
    name: str
    key: str
    on: bool
    percent: int
    years: str
    saves: str
    why_not: str = ""
    enabling: bool = False
    field: str = ""


@dataclass(frozen=True, slots=True)
class MissingValue:
    driver: str
    label: str
    cells: str
    unit: str


@dataclass(frozen=True, slots=True)
class Group:
    """Switches of one field of action."""

    title: str
    switches: tuple[Switch, ...]


@dataclass(frozen=True, slots=True)
class Moved:
    """A slider at its place."""

    slider: Slider
    value: float
    said: str


@dataclass(frozen=True, slots=True)
class Bench:
    """What the page shows of one state."""

    loaded: LoadedPlan
    state: State
    outcome: Outcome
    headline: Headline
    chart: Chart | None
    switches: tuple[Switch, ...]
    levers: tuple[Switch, ...]
    sliders: tuple[Moved, ...]
    refused: tuple[PlanProblem, ...]
    flagged: tuple[PlanProblem, ...]

    @property
    def query(self) -> str:
        return self.state.query()

    @property
    def missing(self) -> tuple[MissingValue, ...]:
        """Values without which nothing can be computed."""
        model = self.outcome.built.model
        if model is None:
            return ()
        return tuple(
            MissingValue(
                one.driver,
                label(one.label),
                _cells_in_words(model, [cell for cell in one.cells if cell]),
                unit_words(one.unit),
            )
            for one in self.outcome.missing
        )

    @property
    def know(self) -> list[tuple[str, str]]:
        """How we know, in pairs of label and text."""
        header, baseline = self.loaded.header, self.loaded.baseline
        rows = [(_("Model"), str(ModelKind(header["model"]).label))]
        if baseline.get("rows"):
            origin = (
                _("inventory") if baseline.get("origin") == "inventory" else str(baseline.get("source", ""))
            )
            rows.append((_("Emissions"), f"{baseline.get('year', '')}, {origin}".strip(", ")))
        rows.append((_("Target"), self.outcome.target.title if self.outcome.target else _("none set")))
        rows.append((_("Years"), f"{self.loaded.base_year}–{self.loaded.last_year}"))
        rows.append((_("Prices"), _("Euros of %(year)s") % {"year": header["price_year"]}))
        return rows

    @property
    def groups(self) -> tuple[Group, ...]:
        """Switches by field of action, in the order of the contract."""
        found: dict[str, list[Switch]] = {}
        for one in self.switches:
            if not one.enabling:
                found.setdefault(one.field, []).append(one)
        order = [*FIELDS, *(key for key in found if key not in FIELDS)]
        none = _("No field yet") if len(found) > 1 else _("Actions")
        return tuple(Group(str(FIELDS.get(key, none)), tuple(found[key])) for key in order if key in found)

    @property
    def enabling(self) -> tuple[Switch, ...]:
        """Actions that carry no tonnes: named, without a switch."""
        return tuple(one for one in self.switches if one.enabling)

    @property
    def uncounted(self) -> int:
        """Actions that cannot be counted."""
        return len({one.key for one in self.refused if one.subject == "action"})


def bench_of(loaded: LoadedPlan, query: QueryDict, *, with_band: bool = True) -> Bench:
    """Never raises for what a plan or an address holds. Without its band the curve is there at once."""
    built = built_of(loaded)
    try:
        state = state_of(built, query)
    except ModelError:
        state = from_scenario(built, plan_scenario(built))
    outcome = outcome_of(loaded, scenario_from(built, state))
    headline = headline_of(outcome)
    chart = course_chart(outcome, headline.h1, with_band=with_band) if outcome.computed else None
    own, levers = _switches(built, state, outcome)
    return Bench(
        loaded=loaded,
        state=state,
        outcome=outcome,
        headline=headline,
        chart=chart,
        switches=own,
        levers=levers,
        sliders=tuple(_moved(one, state) for one in sliders_of(built)),
        refused=tuple(one for one in outcome.problems if one.refused),
        flagged=tuple(one for one in outcome.problems if not one.refused),
    )


def _switches(built: Built, state: State, outcome: Outcome) -> tuple[tuple[Switch, ...], tuple[Switch, ...]]:
    margins = margins_of(outcome, state)
    reasons = {one.key: str(one.message) for one in reversed(outcome.problems) if one.subject == "action"}
    own: list[Switch] = []
    levers: list[Switch] = []
    rows = {row["code"]: row for row in built.loaded.actions}
    for code, name, key, kind in listed(built):
        row = rows.get(code, {})
        silent = kind == ActionKind.ENABLING or row.get("effect_kind") == EffectKind.NONE
        strength = state.strengths.get(key, 1.0)
        one = Switch(
            id=row.get("id"),
            code=code,
            name=name if code else label(name),
            key=key,
            on=key in state.on,
            percent=round(100 * strength),
            years=_years(built, code),
            saves="" if silent else _saves(margins.get(key), key in state.on),
            why_not="" if key else reasons.get(code, ""),
            enabling=silent,
            field=row.get("field", ""),
        )
        (own if code else levers).append(one)
    return tuple(own), tuple(levers)


def _cells_in_words(model: Model, cells: list[tuple[str, ...]]) -> str:
    """The cells that are asked for, or how many where naming them all would fill the page."""
    if len(cells) > MOST_CELLS:
        return _("%(count)d values") % {"count": len(cells)}
    return ", ".join(cell_words(model, cell) for cell in cells)


def _years(built: Built, code: str) -> str:
    """From when to when; for a lever of the model without years of its own those of the model."""
    window = built.windows.get(code)
    if window is None or built.model is None:
        return ""
    start, end = window.start, window.end
    lever = built.model.action(built.actions[code]) if code in built.actions else None
    if window.assumed and lever is not None:
        start = lever.start or built.loaded.base_year + 1
        if lever.end is None and lever.effects:
            return _("from %(year)s") % {"year": start}
        end = lever.end or end
    return f"{start}–{end}" if end > start else str(start)


def _saves(margin: float | None, on: bool) -> str:
    """What the switch does, in a few words."""
    if margin is None:
        return ""
    if abs(margin) < 0.5:
        return _("changes nothing here")
    if margin < 0:
        return (_("adds %(tonnes)s") if on else _("would add %(tonnes)s")) % {"tonnes": tonnes(-margin)}
    return (_("saves %(tonnes)s") if on else _("would save %(tonnes)s")) % {"tonnes": tonnes(margin)}


def _moved(slider: Slider, state: State) -> Moved:
    value = state.values.get(slider.name, slider.default)
    return Moved(slider, value, said(value, slider.unit))


def said(value: float, unit: str) -> str:
    """A value of a slider with its unit."""
    decimals = 0 if float(value).is_integer() else 2 if abs(value) < 10 else 1
    return f"{format_number(value, decimals)}{SPACE}{unit}".strip()


def names_of(built: Built) -> dict[str, str]:
    """Names by key of the model, with the number in front."""
    return {
        key: f"{code} {name}".strip() if code else label(name)
        for code, name, key, _kind in listed(built)
        if key
    }
