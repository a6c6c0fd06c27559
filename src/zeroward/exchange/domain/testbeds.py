"""The directory of testbeds, living labs, demonstrators and innovation partners."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any, Final

from django.db import transaction
from django.utils.text import slugify
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from zeroward.core.domain.audit import changes_between, record_event
from zeroward.core.errors import ConflictError, InvalidInputError
from zeroward.core.models import Visibility
from zeroward.core.permissions import demand
from zeroward.core.problems import Problem
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.exchange.domain.match_places import lock_row
from zeroward.exchange.domain.places import refused
from zeroward.exchange.match_rules import TESTBEDS
from zeroward.exchange.models import Testbed
from zeroward.exchange.vocabulary import THEMES
from zeroward.methods.text.clean import clean_text
from zeroward.places.models import City
from zeroward.taxonomy.queries.labels import concept_labels

MOST: Final = 500
HTTP: Final = ("https://", "http://")


@dataclass(frozen=True, slots=True)
class TestbedRow:
    """`themes` are keys of thematic areas, `languages` codes, `city` the key of a city or "". `is_public`: shown to
    everyone."""

    title: str
    kind: str
    summary: str
    city: str = ""
    themes: Sequence[str] = ()
    languages: Sequence[str] = ()
    who_may: str = ""
    url: str = ""
    source: str = ""
    takes_requests: bool = True
    is_public: bool = True


def save_testbed(
    *,
    actor: Any,
    viewer: Viewer,
    place: Workspace,
    row: TestbedRow,
    testbed: Testbed | None = None,
    lock: int | None = None,
    is_example: bool = False,
) -> Testbed:
    """Add an entry or change it. Raises NotAllowedError, ProblemsError, StaleError, ConflictError."""
    demand(viewer, TESTBEDS, place)
    with transaction.atomic():
        refused(_problems(row))
        if testbed is not None:
            record = _there(place, testbed.pk)
        else:
            if Testbed.objects.filter(scope=str(place.scope)).count() >= MOST:
                raise ConflictError(_("There are too many entries."), remedy=_("Delete some first."))
            record = Testbed(
                scope=str(place.scope),
                scope_country=place.country,
                key=_free_key(row.title),
                source_lang=(get_language() or "en")[:12],
                is_example=is_example,
            )
        values = _values(row)
        before = {name: getattr(record, name) for name in values} if record.pk else {}
        if record.pk:
            lock_row(record, lock, before)
        for name, value in values.items():
            setattr(record, name, value)
        record.lock += 1
        record.save()
        record_event(
            action=f"exchange.testbed.{'change' if before else 'add'}",
            record=record,
            actor=actor,
            changes=changes_between(before, values),
        )
    return record


def delete_testbed(*, actor: Any, viewer: Viewer, place: Workspace, testbed: Testbed) -> None:
    """Take an entry away, with requests to it. Raises ConflictError while one waits for an answer."""
    demand(viewer, TESTBEDS, place)
    with transaction.atomic():
        record = _there(place, testbed.pk)
        if record.requests.filter(state="open").exists():
            raise ConflictError(
                _("A request waits for an answer."), remedy=_("Answer it first, then delete the entry.")
            )
        record_event(action="exchange.testbed.delete", record=record, actor=actor)
        record.delete()


def _there(place: Workspace, pk: int) -> Testbed:
    rows = Testbed.objects.select_for_update(of=("self",)).filter(scope=str(place.scope))
    found = rows.filter(pk=pk).first()
    if found is None:
        raise InvalidInputError(_("It is not there any more."), remedy=_("Somebody deleted it."))
    return found


def _values(row: TestbedRow) -> dict[str, Any]:
    values = asdict(row)
    public = values.pop("is_public")
    for name, limit, lines in (
        ("title", 200, False),
        ("summary", 5000, True),
        ("who_may", 3000, True),
        ("source", 300, False),
    ):
        values[name] = clean_text(values[name], limit=limit, multiline=lines)
    values["themes"], values["languages"] = sorted(set(row.themes)), sorted(set(row.languages))
    return {**values, "visibility": Visibility.PUBLIC if public else Visibility.CITY}


def _problems(row: TestbedRow) -> list[Problem]:
    found = []
    if not clean_text(row.title, limit=200, multiline=False):
        found.append(Problem("title", _("It needs a name."), _("A few words are enough.")))
    if not clean_text(row.summary, limit=5000):
        found.append(Problem("summary", _("Say what can be tried there."), _("A few sentences will do.")))
    if row.kind not in Testbed.Kind.values:
        found.append(Problem("kind", _("There is no such choice."), _("Choose one from the list.")))
    if not set(row.themes) <= set(concept_labels(THEMES)[THEMES]):
        found.append(Problem("themes", _("There is no such choice."), _("Choose one from the list.")))
    if row.city and not City.objects.public().filter(key=row.city).exists():
        found.append(Problem("city", _("There is no such city."), _("Choose one from the list.")))
    if row.url and not row.url.startswith(HTTP):
        found.append(Problem("url", _("This is no address."), _("It begins with https://.")))
    return found


def _free_key(title: str) -> str:
    base = slugify(title)[:100] or "testbed"
    taken = set(Testbed.objects.filter(key__startswith=base).values_list("key", flat=True))
    number, key = 1, base
    while key in taken:
        number += 1
        key = f"{base}-{number}"
    return key
