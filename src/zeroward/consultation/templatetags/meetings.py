"""What templates of meetings and polls ask: when it is, and who stands behind a figure."""

from collections.abc import Mapping

from django import template
from django.utils.translation import get_language

from zeroward.consultation.models import Session
from zeroward.consultation.queries import poll_results
from zeroward.consultation.queries.language_choice import in_language
from zeroward.consultation.queries.meeting_times import when_words
from zeroward.consultation.queries.poll_results import Result
from zeroward.consultation.roles import role_label

register = template.Library()


@register.filter
def when(session: Session) -> str:
    """Day, times and zone of a meeting."""
    return when_words(session)


@register.filter
def base_words(result: Result) -> str:
    """Who stands behind the figures."""
    return poll_results.base_words(result)


@register.filter
def as_role(role: str) -> str:
    """A role in words."""
    return role_label(role)


@register.filter
def spoken(texts: Mapping[str, str]) -> str:
    """The words in the reader's language, else in English, else in the first there is."""
    return in_language(texts, get_language() or "en")[0]
