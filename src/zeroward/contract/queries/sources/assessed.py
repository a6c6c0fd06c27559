"""What a city found out about itself: its newest closed self-assessment, and its check of governance.

Only what all officers together said; no answer, name or department of one of them. It fills systemic barriers (A-3.1,
A-3.2), participation (A-3.3), and governance (C-1.1, C-1.2), as a first text that people go on from.
"""

from collections.abc import Iterator
from typing import Any, Final

from django.db.models import QuerySet
from django.utils.functional import Promise
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from zeroward.contract.models import Contract
from zeroward.contract.queries.sources.building import Modules, Origin, row, table, text
from zeroward.core.permissions import may
from zeroward.core.visibility import Viewer, visible_to
from zeroward.diagnosis.domain.places import place_of
from zeroward.diagnosis.models import Assessment, AssessmentState
from zeroward.diagnosis.queries.claims import Claim, claim_of
from zeroward.diagnosis.queries.content import Content, content_of
from zeroward.diagnosis.queries.governance_map import GAPS, STATES, governance_map
from zeroward.diagnosis.queries.results.plain import result_from
from zeroward.diagnosis.queries.results.result import DimensionResult, Result
from zeroward.diagnosis.queries.results.words import Labels, say_level
from zeroward.diagnosis.rules import READ
from zeroward.diagnosis.vocabulary import EVIDENCE_LEVELS, FULL, GOVERNANCE, LEVEL_NAMES, NAMES, SHORT

ROOM: Final = "diagnosis"
IN_PLACE: Final = 2
"""The level from which something is there: "in place"."""
INTERVENTIONS: Final[dict[str, str | Promise]] = {
    "organisation_team": gettext_lazy("Transition team across departments"),
    "organisation_shared": gettext_lazy("Departments carry parts of the target"),
    "partners_steering": gettext_lazy("Partners help to steer"),
    "gov_lead": gettext_lazy("One office in charge of the target"),
    "gov_meeting": gettext_lazy("Departments meet, with minutes"),
    "gov_task": gettext_lazy("Written task of the climate team"),
    "gov_arbiter": gettext_lazy("A way to a decision between departments"),
    "gov_check": gettext_lazy("Climate check of council papers"),
}
"""Questions about how the city organises and decides, as what is there when they are answered with yes."""


def assessed_modules(contract: Contract, viewer: Viewer, day: str) -> Modules:
    """What of it the viewer may see. Two queries, four when both are there."""
    made: Modules = {}
    measures: list[dict[str, Any]] = []
    readiness = _newest(contract, viewer, SHORT, FULL)
    if readiness is not None:
        said, origin = content_of(readiness), _origin(readiness, day)
        result = _result(readiness)
        text(made, "A-3.2", origin, _barriers(said, result, origin.label))
        text(made, "A-3.3", origin, _participation(said, result, origin.label))
        measures += _measures(said, origin)
    governance = _newest(contract, viewer, GOVERNANCE)
    if governance is not None:
        said, origin = content_of(governance), _origin(governance, day)
        table(made, "A-3.1", "A-3.1", _gaps(said, origin))
        text(made, "C-1.2", origin, _governing(said, _result(governance), origin.label))
        measures += _measures(said, origin)
    table(made, "C-1.1", "C-1.1", measures)
    return made


def _newest(contract: Contract, viewer: Viewer, *questionnaires: str) -> Assessment | None:
    """The newest closed round of one of the questionnaires. One query."""
    found: QuerySet[Assessment] = Assessment.objects.select_related(
        "collection__version__questionnaire", "questionnaire"
    ).filter(
        scope=contract.scope,
        state=AssessmentState.CLOSED,
        snapshot__isnull=False,
        questionnaire__key__in=questionnaires,
    )
    newest: Assessment | None = found.order_by("-closed_on", "-pk").first()
    if newest is None or may(viewer, READ, place_of(newest)):
        return newest
    return visible_to(found, viewer).order_by("-closed_on", "-pk").first()


