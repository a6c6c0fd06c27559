"""What of groups and agreements everyone can find: that a group exists and what it is for, never what is said there."""

from collections.abc import Iterator, Sequence

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from zeroward.community.models import Agreement, Group
from zeroward.core.models import Visibility
from zeroward.core.search.entries import entries_of
from zeroward.core.search.records import EntryData, RecordData
from zeroward.core.search.registry import SearchSource, register_source


def describe_groups(groups: Sequence[Group]) -> Iterator[RecordData]:
    """A group is found by its name, its purpose, the bodies that take part and its topics."""
    entries = entries_of(
        groups,
        title="title",
        summary="about",
        address=lambda group: reverse("community:group", args=[group.key]),
        more=_beside,
    )
    for group in groups:
        yield RecordData(group.key, entries[group.pk], _country(group.country), 35)


def _beside(group: Group, lang: str) -> str:
    topics = "\n".join(topic.label_in(lang) for topic in group.topics.all())
    return f"{group.parties}\n{topics}".strip()


def describe_agreements(agreements: Sequence[Agreement]) -> Iterator[RecordData]:
    """An agreement is found by its name, what it is, parties and goals."""
    for one in agreements:
        entry = EntryData(
            lang=one.lang,
            title=one.title,
            summary=one.summary,
            body=f"{one.parties}\n{one.goals}".strip(),
            url=_address("community:agreement", one.key, one.lang),
            is_source=True,
        )
        yield RecordData(one.key, [entry], _country(one.country), 35)


def register_group_source() -> None:
    register_source(
        SearchSource(
            "group",
            Group,
            lambda: Group.objects.filter(listed=True).prefetch_related("topics__labels"),
            describe_groups,
            _("Groups"),
        )
    )
    register_source(
        SearchSource(
            "agreement",
            Agreement,
            lambda: Agreement.objects.filter(visibility=Visibility.PUBLIC),
            describe_agreements,
            _("Agreements"),
        )
    )


def _address(name: str, key: str, lang: str) -> str:
    shown = lang if lang in dict(settings.LANGUAGES) else settings.LANGUAGE_CODE
    with override(shown):
        return reverse(name, args=[key])


def _country(code: str) -> dict[str, list[str]]:
    return {"country": [code]} if code else {}
