"""From a grid of answers to a table of figures."""

import numpy as np
from django.utils.translation import gettext_noop as _

from zeroward.consultation.queries.figures import UNWEIGHTED, Basis, mean_line, order_of, share_line
from zeroward.consultation.queries.per_city import Grid, Matrix
from zeroward.consultation.queries.said import Sentence
from zeroward.consultation.queries.tables import Meta, ResultTable
from zeroward.consultation.queries.weighing import Weighed, Weigher
from zeroward.methods.ghg.say import say
from zeroward.methods.survey.design import make_design
from zeroward.methods.survey.sample import sample_of


def table_of_grid(grid: Grid, weigher: Weigher, *, codebook: str = "") -> ResultTable | None:
    """The table of a question; None where nobody answered it."""
    weighed, values = aligned(grid, weigher)
    answered = int((~np.isnan(values).any(axis=1)).sum()) if values.size else 0
    if not answered or weighed.plain is None:
        return None
    basis = basis_of(grid, weigher, weighed)
    line = mean_line if grid.kind == "mean" else share_line
    lines = tuple(
        line(option.key, option.label, values[:, place], basis, weighed)
        for place, option in enumerate(grid.options)
    )
    return ResultTable(
        key=grid.key,
        title=grid.item.title,
        kind=grid.kind,
        source=say(_("Stream: %(title)s"), title=grid.item.stream.title),
        lines=lines,
        meta=meta_of(grid, weigher, weighed, codebook),
        asked=len(weighed.units),
        answered=answered,
        order=order_of(lines) if grid.kind != "mean" or len(lines) > 1 else (),
        notes=notes_of(grid, weighed),
    )


def aligned(grid: Grid, weigher: Weigher) -> tuple[Weighed, Matrix]:
    """The rows of the grid in the order of the weights: cities of the frame, or people."""
    if grid.unit != "city":
        size = len(grid.units)
        plain = sample_of(make_design(n=size)) if size else None
        why = say(_("Answers that carry no city cannot be weighted."))
        return Weighed(grid.units, (), plain, None, why_not=why), grid.values
    weighed = weigher.of(grid.units)
    rows = {unit: row for row, unit in enumerate(grid.units)}
    return weighed, grid.values[[rows[unit] for unit in weighed.units]]


def basis_of(grid: Grid, weigher: Weigher, weighed: Weighed) -> Basis:
    known = frozenset(weighed.weighting.warnings) if weighed.weighting else frozenset[str]()
    return Basis(grid.unit, base_of(grid, weigher), weighting_words(weigher, weighed), known)


def base_of(grid: Grid, weigher: Weigher) -> Sentence:
    if grid.unit == "person":
        return say(_("people who answered the question"))
    if weigher.has_frame:
        return say(_("cities of the frame “%(frame)s” that answered the question"), frame=weigher.frame_name)
    return say(_("cities that answered the question"))


def weighting_words(weigher: Weigher, weighed: Weighed) -> Sentence:
    if weighed.weighting is None or weigher.scheme is None:
        return UNWEIGHTED
    return say(
        _("weighted to the %(count)d cities of the frame: %(scheme)s"),
        count=weighed.population,
        scheme=weigher.scheme.title,
    )


def meta_of(grid: Grid, weigher: Weigher, weighed: Weighed, codebook: str) -> Meta:
    scheme = weigher.scheme if weighed.weighting else None
    margins = ",".join(" × ".join(names) for names in scheme.margins) if scheme else ""
    return Meta(
        wording=grid.item.wording,
        base=f"frame:{weigher.frame_key}"
        if grid.unit == "city" and weigher.has_frame
        else "whoever answered",
        unit=grid.unit,
        stream=grid.item.stream.kind,
        codebook=codebook,
        weighting=f"{scheme.method}:{margins}" if scheme else "none",
    )


def notes_of(grid: Grid, weighed: Weighed) -> tuple[Sentence, ...]:
    """What stands once under the table."""
    found: list[Sentence] = list(grid.notes)
    if grid.unit == "city" and weighed.outside:
        found.append(
            say(
                _("Not counted here since the frame does not hold them: %(count)d."),
                count=len(weighed.outside),
            )
        )
    if weighed.weighting is None:
        found.append(weighed.why_not)
    return tuple(found)
