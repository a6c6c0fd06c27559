"""The route towards a national platform with how far one country is: stages, checklists, templates."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from zeroward.core.visibility import Viewer
from zeroward.ecosystem.models import RouteStage
from zeroward.ecosystem.queries.checklists import Line, Template, lines_of, templates
from zeroward.ecosystem.queries.kept import kept_in
from zeroward.library.queries.guides import Stage, platform_route

State = RouteStage.State
UNKNOWN = _("not known")


@dataclass(frozen=True, slots=True)
class CheckEntry:
    """A line with its answer; None: not known."""

    line: Line
    done: bool | None


@dataclass(frozen=True, slots=True)
class StageEntry:
    """A stage of the guide; `record` None: the country has said nothing about it, or not to this viewer."""

    stage: Stage
    record: RouteStage | None
    checks: list[CheckEntry]
    templates: list[Template]

    @property
    def answered(self) -> int:
        return sum(1 for one in self.checks if one.done is not None)

    @property
    def done(self) -> int:
        return sum(1 for one in self.checks if one.done)

    @property
    def mark(self) -> str:
        """As the path of the page draws it: done, now, or nothing."""
        if self.record is None:
            return ""
        return {State.DONE: "done", State.SKIPPED: "done", State.UNDER_WAY: "now"}.get(self.record.state, "")  # type: ignore[call-overload, no-any-return]


@dataclass(frozen=True, slots=True)
class RouteProgress:
    entries: list[StageEntry]

    @property
    def said(self) -> list[StageEntry]:
        return [one for one in self.entries if one.record is not None]

    @property
    def finished(self) -> int:
        return sum(1 for one in self.entries if one.mark == "done")

    @property
    def now(self) -> StageEntry | None:
        """Where the country stands: the first stage that is neither done nor skipped."""
        return next((one for one in self.entries if one.mark != "done"), None)


def route_progress(code: str, viewer: Viewer) -> RouteProgress:
    """The route and how far this country is, as the viewer may see it. About ten queries."""
    records = {one.stage: one for one in kept_in(RouteStage, code, viewer).prefetch_related("checks")}
    papers = templates()
    return RouteProgress([_entry(stage, records.get(stage.key), papers) for stage in platform_route().stages])


def _entry(stage: Stage, record: RouteStage | None, papers: list[Template]) -> StageEntry:
    answers = {one.check_key: one.done for one in record.checks.all()} if record is not None else {}
    return StageEntry(
        stage,
        record,
        [CheckEntry(line, answers.get(line.key)) for line in lines_of(stage.key)],
        [one for one in papers if one.stage == stage.key],
    )
