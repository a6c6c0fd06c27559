"""What of this room can be found by everybody: public projects."""

from collections.abc import Iterator, Sequence
from typing import Any, Final

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext, override
from django.utils.translation import gettext_lazy as _

from zeroward.core.search.records import EntryData, RecordData
from zeroward.core.search.registry import SearchSource, register_source
from zeroward.finance.models import Project
from zeroward.finance.project_vocabulary import kinds
from zeroward.finance.queries.projects.access import public_projects

HINT: Final = 41


def project_key(project: Any) -> str:
    return str(project.pk)


def describe_projects(projects: Sequence[Project]) -> Iterator[RecordData]:
    """Found by city, name, text and kind, in every language of the interface."""
    for one in projects:
        entries = [_entry(one, lang) for lang, _name in settings.LANGUAGES]
        yield RecordData(project_key(one), entries, {"country": [one.city.country.code]}, HINT)


def _entry(project: Project, lang: str) -> EntryData:
    with override(lang):
        return EntryData(
            lang=lang,
            title=f"{project.city.name}: {project.title}",
            summary=gettext("A project that looks for money: what it costs, how far it is."),
            body="\n".join(one for one in (kinds().get(project.kind, ""), project.text[:5000]) if one),
            url=reverse("finance:public-project", args=[project.pk]),
            is_source=lang == settings.LANGUAGE_CODE,
        )


def register_search() -> None:
    register_source(
        SearchSource(
            "investment-project",
            Project,
            public_projects,
            describe_projects,
            _("Investment projects"),
            key_of=project_key,
        )
    )
