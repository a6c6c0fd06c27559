"""Texts of the steps of one part of the way: share."""

from typing import Final

from django.utils.translation import gettext_noop as _

TEXTS: Final = (
    _("A dead link, a wrong figure, a better source: no account needed."),
    _("A public plan is easier to hold on to than a folder."),
    _("A tender text, a presentation, a method: send it in; an editor looks at it before it is shown."),
    _("An hour online with one of them, on the topic you know best."),
    _("As a version that does not change any more, with its sources."),
    _("As a version with its figures; what is confidential stays with you."),
    _("Challenges without material and lessons without a text are listed; send in what you know."),
    _("Cities learn most from those a few years ahead."),
    _("Fill a gap"),
    _("Find stories to tell"),
    _("Give others what you made"),
    _("Guides, webinars and texts of your country, also in your language."),
    _("It is read by the cities that asked."),
    _("Offer to talk with a city that begins"),
    _("One street, one family, one bill: what changed and what it cost."),
    _("Others have your question, and you have theirs."),
    _("People believe neighbours, not totals."),
    _("People believe people."),
    _("Publish your inventory"),
    _("Publish your plan"),
    _("Put your own material in"),
    _("Recordings and deep dives: what people did, in their own words."),
    _("Residents can check it, and others can build on it."),
    _("Somebody in another town starts from it instead of from nothing."),
    _("Tell one story to your town"),
    _("Tell us what is wrong or missing"),
    _("The editors of the Learning Portfolio"),
    _("Whoever lives there knows first."),
    _("You have a plan here."),
    _("You have an inventory here."),
    _("a day"),
    _("an hour now and then"),
)
