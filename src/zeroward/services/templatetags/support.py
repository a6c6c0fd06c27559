"""Marks of the support menu: does it fit, and can one ask for it."""

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from zeroward.core.queries.said import said
from zeroward.core.ui.icons import icon_markup
from zeroward.profile.queries.catalogue import question_of
from zeroward.services.models import Availability
from zeroward.services.queries.fitting import ASK, FITS, Fitting
from zeroward.services.words import TIMINGS, VERDICTS

register = template.Library()
_ICONS = {FITS: "yes", ASK: "ask", "not": "no"}


@register.simple_tag
def fit_mark(fitting: Fitting) -> SafeString:
    """Icon and word, always together."""
    return format_html(
        '<span class="fitmark is-{}">{}{}</span>',
        fitting.verdict,
        icon_markup(_ICONS[fitting.verdict]),
        VERDICTS[fitting.verdict],
    )


@register.simple_tag
def fit_reason(fitting: Fitting) -> SafeString:
    """Why, in a sentence or two, and which question would settle it."""
    parts = [said(reason) for reason in fitting.reasons]
    if fitting.open_end:
        parts.append(_("Something is left open: see its page."))
    if fitting.missing:
        labels = ", ".join(question_of(key).label for key in fitting.missing)
        parts.append(_("Not known about you: %(facts)s.") % {"facts": labels})
    return format_html_join(" ", "{}", ((part,) for part in parts))


@register.simple_tag
def timing_word(timing: str, availability: str) -> SafeString:
    """Whether one can ask for it."""
    word = TIMINGS[timing]
    if timing == "unknown" and availability == Availability.ROUNDS:
        return format_html("<span>{}</span>", _("In rounds; no open call is known"))
    return format_html("<span>{}</span>", word if timing != "open" else _("One can ask for it now"))
