"""A record as a small card that any website may frame: no navigation, no cookie, no script."""

from typing import Final

from csp.constants import NONE, SELF
from csp.decorators import csp_replace
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.cache import patch_vary_headers
from django.utils.translation import get_language, override
from django.views.decorators.clickjacking import xframe_options_exempt
from django.views.decorators.http import require_safe

from zeroward.api.harvest.sources import open_sources
from zeroward.api.open_data.identities import page_of
from zeroward.core.linked import base
from zeroward.core.models.translatable import Served
from zeroward.core.queries.instance import open_languages

ANYWHERE: Final = {"frame-ancestors": ["*"], "script-src": [NONE], "form-action": [NONE], "style-src": [SELF]}


@xframe_options_exempt
@csp_replace(ANYWHERE)
@require_safe
def card(request: HttpRequest, kind: str, key: str) -> HttpResponse:
    """Title, summary and the way to the page; `?lang=de` in a language, else as the reader's browser asks."""
    source = open_sources().get(kind)
    record = source.public().filter(**{source.key: key}).first() if source else None
    if source is None or record is None:
        raise Http404("There is no such record.")
    wish = request.GET.get("lang", "")
    lang = wish if wish in dict(open_languages()) else get_language() or "en"
    with override(lang):
        texts = [_served(record, field) for field in (source.title, source.summary)]
        context = {
            "title": texts[0],
            "summary": texts[1],
            "address": base().rstrip("/") + page_of(kind, key),
        }
        answer = render(request, "api/card.html", context)
    served = dict.fromkeys(one.lang for one in texts if isinstance(one, Served) and one)
    answer["Content-Language"] = ", ".join(served) or lang  # where a text is not translated, the source's
    answer["Cache-Control"] = (
        "max-age=300"  # kept by browsers only: what is kept for all knows no Accept-Language
    )
    patch_vary_headers(answer, ["Accept-Language"])
    return answer


def _served(record: object, field: str) -> object:
    """The text in the reader's language; a name that is not translated as it is."""
    translatable = getattr(record, "translatable", ())
    return record.served(field) if field in translatable else getattr(record, field)  # type: ignore[attr-defined]
