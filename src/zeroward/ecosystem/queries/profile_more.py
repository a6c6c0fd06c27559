"""What stands on a platform's profile beside its seven fields: levels, bodies, services, ambitions, evidence."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext as _

from zeroward.core.panels import Panel
from zeroward.core.visibility import Viewer
from zeroward.ecosystem.models import Body
from zeroward.ecosystem.queries.ambitions import Ambitions, ambitions_of
from zeroward.ecosystem.queries.evidence import EvidenceEntry, evidence_by_field
from zeroward.ecosystem.queries.formal import Track, tracks
from zeroward.ecosystem.queries.kept import kept_in
from zeroward.ecosystem.queries.offers import FunctionEntry, functions_of
from zeroward.ecosystem.queries.platforms import Profile


@dataclass(frozen=True, slots=True)
class ProfileMore:
    """`platforms` are the facilitating platforms of today: a country may have several. `others` its other bodies."""

    evidence: dict[str, list[EvidenceEntry]]
    tracks: list[Track]
    functions: list[FunctionEntry]
    platforms: list[Body]
    others: list[Body]
    ambitions: Ambitions

    @property
    def offers(self) -> int:
        return sum(len(one.open) for one in self.functions)


def profile_more(code: str, viewer: Viewer, words: dict[str, str]) -> ProfileMore:
    """As the viewer may see it. `words`: the levels of formalisation in the reader's language. Six queries."""
    active = list(kept_in(Body, code, viewer).filter(state=Body.State.ACTIVE))
    return ProfileMore(
        evidence_by_field(code, viewer),
        tracks(code, viewer, words=words),
        functions_of(code, viewer),
        [one for one in active if one.kind == Body.Kind.PLATFORM],
        [one for one in active if one.kind != Body.Kind.PLATFORM],
        ambitions_of(code, viewer),
    )


def profile_contents(
    found: Profile, more: ProfileMore, panels: Iterable[Panel]
) -> list[tuple[str | Promise, str]]:
    """Label and anchor of each part of the page; none before somebody has written it."""
    if not found.filled:
        return []
    parts = (
        (more.tracks, _("Level of formalisation, day by day"), "levels"),
        (more.platforms or more.others, _("Bodies"), "bodies"),
        (more.offers, _("Services for cities, by function"), "services"),
        (more.ambitions.entries, _("Levels of ambition"), "ambitions"),
        (found.materials, _("Materials about it"), "materials"),
    )
    return [
        *((field.title, field.name) for field in found.row.fields),
        *((title, anchor) for there, title, anchor in parts if there),
        *((panel.title, panel.key) for panel in panels),
        (_("What changed"), "history"),
    ]
