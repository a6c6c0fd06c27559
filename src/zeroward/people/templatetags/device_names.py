"""Names of devices in the list of sessions."""

from django import template

from zeroward.people.queries.devices import device_words

register = template.Library()


@register.filter
def device(said: str) -> str:
    """`{{ session.user_agent|device }}`: "Firefox on Windows"."""
    return device_words(said or "")
