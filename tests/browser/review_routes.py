"""Addresses of the yearly review and of clusters that the browser visits."""

from tests.browser.example import Example

AUSTRIA = "country:AT"
RULES = "2026-proposed-1"
NOW, BEFORE = "{review_year}", "{review_before}"

REVIEW_PUBLIC = [
    Example("ecosystem:clusters"),
    Example("ecosystem:cluster-of", ("at",)),
    Example("ecosystem:cluster-rules", (RULES,)),
]
REVIEW_PAGES = [
    Example("ecosystem:reviews-of", (AUSTRIA,), who="platform"),
    Example("ecosystem:review-of", (AUSTRIA, NOW), who="platform"),
    Example("ecosystem:review-of", (AUSTRIA, BEFORE), who="platform"),
    Example("ecosystem:review-part", (AUSTRIA, NOW, "governance"), who="platform"),
    Example("ecosystem:review-part", (AUSTRIA, NOW, "partners"), who="platform"),
    Example("ecosystem:review-evidence", (AUSTRIA, NOW, "formalisation"), who="platform"),
    Example("ecosystem:review-hand-in", (AUSTRIA, NOW), who="platform"),
    Example("ecosystem:review-rounds", who="programmes"),
    Example("ecosystem:review-rounds", who="analyst"),
    Example("ecosystem:review-round-new", who="programmes"),
    Example("ecosystem:review-round", (NOW,), who="programmes"),
    Example("ecosystem:review-round-edit", (NOW,), who="programmes"),
    Example("ecosystem:review-round-close", (NOW,), who="programmes"),
    Example("ecosystem:review-read", (NOW, "at"), who="programmes"),
    Example("ecosystem:review-read", (BEFORE, "at"), who="expert"),
    Example("ecosystem:review-say", (NOW, "at"), who="analyst"),
    Example("ecosystem:review-decide", (NOW, "at"), who="programmes"),
    Example("ecosystem:review-decide-between", (NOW, "at"), who="programmes"),
    Example("ecosystem:review-open-again", (NOW, "at"), who="programmes"),
    Example("ecosystem:cluster-letter", (BEFORE, "at", "1"), who="programmes"),
    Example("ecosystem:cluster-publish", (BEFORE, "at", "1"), who="programmes"),
    Example("ecosystem:cluster-thresholds", (NOW,), who="analyst"),
    Example("ecosystem:cluster-checks", (NOW,), who="analyst"),
    Example("ecosystem:cluster-moves", who="programmes"),
    Example("ecosystem:cluster-tables", who="programmes"),
    Example("ecosystem:cluster-table-new", who="programmes"),
    Example("ecosystem:cluster-table-adopt", (RULES,), who="programmes"),
    Example("ecosystem:cluster-table-set-aside", (RULES,), who="programmes"),
]
REVIEW_STEPS = [
    Example("ecosystem:review-take-back", (AUSTRIA, NOW), who="platform"),
    Example("ecosystem:review-evidence-remove", (AUSTRIA, NOW, "0"), who="platform"),
    Example("ecosystem:review-letter", (AUSTRIA, BEFORE, "1"), who="platform"),
    Example("ecosystem:review-round-table", (NOW,), who="programmes"),
    Example("ecosystem:review-round-remind", (NOW,), who="programmes"),
    Example("ecosystem:cluster-check-start", (NOW,), who="analyst"),
    Example("ecosystem:cluster-letter-file", (BEFORE, "at", "1"), who="programmes"),
    Example("ecosystem:cluster-hide", (BEFORE, "at", "1"), who="programmes"),
    Example("ecosystem:cluster-rules-file", (RULES,)),
]
