"""Whether changes are large enough that the base year has to be recalculated."""

import math
from collections.abc import Iterator

from zeroward.methods.ghg.checks.finding import INVENTORY, Finding
from zeroward.methods.ghg.checks.limits import limit
from zeroward.methods.ghg.checks.registry import check, finding
from zeroward.methods.ghg.checks.subject import Subject
from zeroward.methods.ghg.frameworks.words import gettext_noop as _

CODE = "BASE_YEAR"


@check(
    CODE,
    title=_("The base year is recalculated when it has to be"),
    why=_(
        "A target is measured from the base year. Changes of method, boundary or data have to reach it too."
    ),
)
def find(subject: Subject) -> Iterator[Finding]:
    threshold = limit("base_year", "percent") if subject.base_threshold is None else subject.base_threshold
    base = subject.base
    if base is not None and base.gwp_set != subject.gwp_set:
        yield finding(
            CODE,
            "warning",
            INVENTORY,
            _("The base year %(base_year)s uses %(base_set)s, this year uses %(gwp_set)s."),
            _("Recompute both with one set of warming potentials."),
            base_year=base.year,
            base_set=base.gwp_set,
            gwp_set=subject.gwp_set,
        )
    before = subject.restatements[0].before if subject.restatements else 0.0
    if before:
        percent = abs(math.fsum(one.after - one.before for one in subject.restatements)) / abs(before) * 100
        if percent >= threshold:
            yield finding(
                CODE,
                "warning",
                INVENTORY,
                _("The changes move the base year by %(percent)s %%; the threshold is %(threshold)s %%. Reasons:"
                  " %(reasons)s."),
                _("Recalculate the base year and the years between, and say so."),
                percent=percent,
                threshold=threshold,
                own_threshold=subject.base_threshold is not None,
                reasons=tuple(one.reason for one in subject.restatements),
            )  # fmt: skip
