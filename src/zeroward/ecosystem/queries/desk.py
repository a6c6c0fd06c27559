"""What a platform's team keeps of its profile and map, on one page, with what is missing first."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.ecosystem.models import Actor, Platform, Tie
from zeroward.ecosystem.queries.ambitions import Ambitions, ambitions_of
from zeroward.ecosystem.queries.bodies import BodyEntry, bodies_of
from zeroward.ecosystem.queries.evidence import EvidenceEntry, evidence_by_field
from zeroward.ecosystem.queries.fields import ProfileField, profile_fields
from zeroward.ecosystem.queries.formal import Track, tracks
from zeroward.ecosystem.queries.kept import kept_in
from zeroward.ecosystem.queries.offers import FunctionEntry, functions_of


@dataclass(frozen=True, slots=True)
class Missing:
    """Something that is not known yet, and where it can be written down."""

    what: str
    url: str


@dataclass(frozen=True, slots=True)
class FieldRow:
    field: ProfileField
    evidence: list[EvidenceEntry]


@dataclass(frozen=True, slots=True)
class Desk:
    place: Workspace
    platform: Platform
    fields: list[FieldRow]
    tracks: list[Track]
    bodies: list[BodyEntry]
    actors: list[Actor]
    ties: list[Tie]
    functions: list[FunctionEntry]
    ambitions: Ambitions
    missing: list[Missing]

    @property
    def filled(self) -> int:
        return sum(not one.field.is_gap for one in self.fields)


def desk(platform: Platform, place: Workspace, viewer: Viewer) -> Desk:
    """Everything on one page. `platform` comes with its cities read. About twelve queries."""
    code = place.country
    evidence = evidence_by_field(code, viewer)
    fields = [FieldRow(one, evidence.get(one.name, [])) for one in profile_fields(platform)]
    actors = sorted(kept_in(Actor, code, viewer), key=lambda one: one.name.casefold())
    levels = tracks(code, viewer)
    bodies = bodies_of(code, viewer)
    functions = functions_of(code, viewer)
    found = Desk(
        place,
        platform,
        fields,
        levels,
        bodies,
        actors,
        [
            one
            for one in kept_in(Tie, code, viewer).select_related("source", "target")
            if {one.source_id, one.target_id} <= {actor.pk for actor in actors}
        ],
        functions,
        ambitions_of(code, viewer),
        [],
    )
    found.missing.extend(_missing(found))
    return found


def _missing(found: Desk) -> list[Missing]:
    scope = found.place.scope
    profile = reverse("ecosystem:platform-edit", args=[found.platform.country.key])

    def new(kind: str) -> str:
        return reverse("ecosystem:record-new", args=[scope, kind])

    rows: list[Missing] = []
    empty = [one.field for one in found.fields if one.field.is_gap]
    if empty:
        words = ngettext(
            "%(count)d field of the profile is empty: %(fields)s",
            "%(count)d fields of the profile are empty: %(fields)s",
            len(empty),
        ) % {"count": len(empty), "fields": ", ".join(str(one.title) for one in empty)}
        rows.append(Missing(words, profile))
    bare = [one for one in found.fields if not one.field.is_gap and not one.evidence]
    if bare:
        words = ngettext(
            "%(count)d filled field has no evidence: %(fields)s",
            "%(count)d filled fields have no evidence: %(fields)s",
            len(bare),
        ) % {"count": len(bare), "fields": ", ".join(str(one.field.title) for one in bare)}
        rows.append(Missing(words, new("evidence")))
    return [*rows, *_missing_around(found, new)]


def _missing_around(found: Desk, new: object) -> list[Missing]:
    assert callable(new)
    scope, rows = found.place.scope, []
    step = reverse("ecosystem:formal-new", args=[scope])
    now = [one.now for one in found.tracks if one.now is not None]
    if not now:
        rows.append(Missing(_("How formal the platform is, and since when"), step))
    elif not any(one.steps and one.steps[0].has_evidence for one in found.tracks if one.now is not None):
        rows.append(Missing(_("A document or an address that shows the level of today"), "#levels"))
    if not found.bodies:
        rows.append(Missing(_("Which bodies there are, and who sits in them"), new("body")))
    for one in found.bodies:
        if not one.seats and one.record.state == one.record.State.ACTIVE:
            url = reverse("ecosystem:member-new", args=[scope, one.record.pk])
            rows.append(Missing(_("Who sits in “%(body)s”") % {"body": one.record.name}, url))
    if not found.actors:
        rows.append(Missing(_("Who works on this at which level"), new("actor")))
    elif not found.ties:
        rows.append(Missing(_("How the actors are linked"), new("tie")))
    for function in found.functions:
        if not function.offers:
            words = _("A service for: %(function)s") % {"function": function.label}
            rows.append(Missing(words, new("offer")))
    return rows
