"""Blocks of the rooms of work: needs, contracts, money, events. Each counts only what the viewer may see."""

from collections.abc import Mapping

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from zeroward.community.queries.events import upcoming
from zeroward.consultation.models import Consultation
from zeroward.consultation.rules import RUN
from zeroward.core.permissions import may
from zeroward.core.queries.together import Part, Rows, part
from zeroward.core.visibility import Viewer, visible_to
from zeroward.core.workspaces import Workspace
from zeroward.finance.models import Bundling
from zeroward.finance.queries.projects.access import pooled_projects
from zeroward.finance.queries.projects.listing import entries_of, lead_of
from zeroward.insight.queries.country.blocks import Block, link
from zeroward.insight.queries.source_cities import cities_of_sources, cities_with_sources

NEEDS_SHOWN = 3
EVENTS_SHOWN = 3


def parts_of(place: Workspace, viewer: Viewer) -> Mapping[str, Part]:
    """What these blocks ask for, to be read together."""
    asked = visible_to(Consultation.objects.filter(scope__in=[str(place.scope), "mission"]), viewer)
    return {
        "needs": part(asked, "pk", "title", "year", "state", "scope"),
        "bundles": part(Bundling.objects.filter(scope=str(place.scope)), "pk"),
        **cities_with_sources(viewer, place.country),
    }


def needs(place: Workspace, viewer: Viewer, told: Rows) -> Block:
    """The newest needs assessments of the platform and of the Mission."""
    rows = sorted(told["needs"], key=lambda one: (one["year"], one["pk"]), reverse=True)
    labels = dict(Consultation._meta.get_field("state").flatchoices)
    own = sum(one["scope"] == str(place.scope) for one in rows)
    none = (
        _("We have asked our cities nothing of our own yet")
        if viewer.holds(place.scope)
        else _("No needs assessment of the platform can be read here yet")
    )
    links = []
    if may(viewer, RUN, place):
        links.append(link(gettext_lazy("Our needs assessments"), "consultation:consultations", place.scope))
    return Block(
        "needs",
        gettext_lazy("Needs"),
        ngettext("One needs assessment is ours", "%(count)d needs assessments are ours", own) % {"count": own}
        if own
        else none,
        links=links,
        rows=[(one["title"], f"{one['year']} · {labels[one['state']]}") for one in rows[:NEEDS_SHOWN]],
        is_gap=not rows,
    )


def contracts(place: Workspace, told: Rows) -> Block:
    """Contracts of the country that can be counted and compared."""
    cities = len(cities_of_sources(told))
    country = f"country={place.country}"
    return Block(
        "contracts",
        gettext_lazy("Contracts"),
        ngettext(
            "The contract of one city can be read and counted",
            "The contracts of %(count)d cities can be read and counted",
            cities,
        )
        % {"count": cities}
        if cities
        else _("No contract of our cities can be read here yet"),
        links=[
            link(gettext_lazy("What they say, counted"), "insight:overview", query=country),
            link(gettext_lazy("Compare two of them"), "insight:compare", query=country),
        ]
        if cities
        else [link(gettext_lazy("Contracts compared"), "insight:overview")],
        is_gap=not cities,
    )


def money(place: Workspace, viewer: Viewer, told: Rows) -> Block:
    """What the projects that cities share still need, all together, and searches for bundles. Two queries."""
    entries = entries_of(list(pooled_projects(viewer, place.country)))
    cities = len({one.project.scope for one in entries})
    own = viewer.holds(place.scope)
    bundles = len(told["bundles"]) if own else 0
    facts = [(gettext_lazy("projects shared"), str(len(entries)))] if entries else []
    if own:
        facts.append((gettext_lazy("searches for bundles"), str(bundles)))
    links = [
        link(gettext_lazy("All shared projects"), "finance:pipeline", place.scope),
        link(gettext_lazy("Bundle projects of several towns"), "finance:bundles", place.scope),
    ]
    return Block(
        "money",
        gettext_lazy("Money"),
        " ".join(
            [
                ngettext("One city shares projects.", "%(count)d cities share projects.", cities)
                % {"count": cities},
                lead_of(entries),
            ]
        ).strip()
        if entries
        else _("No city shares a project with us yet"),
        facts,
        [
            *(links if own else ()),
            link(gettext_lazy("Money for cities here"), "funding:country", place.country),
        ],
        is_gap=not entries,
    )


def events(place: Workspace, viewer: Viewer) -> Block:
    """What comes next in the country. Five queries at most."""
    rows = upcoming(viewer, country=place.country, limit=EVENTS_SHOWN)
    return Block(
        "events",
        gettext_lazy("Events"),
        _("Next: %(title)s, %(day)s")
        % {"title": said_title(rows[0].event), "day": date_format(rows[0].day, "DATE_FORMAT")}
        if rows
        else _("No event of the country is planned"),
        links=[link(gettext_lazy("All events"), "community:events", query=f"country={place.country}")],
        rows=[(said_title(one.event), one.when) for one in rows[1:]],
        is_gap=not rows,
    )


def said_title(event: object) -> str:
    """The title of an event in the reader's language."""
    return str(event.served("title"))  # type: ignore[attr-defined]
