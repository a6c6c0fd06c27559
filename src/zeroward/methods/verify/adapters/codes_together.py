"""Codes that stand together: counts, likeness, exact tests, and p-values adjusted for many of them."""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from zeroward.methods.systems.cooccurrence import cooccurrence
from zeroward.methods.systems.many_tests import benjamini_hochberg, holm
from zeroward.methods.verify.adapters.data_tables import Columns, read_table
from zeroward.methods.verify.adapters.forms import in_form
from zeroward.methods.verify.answer import Answer
from zeroward.methods.verify.dispatch import reads
from zeroward.methods.verify.question import CannotRead, Question

_LEAST_CODES = 3


@reads("cooccurrence", "co occurrence", "codes jaccard|phi|npmi")
@in_form
def codes_together(question: Question) -> Answer:
    """Counts, phi, Jaccard, NPMI and exact tests of the codes in the inputs, or of the battery of codes in a file."""
    names, rows = _presence(question)
    found = cooccurrence(rows, names)
    answer = Answer()
    answer.add("co counts cooccurrence", [[int(one) for one in row] for row in found.counts])
    answer.add("names codes", list(found.names))
    answer.add("n rows", found.rows)
    for name, table in (("phi", found.phi), ("jaccard", found.jaccard), ("npmi", found.npmi)):
        answer.add(name, [[float(one) for one in row] for row in table])
    for pair in found.pairs:
        own = f"{pair.first}~{pair.second}".replace(" ", "_")
        answer.add(f"fisher_{own} p_{own}", pair.p)
        answer.add(f"holm_{own}", pair.p_holm)
        answer.add(f"BH_{own} fdr_{own}", pair.p_fdr)
        answer.add(f"phi_{own}", pair.phi)
        answer.add(f"jaccard_{own}", pair.jaccard)
        answer.add(f"npmi_{own}", pair.npmi)
    answer.flags.extend(found.notes)
    return answer


def _presence(question: Question) -> tuple[list[str], Any]:
    raw = question.raw
    inline = raw.get("presence") or raw.get("rows") or raw.get("matrix") or raw.get("data")
    if isinstance(inline, Sequence) and not isinstance(inline, str) and inline:
        names = raw.get("codes") or raw.get("names") or raw.get("labels")
        if isinstance(inline[0], Mapping):
            names = names or list(inline[0])
            inline = [[row[name] for name in names] for row in inline]
        return [str(one) for one in names or range(1, len(inline[0]) + 1)], inline
    mentions = raw.get("mentions") or raw.get("codings") or raw.get("answers")
    if isinstance(mentions, Sequence) and not isinstance(mentions, str):
        names = raw.get("codes") or sorted({code for one in mentions for code in one})
        return list(names), [[int(code in one) for code in names] for one in mentions]
    columns = read_table(question, "wave1", "file", "data")
    known = read_table(question, "frame") if isinstance(raw.get("frame"), str) else {}
    names = raw.get("codes") or _of_title(question, battery(columns, set(known)))
    return list(names), np.column_stack([columns[name] for name in names])


def _of_title(question: Question, names: list[str]) -> list[str]:
    """Those that the title names, in their order, where it names two or more."""
    found = [name for name in names if question.says(f"{name.lower()} ")]
    return found if len(found) > 1 else names


def battery(columns: Columns, known: set[str]) -> list[str]:
    """The longest run of neighbouring columns of 0 and 1 that are asked, not known of everybody beforehand."""
    best: list[str] = []
    run: list[str] = []
    for name, values in columns.items():
        run = [*run, name] if name not in known and set(values) <= {0.0, 1.0} else []
        best = run if len(run) > len(best) else best
    if len(best) < _LEAST_CODES:
        raise CannotRead("no columns of codes")
    return best


@reads("holm", "benjamini", "fdr", "multiple testing|comparisons", "p values adjust")
@in_form
def many_tests(question: Question) -> Answer:
    """Adjusted p-values."""
    values = question.inputs.numbers("p_values", "p", "pvalues", "values")
    if not values:
        raise CannotRead("no p-values")
    answer = Answer()
    answer.add("holm p_holm", [float(one) for one in holm(values)])
    answer.add(
        "BH fdr benjamini_hochberg q q_values adjusted", [float(one) for one in benjamini_hochberg(values)]
    )
    return answer
