"""Searches that found nothing, three times or more. Words alone are kept, never who searched."""

from collections.abc import Sequence

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from zeroward.core.gaps import Gap, GapAction
from zeroward.core.models import SearchMiss
from zeroward.core.ui.contribute import contribute_url
from zeroward.core.visibility import Viewer

OFTEN = 3
"""A rarer search might say something about one person."""


def fruitless_searches(_viewer: Viewer) -> Sequence[Gap]:
    """For readers: what others looked for in vain. One query."""
    url = contribute_url("search", "material")
    actions = (GapAction(_("Suggest a material"), url),) if url else ()
    return [Gap(f"“{one.query}”", note=_note(one), lang=one.lang, actions=actions) for one in _often()]


def searches_to_answer(_viewer: Viewer) -> Sequence[Gap]:
    """The same for editors, who can answer them. One query."""
    return [
        Gap(
            f"“{one.query}”",
            note=_note(one),
            lang=one.lang,
            actions=(GapAction(_("Answer it"), reverse("library:desk-miss", args=[one.pk])),),
        )
        for one in _often()
    ]


def _often() -> list[SearchMiss]:
    return list(SearchMiss.objects.filter(count__gte=OFTEN, answered_note="").order_by("-count", "query"))


def _note(miss: SearchMiss) -> str:
    return _("Searched %(count)d times, last on %(date)s.") % {
        "count": miss.count,
        "date": date_format(miss.last_on, "DATE_FORMAT"),
    }
