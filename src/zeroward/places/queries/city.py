"""One city: what is known of it, what is not, and the question that would settle it."""

from dataclasses import dataclass, replace

from django.http import Http404
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from zeroward.core.queries.texts import attach_texts
from zeroward.core.queries.together import part, records, together
from zeroward.core.ui.contribute import contribute_url
from zeroward.core.ui.sorting import sort_key
from zeroward.places.models import City, Network, Project
from zeroward.places.queries.cities import CityRow
from zeroward.places.queries.facts import Kind, Known, all_of, known
from zeroward.places.queries.roles import role_name
from zeroward.places.queries.statuses import Standing, standing_of

Text = str | Promise


@dataclass(frozen=True, slots=True)
class Statement:
    """A fact as a line of the page: what is known, in words, and the question where nothing is."""

    value: bool | None
    title: Text
    text: Text = ""
    question: Text = ""
    source_url: str = ""
    answer_url: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """A part that the city took in a programme or study; with the project where it is one of ours."""

    name: Text
    detail: str = ""


@dataclass(frozen=True, slots=True)
class CityPage:
    row: CityRow
    standing: Standing
    answer: Text
    statements: list[Statement]
    parts: list[Part]
    projects: list[Project]
    networks: list[Network]
    membership: Known

    @property
    def city(self) -> City:
        return self.row.city


def city_page(key: str) -> CityPage:
    """The page of a public city. Raises Http404 for any other key."""
    city = (
        City.objects.public()
        .filter(key=key)
        .select_related("country", "source")
        .prefetch_related("facts", "country__statuses")
        .first()
    )
    if city is None:
        raise Http404("There is no city with this key.")
    named = together(
        {
            "projects": part(Project.objects.public().filter(cities=city)),
            "networks": part(Network.objects.public().filter(cities=city)),
        }
    )
    projects, networks = records(Project, named["projects"]), records(Network, named["networks"])
    attach_texts([city, city.country], projects, networks)
    row = CityRow(city, list(city.facts.all()))
    statements = [membership(row), label(row), contract(row), pilot(row), initiatives(networks)]
    return CityPage(
        row=row,
        standing=standing_of(city.country),
        answer=answer(row),
        statements=[_answerable(statement, key) for statement in statements if statement is not None],
        parts=_parts(row, projects),
        projects=sorted(projects, key=lambda project: sort_key(str(project.served("name")))),
        networks=sorted(networks, key=lambda network: sort_key(str(network.served("name")))),
        membership=known(row.facts, Kind.MISSION_MEMBER),
    )


def _answerable(statement: Statement, key: str) -> Statement:
    """With the form that takes the answer to its question, if it has one."""
    if not statement.question:
        return statement
    return replace(statement, answer_url=contribute_url(f"city:{key}", str(statement.title)))


def answer(row: CityRow) -> str:
    """The first sentence of the page."""
    words = {"city": row.name, "when": row.label.phrase}
    if not row.city.is_mission_city:
        return _("%(city)s is a Mission-minded city: not one of the 112, on the same way.") % words
    if row.label.value is True and words["when"]:
        return (
            _("%(city)s is one of the 112 Mission Cities and received the EU Mission Label %(when)s.") % words
        )
    if row.label.value is True:
        return _("%(city)s is one of the 112 Mission Cities and holds the EU Mission Label.") % words
    if row.label.value is False:
        return _("%(city)s is one of the 112 Mission Cities and does not hold the EU Mission Label.") % words
    return _("%(city)s is one of the 112 Mission Cities. We found no award of the EU Mission Label.") % words


def membership(row: CityRow) -> Statement:
    if row.city.is_mission_city:
        fact = known(row.facts, Kind.MISSION_MEMBER).fact
        return Statement(True, _("Mission City"), _("One of the 112."), source_url=fact.url if fact else "")
    return Statement(
        False,
        _("Mission City"),
        _("Not on the list of the 112. The Mission's offers to all cities stand open."),
    )


def label(row: CityRow) -> Statement | None:
    found = row.label
    if found.value is None and not row.city.is_mission_city:
        return None
    text = {
        True: (_("Received %(when)s.") % {"when": found.phrase})
        if found.when
        else _("Received; the date is not known."),
        False: _("Not received."),
        None: _("No award was found, which does not mean that there was none."),
    }[found.value]
    return Statement(
        found.value,
        _("EU Mission Label"),
        text,
        _("Has the city received the label? When, and where was it announced?")
        if found.value is None
        else "",
        found.fact.url if found.fact else "",
    )


def contract(row: CityRow) -> Statement | None:
    found = known(row.facts, Kind.CONTRACT)
    if found.value is None and not row.city.is_mission_city:
        return None
    text = {
        True: _("Submitted. The label is given only after the contract was reviewed.")
        if row.label.value
        else _("Submitted."),
        False: _("Not submitted."),
        None: _("No proof was found that it was submitted."),
    }[found.value]
    question = _("Has the city submitted its contract? Where can it be read?") if found.value is None else ""
    return Statement(
        found.value, _("Climate City Contract"), text, question, found.fact.url if found.fact else ""
    )


def pilot(row: CityRow) -> Statement | None:
    found = row.pilot
    if found.value is None and not row.city.is_mission_city:
        return None
    return Statement(
        found.value,
        _("Pilot Cities Programme"),
        _pilot_text(found),
        _("Did the city take part in a pilot? In which cohort, with which activity?")
        if found.value is None
        else "",
        found.fact.url if found.fact else "",
    )


def _pilot_text(found: Known) -> str:
    if found.value is None:
        return _("No list was found that names the city, which does not mean that it took no part.")
    if found.value is False:
        return _("Took no part.")
    if found.cohort and found.activity:
        return _("Cohort %(cohort)s: %(activity)s.") % {"cohort": found.cohort, "activity": found.activity}
    if found.cohort:
        return _("Cohort %(cohort)s; the activity is not known.") % {"cohort": found.cohort}
    return _("Took part; the cohort is not known.")


def initiatives(networks: list[Network]) -> Statement:
    """Which complementary initiatives the city has joined. Our sources do not say, so it is asked."""
    if networks:
        return Statement(True, _("Networks and initiatives"), _("See the networks below."))
    return Statement(
        None,
        _("Networks and initiatives"),
        _("Our sources do not say which the city has joined."),
        _("Is the city in the Covenant of Mayors, CIVITAS, Scalable Cities or another initiative?"),
    )


def _parts(row: CityRow, projects: list[Project]) -> list[Part]:
    """Parts in programmes, each once; those in projects of ours are said by the list of projects."""
    listed = {project.key for project in projects}
    found = {}
    for one in all_of(row.facts, Kind.ROLE):
        if one.fact is not None and one.fact.detail not in listed:
            found[one.fact.role, one.fact.detail] = Part(role_name(one.fact.role), one.fact.detail)
    return [found[key] for key in sorted(found)]
