"""What every use case of a group shares: who may, the row as it is now, and one transaction."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Final

from django.db import transaction
from django.utils.translation import gettext as _

from zeroward.community.models import Group
from zeroward.community.queries.group_access import Access, group_access
from zeroward.core.errors import ConflictError, NotAllowedError
from zeroward.core.problems import Problem
from zeroward.core.visibility import Viewer
from zeroward.methods.text.clean import clean_text
from zeroward.profile.queries.choices import language_choices
from zeroward.taxonomy.models import Concept

TOPICS: Final = "thematic-areas"


@contextmanager
def in_group(viewer: Viewer, group: Group) -> Iterator[Access]:
    """One transaction in which something of the group changes; its row is held, so that two never cross."""
    with transaction.atomic():
        kept = Group.objects.select_for_update().get(pk=group.pk)
        yield group_access(viewer, kept)


@contextmanager
def leading(viewer: Viewer, group: Group) -> Iterator[Access]:
    """The same for hosts, and for those who look after the group. Raises NotAllowedError."""
    with in_group(viewer, group) as access:
        if not access.may_lead:
            raise NotAllowedError(
                _("Only hosts of this group can do this."), remedy=_("Write to one of its hosts.")
            )
        yield access


@contextmanager
def writing(viewer: Viewer, group: Group) -> Iterator[Access]:
    """The same for members, while the group is active. Raises NotAllowedError, ConflictError."""
    with in_group(viewer, group) as access:
        if not access.is_member:
            raise NotAllowedError(_("Only members of this group can write."), remedy=_("Join it first."))
        if not access.may_write:
            raise ConflictError(
                _("This group is not active now."), remedy=_("Ask its hosts to open it again.")
            )
        yield access


def line(text: str, limit: int = 160) -> str:
    return clean_text(text, limit=limit, multiline=False)


def languages() -> frozenset[str]:
    """Codes of languages in which people write and speak."""
    return frozenset(code for code, _name in language_choices("en"))


def concepts(keys: Sequence[str]) -> list[Concept]:
    """Topics by their keys; unknown ones are left out."""
    return list(Concept.objects.filter(scheme__key=TOPICS, key__in=keys))


def wrong_choice(place: str) -> Problem:
    return Problem(place, _("There is no such choice."), _("Choose one from the list."))


def bad_address(place: str) -> Problem:
    return Problem(place, _("This is no web address."), _("It begins with https://."))


def is_address(url: str) -> bool:
    return not url or (url.startswith(("https://", "http://")) and len(url) <= 500 and " " not in url)
