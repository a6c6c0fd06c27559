"""What the rooms of the platform know by themselves."""

from typing import Final

from django.utils.translation import gettext_noop as _

TEXTS: Final = (
    _("a Climate City Contract is begun"),
    _("a governance check is closed"),
    _("a plan has a scenario"),
    _("a plan has a target"),
    _("a plan has answers about who gains and who pays"),
    _("a plan has five actions or more"),
    _("a plan has indicators"),
    _("a plan is published"),
    _("a project for investors is described"),
    _("a project is described"),
    _("a self-assessment is closed"),
    _("a self-assessment is open"),
    _("an inventory is published here"),
    _("an investment plan is begun"),
    _("every action of a plan has somebody responsible"),
    _("indicators have values"),
    _("opportunities are noted"),
    _("questions wait for the city"),
    _("somebody of the team has begun a course"),
    _("somebody of the team has finished a course"),
    _("something is shared with the national platform"),
    _("the full self-assessment is closed"),
    _("the newest inventory is at most three years old"),
    _("the newest self-assessment is older than a year"),
    _("the person belongs to the city's team here"),
    _("the person is known as an expert"),
    _("the person works for a national platform here"),
    _("there is a plan here"),
    _("there is an inventory here"),
)
