"""What was said in the meetings of the example: all of it is made up."""

from typing import Final

INTERVIEW: Final = """Moderator: What has been hardest since you began?
Anna: Every measure needs four departments, and none of them leads. So it waits until somebody has time.
Moderator: What did that hold up next?
Anna: The application for the grant. Without the council we could not sign, and the money went elsewhere.
Ben: And our two engineers left for a firm. We could not even answer the questions of the bank.
Moderator: Which support do you miss?
Ben: Somebody who has done it before and comes for two days, not a library of guides.
Anna: A contract that a small town can copy, in our language.
"""

DOCUMENT: Final = """Report of a project with four towns (made up for demonstration)

The towns planned to renovate schools together. Three of them had no staff of their own for tenders.

Owners of buildings and of the heat network had different plans for one street.
Nobody was in charge of bringing them together.

What helped was a shared engineer, paid by the four towns, and a loan that the region vouched for.
"""

NOTES: Final = (
    ("project", "Projects end before the towns have hired the people who could go on."),
    ("platform", "Ministries answer each for themselves; towns hear three different rules."),
    ("city", "Data on private heating are with the network, and it does not share them."),
)

ORDERS: Final = (
    ("money", "people", "institutions"),
    ("people", "money", "rules"),
    ("institutions", "people", "politics"),
    ("people", "institutions", "money"),
    ("money", "politics", "people"),
    ("institutions", "money", "data"),
    ("people", "rules"),
    ("money", "people"),
    ("politics", "institutions", "people"),
    ("people", "data", "money"),
    ("institutions", "people", "rules"),
    ("people", "money", "institutions"),
)
