"""What a rule asks, in the words of the support menu. They fit whoever meets the test, fails it or is not known."""

from collections.abc import Mapping
from typing import Final

from zeroward.methods.conditions import Decision, Test
from zeroward.methods.conditions.sentences import sentence_of
from zeroward.methods.ghg.say import Name, Said, joined, say

_YES: Final[Mapping[str, Said]] = {
    "mission_city": say("It is for Mission Cities."),
    "mission_label": say("It asks for the EU Mission Label."),
    "neutrality_pledge": say("It asks for a public pledge to be climate-neutral by 2050."),
    "contract_submitted": say("It asks for a Climate City Contract that was submitted."),
}
_NO: Final[Mapping[str, Said]] = {"mission_city": say("It is for cities that are not Mission Cities.")}
_STATUSES: Final[Mapping[tuple[str, ...], Said]] = {
    ("associated", "member"): say(
        "It is for the European Union and the countries associated to Horizon Europe."
    ),
    ("member",): say("It is for member states of the European Union."),
    ("candidate",): say("It is for candidates for accession to the European Union."),
}
_FORMS: Final[Mapping[str, str]] = {
    "municipality": "a municipality",
    "group": "a group of municipalities",
    "district": "a district or county",
    "region": "a region",
    "municipal-company": "a company owned by the municipality",
    "public-body": "another public body",
    "non-profit": "a non-profit organisation",
    "company": "a private company",
    "university": "a university or research body",
}
"""In the words of the question, so that they are translated with it."""


def sentences(
    decision: Decision, countries: Mapping[str, str], labels: Mapping[str, str] | None = None
) -> tuple[Said, ...]:
    """What decided: what is not met, else what is open, else what is asked for. `countries` names ISO codes."""
    if decision.verdict is False:
        tests = decision.failed
    elif decision.verdict is None:
        tests = decision.unknown
    else:
        tests = decision.passed
    if not tests:
        return (say("It is open to everyone."),) if decision.verdict else ()
    return tuple(dict.fromkeys(sentence(test, countries, labels or {}) for test in tests))


def sentence(test: Test, countries: Mapping[str, str], labels: Mapping[str, str]) -> Said:
    """One test in words."""
    if test.say:
        return sentence_of(test, labels)
    if test.sign == "is" and test.value is True and test.fact in _YES:
        return _YES[test.fact]
    if test.sign == "is" and test.value is False and test.fact in _NO:
        return _NO[test.fact]
    values = test.value if isinstance(test.value, tuple) else (str(test.value),)
    if test.fact == "country" and test.sign in ("is", "one_of"):
        named = sorted(countries.get(code, code) for code in values)
        return (
            say("It is for this country: %(countries)s.", countries=Name(named[0]))
            if len(named) == 1
            else say("It is for these countries: %(countries)s.", countries=Name(", ".join(named)))
        )
    if test.fact == "eu_status" and test.sign in ("has", "has_any") and values in _STATUSES:
        return _STATUSES[values]
    if test.fact == "population" and test.sign in ("at_least", "at_most") and isinstance(test.value, float):
        count = Name(f"{test.value:,.0f}".replace(",", "\u202f"))
        return (
            say("It is for cities of at least %(count)s inhabitants.", count=count)
            if test.sign == "at_least"
            else say("It is for cities of at most %(count)s inhabitants.", count=count)
        )
    if test.fact == "legal_form" and test.sign in ("is", "one_of"):
        return say("Who may ask: %(forms)s.", forms=joined(_FORMS.get(form, form) for form in values))
    return sentence_of(test, labels)
