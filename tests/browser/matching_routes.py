"""Addresses of matchings, cohorts, matches and testbeds that the browser visits."""

from tests.browser.example import CITY, TOWN, Example
from zeroward.exchange.domain.match_demo import CALL

MATCH, BED = ("{match}",), ("{testbed}",)

MATCHING_PUBLIC = [
    Example("exchange:testbeds"),
    Example("exchange:testbeds", query="kind=testbed&words=nothing+such"),
    Example("exchange:testbed", BED),
]

MATCHING_PAGES = [
    Example("exchange:match-desk", (CALL,), who="programmes"),
    Example("exchange:match-run", (CALL, "3"), "one={unmatched}&other={hosting}", "programmes"),
    Example("exchange:match-run", (CALL, "2"), who="programmes"),
    Example("exchange:match-compare", (CALL, "3", "1"), who="programmes"),
    Example("exchange:match-publish", (CALL, "2"), who="programmes"),
    Example("exchange:share-out", (CALL,), who="programmes"),
    Example("exchange:match-places", (CALL,), who="programmes"),
    Example("exchange:match-place", (CALL, "{hosting}"), who="programmes"),
    Example("exchange:cohort", (CALL,), who="city"),
    Example("exchange:cohort", (CALL,), who="programmes"),
    Example("exchange:cohort-edit", (CALL,), who="programmes"),
    Example("exchange:match", MATCH, who="city"),
    Example("exchange:match", MATCH, who="reader"),
    Example("exchange:match", MATCH, who="programmes"),
    Example("exchange:match-end", MATCH, who="programmes"),
    Example("exchange:agreement", MATCH, who="city"),
    Example("exchange:goal-new", MATCH, "kind=milestone", "city"),
    Example("exchange:goal", (*MATCH, "{goal}"), who="city"),
    Example("exchange:visit-new", MATCH, who="city"),
    Example("exchange:visit", (*MATCH, "{visit}"), who="city"),
    Example("exchange:visit-edit", (*MATCH, "{visit}"), who="city"),
    Example("exchange:replication", (*MATCH, "{match_member}"), who="city"),
    Example("exchange:outcome", (*MATCH, "{match_member}"), who="city"),
    Example("exchange:testbeds", query=f"for={CITY}", who="city"),
    Example("exchange:testbed", BED, who="city"),
    Example("exchange:testbed", BED, who="town"),
    Example("exchange:testbeds-own", (CITY,), who="city"),
    Example("exchange:testbeds-own", (TOWN,), who="town"),
    Example("exchange:testbed-new", (CITY,), who="city"),
    Example("exchange:testbed-edit", BED, who="city"),
    Example("exchange:testbed-texts", BED, who="city"),
    Example("exchange:testbed-delete", BED, who="city"),
    Example("exchange:testbed-answer", ("{testbed_request}",), who="city"),
]

MATCHING_STEPS = [
    Example("exchange:match-pin", (CALL,)),
    Example("exchange:match-unpin", (CALL, "1")),
    Example("exchange:agreement-yes", MATCH),
    Example("exchange:goal-step", (*MATCH, "{goal}")),
    Example("exchange:visit-delete", (*MATCH, "{visit}")),
    Example("exchange:testbed-withdraw", ("{testbed_request}",)),
]
