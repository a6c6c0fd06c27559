"""What the data say beside the rules: the cross-check of a round as plain data, and as its page."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from zeroward.core.queries.kept_said import kept, read
from zeroward.core.ui.numbers import format_number
from zeroward.core.ui.tables import Column, Table
from zeroward.ecosystem.models import CrossCheckRun, ReviewRound
from zeroward.ecosystem.queries.cluster_thresholds import country_names, newest_of
from zeroward.ecosystem.queries.review_facts import codebook, digest_of, frozen_facts, typology_of
from zeroward.methods.maturity import Kind
from zeroward.methods.maturity.ecosystems import (
    CrossCheck,
    Fact,
    cross_check,
    place,
)

KINDS: dict[str, Kind] = {"yesno": "symmetric", "number": "interval", "choice": "ordinal"}


def checked(round: ReviewRound, *, draws: int) -> tuple[dict[str, Any], str]:
    """The cross-check of a round as plain data, with the digest of what went in. Raises MethodError for too few."""
    newest = newest_of(round)
    typology = typology_of(round.typology.content)
    questions = codebook().questions
    facts = {code: frozen_facts(one.data) for code, one in newest.items()}
    clusters = {code: place(typology, one).cluster for code, one in facts.items()}
    countries = {code: [_number(one, found) for one in questions] for code, found in facts.items()}
    digest = digest_of(
        {
            "countries": countries,
            "clusters": clusters,
            "draws": draws,
            "rules": round.typology.digest,
        }
    )
    found = cross_check(countries, [KINDS[one.kind] for one in questions], clusters, draws=draws)
    return _plain(found), digest


def _number(question: Any, facts: Mapping[str, Fact]) -> Any:
    """An answer as a number: no 0, yes 1; the place of a choice; None for not known."""
    value = facts[question.key].value if question.key in facts else None
    if question.kind == "choice" and value is not None:
        return [key for key, _label in question.choices].index(value)
    return int(value) if isinstance(value, bool) else value


def _plain(found: CrossCheck) -> dict[str, Any]:
    return {
        "countries": list(found.countries),
        "left_out": list(found.left_out),
        "rand": found.rand,
        "class_rand": found.class_rand,
        "silhouette": found.medoids.mean_silhouette,
        "stability": [None if one != one else float(one) for one in found.stability.likeness],
        "known": found.known,
        "complete": len(found.complete),
        "classes": found.classes.members.shape[1] if found.classes is not None else None,
        "beside": [
            {"country": one.country, "cluster": one.cluster, "group": one.group + 1, "likeness": one.likeness}
            for one in found.beside
        ],
        "differing": [one.country for one in found.differing],
        "cautions": [kept(one) for one in found.cautions],
    }


@dataclass(frozen=True, slots=True)
class CheckPage:
    """The newest cross-checks of a round; `table` sets the cluster by the rules beside the group by the data. Where it
    was not possible `problem` and `remedy` say why, and `standing` how many had handed in by then."""

    run: CrossCheckRun
    headline: str
    cautions: tuple[str, ...]
    table: Table | None
    differing: tuple[str, ...]
    left_out: tuple[str, ...]
    facts: tuple[tuple[str, str], ...]
    problem: str = ""
    remedy: str = ""
    standing: str = ""


def check_pages(round: ReviewRound) -> tuple[CheckPage, ...]:
    """All cross-checks of a round, newest first. Three queries."""
    runs = list(round.cross_checks.select_related("made_by"))
    codes = {
        code for one in runs for code in (*one.result.get("countries", ()), *one.result.get("left_out", ()))
    }
    names = country_names(codes) if codes else {}
    return tuple(_check(one, names) for one in runs)


def _check(run: CrossCheckRun, names: Mapping[str, str]) -> CheckPage:
    found = run.result
    if run.state == CrossCheckRun.State.FAILED:
        return _refused(run)
    if run.state != CrossCheckRun.State.DONE:
        return CheckPage(run, str(run.get_state_display()), (), None, (), (), ())
    number = len(found["differing"])
    headline = ngettext(
        "For %(number)d country rules and data put different ones together",
        "For %(number)d countries rules and data put different ones together",
        number,
    ) % {"number": number}
    rows = [
        [
            names.get(one["country"], one["country"]),
            one["cluster"],
            format_number(one["group"]),
            format_number(one["likeness"], 2),
        ]
        for one in sorted(found["beside"], key=lambda one: names.get(one["country"], one["country"]))
    ]
    head = [
        Column(_("Country")),
        Column(_("Cluster by the rules"), True),
        Column(_("Group by the data"), True),
        Column(_("Likeness of the company"), True),
    ]
    facts = [
        (_("Agreement of rules and groups (adjusted Rand, 1 = the same)"), format_number(found["rand"], 2)),
        (_("How clear the groups are (mean silhouette, 0.25 = weak)"), format_number(found["silhouette"], 2)),
        (
            _("How well the groups last when countries are drawn anew (above 0.75 = stable)"),
            ", ".join("–" if one is None else format_number(one, 2) for one in found["stability"]),
        ),
        (
            _("Latent classes of countries known in full"),
            _("too few countries")
            if found["classes"] is None
            else f"{format_number(found['classes'])} ({format_number(found['class_rand'], 2)})",
        ),
    ]
    return CheckPage(
        run,
        headline,
        tuple(read(one) for one in found["cautions"]),
        Table(_("Clusters by the rules beside groups by the data"), head, rows),
        tuple(names.get(one, one) for one in found["differing"]),
        tuple(names.get(one, one) for one in found["left_out"]),
        tuple(facts),
    )


def _refused(run: CrossCheckRun) -> CheckPage:
    """A check that was not possible, in the reader's language; older ones as it was said then."""
    found = run.result
    if "problem" not in found:
        return CheckPage(run, str(run.get_state_display()), (), None, (), (), (), run.problem)
    words = {"number": found["handed_in"], "asked": found["asked"]}
    standing = _("Handed in by then: %(number)d of %(asked)d countries.") % words
    problem = read(found["problem"])
    return CheckPage(run, problem.rstrip("."), (), None, (), (), (), problem, read(found["remedy"]), standing)
