"""Hashtags."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from zeroward.core.panels import panels_for
from zeroward.library.queries.tags import find_tag, tag_index, tag_page
from zeroward.library.views.pages import base_context

LONGEST = 200


@require_safe
def tags(request: HttpRequest) -> HttpResponse:
    """All hashtags by letter."""
    request.counted = "list:tags"
    return render(request, "library/tags.html", base_context(index=tag_index()))


@require_safe
def tag(request: HttpRequest, slug: str) -> HttpResponse:
    """What carries a hashtag. Other spellings, also the misspelt ones of the source, lead to the right one."""
    concept = find_tag(slug) if len(slug) <= LONGEST else None
    if concept is None:
        raise Http404("There is no such hashtag.")
    if concept.key != slug:
        return HttpResponsePermanentRedirect(reverse("library:tag", args=[concept.key]))
    request.counted = f"tag:{concept.key}"
    context = base_context(
        (_("Hashtags"), reverse("library:tags")),
        page=tag_page(concept),
        feed_url=reverse("library:tag-feed", args=[concept.key]),
        panels=panels_for("library.tag", {"tag": concept.key, "viewer": request.viewer}),
    )
    return render(request, "library/tag.html", context)
