"""The directory of testbeds and partners: what everybody sees, what fits a city, and requests."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from django.core.paginator import Page, Paginator
from django.db.models import Q, QuerySet
from django.http import Http404
from django.utils.translation import gettext as _

from zeroward.core.facts import known_of
from zeroward.core.models import Visibility
from zeroward.core.permissions import may
from zeroward.core.queries.texts import attach_texts
from zeroward.core.scope import Scope
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace, workspace, workspaces
from zeroward.exchange.call_rules import APPLY
from zeroward.exchange.match_rules import TESTBEDS
from zeroward.exchange.models import Testbed, TestbedRequest
from zeroward.exchange.queries.matching.labels import language_names
from zeroward.exchange.vocabulary import THEMES
from zeroward.methods.text.clean import clean_text
from zeroward.taxonomy.queries.labels import concept_labels

PER_PAGE = 20


@dataclass(frozen=True, slots=True)
class Asked:
    """What somebody looks for in the directory."""

    words: str = ""
    kind: str = ""
    theme: str = ""
    country: str = ""

    @property
    def narrowed(self) -> bool:
        return bool(self.words or self.kind or self.theme or self.country)


@dataclass(frozen=True, slots=True)
class Shown:
    """`shared`: topics that the city looks for too."""

    record: Testbed
    place: str
    themes: list[str]
    shared: list[str] = field(default_factory=list)
    languages: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Directory:
    page: Page[Testbed]
    rows: list[Shown]
    count: int
    fits: Workspace | None


def public_testbeds() -> QuerySet[Testbed]:
    return Testbed.objects.filter(visibility=Visibility.PUBLIC)


def asked_of(query: Mapping[str, str]) -> Asked:
    """Choices that are none are passed over."""
    kind, theme, country = (query.get(name, "")[:60] for name in ("kind", "theme", "country"))
    return Asked(
        clean_text(query.get("words", ""), limit=100, multiline=False),
        kind if kind in Testbed.Kind.values else "",
        theme if theme in theme_labels() else "",
        country if len(country) == 2 and country.isalpha() else "",
    )


def directory(asked: Asked, *, page: str = "", fits: Workspace | None = None) -> Directory:
    """By name; for a city, those that share most of its topics first."""
    found = public_testbeds()
    if asked.kind:
        found = found.filter(kind=asked.kind)
    if asked.country:
        found = found.filter(scope_country=asked.country.upper())
    for word in asked.words.split()[:6]:
        found = found.filter(Q(title__icontains=word) | Q(summary__icontains=word) | Q(city__icontains=word))
    rows = [one for one in found if not asked.theme or asked.theme in one.themes]
    wanted = themes_of(fits.scope) if fits is not None else frozenset()
    if wanted:
        rows.sort(key=lambda one: (-len(wanted & set(one.themes)), one.title.casefold()))
    pages = Paginator(rows, PER_PAGE)
    shown = pages.get_page(page)
    return Directory(shown, shown_rows(list(shown.object_list), wanted), len(rows), fits)


def shown_rows(records: Sequence[Testbed], wanted: frozenset[str] = frozenset()) -> list[Shown]:
    labels = theme_labels()
    attach_texts(records)
    cities = workspaces({f"city:{one.city}" for one in records if one.city} | {one.scope for one in records})
    found = []
    for one in records:
        place = cities.get(f"city:{one.city}") if one.city else cities.get(one.scope)
        themes = [labels[key] for key in one.themes if key in labels]
        shared = [labels[key] for key in one.themes if key in wanted and key in labels]
        spoken = language_names(one.languages) if len(records) == 1 else []
        found.append(Shown(one, place.name if place is not None else "", themes, shared, spoken))
    return found


def theme_labels() -> dict[str, str]:
    return dict(concept_labels(THEMES)[THEMES])


def themes_of(scope: Scope) -> frozenset[str]:
    """Topics that a place said it works on or needs."""
    told = known_of([scope], inside=True).get(scope, {})
    found: set[str] = set()
    for name in ("themes", "needs"):
        value = told[name].value if name in told else ()
        found |= set(value) if isinstance(value, list | tuple | set | frozenset) else {str(value)}
    return frozenset(found)


def testbed_for(viewer: Viewer, key: str) -> tuple[Testbed, bool]:
    """An entry, and whether the viewer keeps it. Others see public ones only. Raises Http404."""
    found = Testbed.objects.filter(key=key).first()
    place = workspace(found.scope) if found is not None else None
    keeps = place is not None and may(viewer, TESTBEDS, place)
    if found is None or (found.visibility != Visibility.PUBLIC and not keeps):
        raise Http404("There is no such testbed.")
    return found, keeps


def request_for(viewer: Viewer, pk: int) -> tuple[TestbedRequest, bool, bool]:
    """A request, whether the viewer answers it, and whether it asked. Raises Http404."""
    found = TestbedRequest.objects.select_related("testbed").filter(pk=pk).first()
    if found is None:
        raise Http404("There is no such request.")
    keeper, asker = workspace(found.testbed.scope), workspace(found.scope)
    keeps = keeper is not None and may(viewer, TESTBEDS, keeper)
    asks = asker is not None and may(viewer, APPLY, asker)
    if not keeps and not asks:
        raise Http404("There is no such request for you.")
    return found, keeps, asks


def requests_seen(viewer: Viewer, testbed: Testbed, *, keeps: bool) -> list[tuple[TestbedRequest, str, bool]]:
    """Requests with who asks, and whether that is the viewer's place: all for its keepers, own ones for others."""
    rows = testbed.requests.all()
    if not keeps:
        rows = rows.filter(scope__in=viewer.scopes)
    found = list(rows)
    places = workspaces({one.scope for one in found})
    return [
        (
            one,
            places[one.scope].name if one.scope in places else _("a place that is gone"),
            viewer.holds(one.scope),
        )
        for one in found
    ]


def places_that_ask(viewer: Viewer) -> list[Workspace]:
    """Places in whose name the viewer may ask."""
    found = [one for scope in sorted(viewer.scopes) if (one := workspace(scope)) is not None]
    return sorted((one for one in found if may(viewer, APPLY, one)), key=lambda one: one.name)


def countries_of() -> list[tuple[str, str]]:
    """Countries that have an entry, by name."""
    codes = set(public_testbeds().exclude(scope_country="").values_list("scope_country", flat=True))
    places = workspaces({f"country:{code}" for code in codes})
    found = [(one.scope.key, one.name) for one in places.values()]
    return sorted(found, key=lambda one: one[1])


@dataclass(frozen=True, slots=True)
class KeepersPage:
    """What a place keeps, and requests to it that wait: with who asks."""

    rows: list[Shown]
    waiting: list[tuple[TestbedRequest, str]]
    sent: list[TestbedRequest]


def keepers_page(place: Workspace) -> KeepersPage:
    scope = str(place.scope)
    records = list(Testbed.objects.filter(scope=scope))
    waiting = list(
        TestbedRequest.objects.filter(testbed__scope=scope, state=TestbedRequest.State.OPEN).select_related(
            "testbed"
        )
    )
    names = workspaces({one.scope for one in waiting})
    return KeepersPage(
        rows=shown_rows(records),
        waiting=[(one, names[one.scope].name if one.scope in names else one.scope) for one in waiting],
        sent=list(TestbedRequest.objects.filter(scope=scope).select_related("testbed")[:50]),
    )
