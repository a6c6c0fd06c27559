"""One challenge."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_safe

from zeroward.core.panels import Panel, panels_for
from zeroward.core.ui.contribute import contribute_url
from zeroward.library.queries.challenge import ChallengePage, challenge_page
from zeroward.library.views.pages import base_context, know_rows

_COUNTED: dict[int, Promise] = {
    0: gettext_lazy("No material yet"),
    1: gettext_lazy("One material"),
    2: gettext_lazy("Two materials"),
    3: gettext_lazy("Three materials"),
    4: gettext_lazy("Four materials"),
    5: gettext_lazy("Five materials"),
    6: gettext_lazy("Six materials"),
}


@require_safe
def challenge(request: HttpRequest, code: str) -> HttpResponse:
    """From what makes it hard to what is related, readable from top to bottom."""
    page = challenge_page(code)
    if page is None:
        raise Http404(f"There is no challenge {code}.")
    request.counted = f"challenge:{code}"
    category = page.challenge.category
    about = f"challenge:{code}"
    panels = panels_for("library.challenge", panel_subject(page) | {"viewer": request.viewer})
    context = base_context(
        (f"{category.code} {category.served('title')}", reverse("library:category", args=[category.code])),
        page=page,
        category=category,
        materials_title=materials_title(len(page.materials)),
        contents=contents(page, panels),
        know=know_rows(page.challenge, read_as=read_as(page), about=about),
        panels=panels,
        suggest_url=contribute_url(about),
        feed_url=reverse("library:category-feed", args=[category.code]),
    )
    return render(request, "library/challenge.html", context)


def panel_subject(page: ChallengePage) -> dict[str, object]:
    """What other rooms are told about the challenge: codes and keys only."""
    return {
        "code": page.challenge.code,
        "category": page.challenge.category.code,
        "materials": [row.entry.material.key for row in page.materials],
    }


def materials_title(count: int) -> str:
    if count in _COUNTED:
        return str(_COUNTED[count])
    return ngettext("%(count)d material", "%(count)d materials", count) % {"count": count}


def read_as(page: ChallengePage) -> str:
    """ "3 materials, 5 key challenges, 10 hashtags"."""
    materials, hard, tags = len(page.materials), len(page.hard.lines), len(page.tags)
    counts = [
        (materials, ngettext("%(count)d material", "%(count)d materials", materials)),
        (hard, ngettext("%(count)d key challenge", "%(count)d key challenges", hard)),
        (tags, ngettext("%(count)d hashtag", "%(count)d hashtags", tags)),
    ]
    return ", ".join(text % {"count": count} for count, text in counts if count)


def contents(page: ChallengePage, panels: list[Panel]) -> list[tuple[object, str]]:
    """The table of contents in the rail: only parts that are there."""
    parts: list[tuple[object, str]] = [(_("What makes it hard"), "hard")] if page.hard else []
    parts.append((materials_title(len(page.materials)), "materials"))
    if page.quotes:
        parts.append((_("In their words"), "quotes"))
    parts += [(_("Lesson learned"), "lesson"), (_("Deep dive"), "deep-dive")]
    parts += [(panel.title, panel.key) for panel in panels]
    if page.related:
        parts.append((_("Related challenges"), "related"))
    return parts
