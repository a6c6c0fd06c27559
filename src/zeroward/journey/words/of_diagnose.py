"""Texts of the steps of one part of the way: diagnose."""

from typing import Final

from django.utils.translation import gettext_noop as _

TEXTS: Final = (
    _("A half inventory proves nothing yet; the rest is less work than the first half."),
    _("A round is open for your city."),
    _("A round of questions about what cities need is open. What you say decides what is offered next."),
    _("A support plan starts from what was said, not from what one believes."),
    _(
        "A worksheet of questions: what, who, why, where, when, how. It ends in a sentence that others can answer."
    ),
    _("An offer that answers a need is taken up."),
    _("Answer the full self-assessment with your colleagues"),
    _("Answer the questions that wait for your city"),
    _("Challenges and support that cities asked for, with how many were heard and how sure that is."),
    _("Challenges and wishes for support, with how many were heard."),
    _("Cities find you through this page."),
    _("Departments, mandates, elections and the levels above you: some questions, and a map of the gaps."),
    _("Draw who decides what"),
    _(
        "Each department answers its own part. Where two see it differently, the page shows it: that is worth a talk."
    ),
    _("Finish the inventory that you began"),
    _("For those who answered more than a year ago."),
    _("It orders all further steps by what you lack, and shows colleagues where you stand."),
    _("It shows whom you need at the table."),
    _("Its page: what it promised, its emissions and plans, and what is not known."),
    _("Last year's answers are there; say what is still true and what has changed."),
    _("Look again after a year"),
    _("Look at what we say about your country"),
    _("Look at who decides about cities' climate work"),
    _("Make a first usable inventory"),
    _("Ministries, agencies and levels of your country beside those of others."),
    _("Most cities of the consultation named rules and powers as the first obstacle."),
    _("Needs the country."),
    _("One person's view is a start; where views differ lies the work."),
    _("Put your problem into one sentence"),
    _("Read what cities say they need"),
    _("See what cities say they need"),
    _("See where your city stands"),
    _(
        "Some twenty questions about mandate, people, data, plans and money. You get three strengths and three gaps."
    ),
    _(
        "Start with three sectors and national figures; correct what you know better. Every gap stays visible."
    ),
    _("Support is planned from what cities say; those who are silent are not counted."),
    _("Take the short self-assessment"),
    _("Targets, plan, contract and most programmes ask for it."),
    _("The Mission team"),
    _("The answer to most questions stands there, with its source."),
    _("The town hall"),
    _("Two pictures side by side show what the year's work was good for."),
    _("What is missing stands at the top of its page, each gap with the figure that closes it."),
    _("Who leads, who supports cities, what is formal and what is not. Fill the gaps or correct us."),
    _("Whoever is asked for help understands at once what you need."),
    _("You have begun one."),
    _("Your national platform"),
    _("a quarter of an hour"),
    _("about a day"),
    _("about half an hour"),
    _("an hour, best with two colleagues"),
    _("five minutes"),
    _("half an hour"),
    _("one day in all, spread over four or five people"),
    _("one or two hours with somebody who knows the town hall"),
    _("ten minutes, alone"),
    _("twenty minutes"),
    _("two or three days, you and the utility"),
)
