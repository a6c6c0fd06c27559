"""Searches for bundles as pages: the list, what came out, and the part that a city sees of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.http import Http404
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from zeroward.core.ui.numbers import format_number, format_percent
from zeroward.core.ui.tables import Column, Table
from zeroward.core.visibility import Viewer, visible_to
from zeroward.core.workspaces import Workspace
from zeroward.finance.models import Bundling, Project
from zeroward.finance.project_vocabulary import kinds
from zeroward.finance.queries.projects.access import readable_projects
from zeroward.finance.queries.projects.case import numbers_of
from zeroward.finance.queries.projects.readiness import readiness_of
from zeroward.plan.queries.words import money


@dataclass(frozen=True, slots=True)
class Member:
    """A project in a bundle; `project` None is not shared any more."""

    project: Project | None
    ticket: str
    next: str
    leads: bool


@dataclass(frozen=True, slots=True)
class Bundle:
    title: str
    ticket: str
    gain: str
    members: list[Member]
    split: Table


@dataclass(frozen=True, slots=True)
class BundlingPage:
    headline: str
    lead: str
    bundles: list[Bundle]
    alone: list[Project]
    facts: list[tuple[str, str]]


def bundlings_of(place: Workspace, viewer: Viewer) -> list[Bundling]:
    """The searches of a platform, the newest first, without what went in."""
    found = visible_to(Bundling.objects.filter(scope=str(place.scope)), viewer)
    return list(found.defer("given", "result"))


def bundling_for(place: Workspace, viewer: Viewer, pk: int) -> Bundling:
    """One search of a platform. Raises Http404."""
    found = visible_to(Bundling.objects.filter(scope=str(place.scope), pk=pk), viewer).first()
    if found is None:
        raise Http404("There is no such search.")
    return found


def bundling_page(record: Bundling, viewer: Viewer) -> BundlingPage:
    """What came out. Projects that their city does not share any more are shown without name and figures."""
    result: Mapping[str, Any] = record.result or {}
    pks = [one["pk"] for one in record.given]
    shown = {
        one.pk: one
        for one in readable_projects(viewer)
        .filter(pk__in=pks, scope_country=record.scope_country)
        .prefetch_related("sources", "actions")
    }
    given = {one["pk"]: one for one in record.given}
    bundles = [_bundle(one, given, shown) for one in result.get("bundles", ())]
    return BundlingPage(
        headline=_headline(record, result),
        lead=_lead(result),
        bundles=bundles,
        alone=[shown[pk] for pk in result.get("alone", ()) if pk in shown],
        facts=_facts(record, result),
    )


def _headline(record: Bundling, result: Mapping[str, Any]) -> str:
    if record.state != Bundling.State.DONE:
        return _("The bundles are being computed") if not record.problem else record.problem
    count = len(result["bundles"])
    if not count:
        return _("No bundle is worth its cost under these conditions")
    return ngettext("One bundle gains %(gain)s", "%(count)d bundles gain %(gain)s together", count) % {
        "count": count,
        "gain": money(result["gain"]),
    }


def _lead(result: Mapping[str, Any]) -> str:
    if not result:
        return ""
    words = {"gap": format_percent(result["gap"], 2), "greedy": money(result["greedy"])}
    return (
        _("At most %(gap)s below the best possible. Putting them together one by one would gain %(greedy)s.")
        % words
    )


def _bundle(one: Mapping[str, Any], given: Mapping[int, Any], shown: Mapping[int, Project]) -> Bundle:
    levels = {pk: given[pk].get("sponsor") for pk in one["projects"]}
    best = max((level for level in levels.values() if level is not None), default=None)
    members = [_member(given[pk], shown.get(pk), best) for pk in one["projects"]]
    names = {project.scope: project.city.name for project in shown.values()}
    shares = [
        [
            names.get(scope, _("a city that does not share it any more")),
            format_number(one["shapley"][scope], 0),
            format_number(one["equal"][scope], 0),
        ]
        for scope in sorted(one["shapley"], key=lambda scope: -one["shapley"][scope])
        if scope in names
    ]
    columns = [
        Column(_("City")),
        Column(_("By what each adds (Shapley)"), True),
        Column(_("The same for all (Nash)"), True),
    ]
    kind = kinds().get(one["kind"], one["kind"])
    title = _("%(kind)s, from %(year)d") % {"kind": kind, "year": one["year"]}
    return Bundle(
        title=f"{title}, {one['area']}" if one["area"] else title,
        ticket=money(one["ticket"]),
        gain=money(one["gain"]),
        members=members,
        split=Table(_("Who gets what of the gain, €"), columns, shares),
    )


def _member(given: Mapping[str, Any], project: Project | None, best: int | None) -> Member:
    if project is None:
        return Member(None, "", "", leads=False)
    step = readiness_of(numbers_of(project)).next
    leads = best is not None and given.get("sponsor") == best
    return Member(project, money(given["ticket"]), step, leads)


def _facts(record: Bundling, result: Mapping[str, Any]) -> list[tuple[str, str]]:
    terms = record.terms
    rows = [
        (_("Smallest sum of a bundle"), money(terms["smallest"])),
        (_("Largest sum"), money(terms["largest"]) if terms["largest"] is not None else ""),
        (_("Municipalities at most"), str(terms["most"])),
        (_("Setting up a bundle costs"), money(terms["setting_up"])),
        (_("Each municipality costs"), money(terms["each"])),
        (_("Joint procurement saves"), format_percent(terms["saving"], 1)),
        (_("Preparing one alone costs"), money(terms["alone_cost"])),
        (_("Finds no money alone below"), money(terms["alone_least"]) if terms["alone_least"] else ""),
        (_("A tonne is worth"), money(terms["tonne"]) if terms["tonne"] else ""),
        (_("Projects that went in"), str(len(record.given))),
        (_("Computed in"), _("%(seconds)s seconds") % {"seconds": result["seconds"]} if result else ""),
        ("SHA-256", record.digest[:16]),
    ]
    return [(label, text) for label, text in rows if text]


@dataclass(frozen=True, slots=True)
class OwnBundle:
    """The part of a bundle that a city sees: its own projects, and of the others how many they are."""

    projects: list[Project]
    cities: int
    ticket: str
    year: int
    shapley: str
    equal: str


@dataclass(frozen=True, slots=True)
class OwnPage:
    record: Bundling
    headline: str
    bundles: list[OwnBundle]


def own_page(place: Workspace, viewer: Viewer, pk: int) -> OwnPage:
    """What a platform told a city. Raises Http404 for whoever does not belong to the city, and before it was told."""
    record = Bundling.objects.filter(pk=pk, told=True, cities__scope=str(place.scope)).first()
    if record is None or not viewer.holds(place.scope):
        raise Http404("There is no such search.")
    own = {one.pk: one for one in readable_projects(viewer).filter(scope=str(place.scope))}
    scope = str(place.scope)
    bundles = [
        OwnBundle(
            projects=[own[pk] for pk in one["projects"] if pk in own],
            cities=len(one["shapley"]),
            ticket=money(one["ticket"]),
            year=one["year"],
            shapley=money(one["shapley"][scope]),
            equal=money(one["equal"][scope]),
        )
        for one in record.result.get("bundles", ())
        if scope in one["shapley"]
    ]
    count = len(bundles)
    headline = (
        ngettext("You are in one bundle", "You are in %(count)d bundles", count) % {"count": count}
        if count
        else _("Your projects are in no bundle")
    )
    return OwnPage(record, headline, bundles)
