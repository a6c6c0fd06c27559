"""Steps from one year to the next that nobody has explained."""

from collections.abc import Iterator

from zeroward.methods.ghg.checks.finding import Finding, Place
from zeroward.methods.ghg.checks.limits import limit
from zeroward.methods.ghg.checks.registry import check, finding
from zeroward.methods.ghg.checks.subject import Subject
from zeroward.methods.ghg.frameworks import View
from zeroward.methods.ghg.frameworks.words import gettext_noop as _

CODE = "YEAR_JUMP"


@check(
    CODE,
    title=_("Large steps between years are explained"),
    why=_("Emissions rarely move by more than 15 percent in a year. A new source of data often does it."),
)
def find(subject: Subject) -> Iterator[Finding]:
    before = subject.previous
    if subject.view is None or before is None or before.view is None:
        return
    if subject.view.framework.key != before.view.framework.key:
        return
    now, then = figures(subject.view, subject.total_key), figures(before.view, subject.total_key)
    whole = max(abs(now[subject.total_key]), abs(then[subject.total_key]))
    for key in now:
        small = (
            max(abs(now[key]), abs(then[key])) < whole * limit("year_jump", "small_percent_of_total") / 100
        )
        if subject.comments.get(key) or small:
            continue
        yield from step(subject, before, key, then[key], now[key])


def figures(view: View, total: str) -> dict[str, float]:
    """The total and each of its cells."""
    return {total: view.totals[total].co2e, **{one.ref: one.co2e for one in view.parts(total)}}


def step(subject: Subject, before: Subject, key: str, then: float, now: float) -> Iterator[Finding]:
    """A finding where the step from one year to the other is too large, or starts or ends at nothing."""
    if then != 0 and abs(now / then - 1) * 100 <= limit("year_jump", "percent"):
        return
    if then == now:
        return
    yield finding(
        CODE,
        "warning",
        Place("total" if key == subject.total_key else "cell", key),
        _("%(key)s goes from %(then)s t CO2e in %(from_year)s to %(now)s t in %(to_year)s.")
        if then == 0
        else _(
            "%(key)s goes from %(then)s t CO2e in %(from_year)s to %(now)s t in %(to_year)s: %(percent)s %%."
        ),
        _("Write one sentence on why: another source of data, a closed plant, a cold winter."),
        key=key,
        then=then / 1000,
        now=now / 1000,
        from_year=before.year,
        to_year=subject.year,
        percent=None if then == 0 else (now / then - 1) * 100,
    )