def _result(found: Assessment) -> Result:
    """As it was frozen."""
    return result_from((found.snapshot or {})["result"])


def _origin(found: Assessment, day: str) -> Origin:
    name = f"{NAMES[found.questionnaire.key]} ({found.closed_on:%Y})"
    return Origin(ROOM, f"{name}, {_('example')}" if found.is_example else name, day)


def _barriers(said: Content, result: Result, title: str) -> str:
    """The weakest dimensions, each with what is not there yet."""
    parts = [_dimension(said, one, missing=True) for one in result.gaps]
    return "\n\n".join([title, *parts]) if parts else ""


def _participation(said: Content, result: Result, title: str) -> str:
    """How residents and partners take part: what is there, and what is not."""
    wanted = [one for one in result.known if one.key in ("people", "partners")]
    parts = [_dimension(said, one, missing=flag) for one in wanted for flag in (False, True)]
    return "\n\n".join([title, *filter(None, parts)]) if wanted else ""


def _governing(said: Content, result: Result, title: str) -> str:
    """The levels of governance, and the fields in which something is open."""
    levels = [_level(one) for one in result.known]
    found = governance_map(said, get_language() or "en")
    gaps = [f"{what}: {where}" for what, where in found.gaps]
    return "\n\n".join([title, "\n".join(levels), "\n".join(gaps)]).strip() if levels else ""


def _level(one: DimensionResult) -> str:
    return _("%(dimension)s: level %(level)s of 4.") % {
        "dimension": one.label,
        "level": say_level(one.claimed.score),
    }


def _dimension(said: Content, one: DimensionResult, *, missing: bool) -> str:
    """A dimension with the questions whose answer is below, or from, "in place"."""
    labels = Labels(said)
    named = [
        str(labels[claim.question.key])
        for claim in _claims(said, one.key)
        if claim.level is not None and (claim.level < IN_PLACE) is missing
    ]
    if not named:
        return _level(one) if missing else ""
    head = _("Not in place yet:") if missing else _("In place:")
    return "\n".join([f"{_level(one)} {head}", *(f"- {label}" for label in named)])


def _claims(said: Content, dimension: str) -> Iterator[Claim]:
    for question in said.scored:
        if question.extra.get("dimension") == dimension:
            yield claim_of(said, question)


def _measures(said: Content, origin: Origin) -> list[dict[str, Any]]:
    """What is there of how the city organises and decides, with what shows it."""
    rows = []
    for question in said.scored:
        claim = claim_of(said, question) if question.key in INTERVENTIONS else None
        if claim is None or claim.level is None or claim.level < IN_PLACE:
            continue
        # titles of documents and decisions; who is named as evidence stays in the self-assessment
        shown = [one.title for one in claim.evidence if one.kind != "person"]
        words = "; ".join([str(EVIDENCE_LEVELS[claim.shown]), *shown])
        values = {
            "name": str(INTERVENTIONS[question.key]),
            "description": f"{LEVEL_NAMES[f'l{claim.level}']} ({words})",
        }
        rows.append(row(origin, f"assessed-{question.key}", values))
    return rows


def _gaps(said: Content, origin: Origin) -> list[dict[str, Any]]:
    """Fields of action in which nobody leads, no target is set, or others decide."""
    tables = {
        str(one.extra["map"]): one for one in said.definition.questions if one.extra.get("map") in STATES
    }
    fields = next(iter(tables.values())).rows if tables else ()
    rows = []
    for field, found in zip(fields, governance_map(said, get_language() or "en").rows, strict=True):
        open_ = [str(GAPS[key]) for key, spot in zip(tables, found.spots, strict=True) if spot.state == "gap"]
        if open_:
            values = {"system": f"{found.label}: {'; '.join(open_)}"}
            rows.append(row(origin, f"assessed-{field.key}", values))
    return rows
