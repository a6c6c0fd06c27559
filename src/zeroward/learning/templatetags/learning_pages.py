"""Addresses of modules, and how long something takes in words."""

from django import template
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from zeroward.learning.models import Module
from zeroward.learning.queries.courses import ModulePage, short_key

register = template.Library()


@register.simple_tag
def module_url(module: Module) -> str:
    """The page of a module."""
    return reverse("learning:module", args=[module.key.partition(".")[0], short_key(module)])


@register.simple_tag
def tick_url(page: ModulePage) -> str:
    """Where an activity of the module is ticked off."""
    return reverse("learning:tick", args=[page.course.key, short_key(page.module)])


@register.filter
def minutes(module: Module) -> int:
    """How long the activities of a module take."""
    return sum(one.minutes for one in module.activities.all())


@register.filter
def anchor(key: str) -> str:
    """A key as the name of a place on the page."""
    return key.replace(".", "-")


@register.simple_tag
def lasting(minutes: int) -> str:
    """45 → “45 min”, 150 → “2 h 30 min”."""
    hours, rest = divmod(int(minutes), 60)
    if not hours:
        return ngettext("%(minutes)d min", "%(minutes)d min", rest) % {"minutes": rest}
    if not rest:
        return _("%(hours)d h") % {"hours": hours}
    return _("%(hours)d h %(minutes)d min") % {"hours": hours, "minutes": rest}
