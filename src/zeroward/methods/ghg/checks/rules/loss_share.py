"""Losses of the network as a share of the electricity used."""

from collections.abc import Iterator

from zeroward.methods.ghg.checks.finding import Finding, Place
from zeroward.methods.ghg.checks.limits import limit
from zeroward.methods.ghg.checks.registry import check, finding
from zeroward.methods.ghg.checks.subject import Subject
from zeroward.methods.ghg.frameworks.words import gettext_noop as _

CODE = "LOSS_SHARE"


@check(
    CODE,
    title=_("Losses of the network are plausible"),
    why=_("European networks lose 2 to 12 percent of the electricity used."),
)
def find(subject: Subject) -> Iterator[Finding]:
    sums: dict[str, dict[str, float]] = {}
    for line in subject.lines:
        if line.co2e is not None and line.kind in ("losses", "electricity"):
            by_kind = sums.setdefault(line.source.partition(".")[0], {"losses": 0.0, "electricity": 0.0})
            by_kind[line.kind] += line.co2e
    low, high = limit("loss_share", "low"), limit("loss_share", "high")
    for sector, one in sums.items():
        if one["losses"] and one["electricity"] and not low <= one["losses"] / one["electricity"] <= high:
            yield finding(
                CODE,
                "warning",
                Place("source", f"{sector}.losses"),
                _(
                    "Losses of %(sector)s come to %(percent)s %% of its electricity; usual is %(low)s to %(high)s %%."
                ),
                _("Check whether the share refers to generation or to use, and take the national figure."),
                sector=sector,
                percent=100 * one["losses"] / one["electricity"],
                low=100 * low,
                high=100 * high,
            )
