"""Structures and answers: one for working out by hand, and others, with facts, at random."""

from fractions import Fraction
from typing import Any

from hypothesis import strategies as st

from zeroward.methods.maturity.scoring import (
    NOT_CONCERNED,
    SILENT,
    UNKNOWN,
    Answer,
    Branch,
    Leaf,
    leaves,
    level,
)

A = Branch("a", (Leaf("a1", 2), Leaf("a2", 1, effort=3), Leaf("a3", 1)))
B = Branch("b", (Leaf("b1"), Leaf("b2")), 3)
ROOT = Branch("all", (A, B))
SAID = {"a1": level(4), "a2": level(2), "a3": level(0), "b1": level(3), "b2": level(1)}
"""Two groups and their answers, for what is worked out by hand."""

weights = st.sampled_from([1, 2, 3, 0.5, 0.1, Fraction(1, 3)])
answers = st.one_of(
    st.integers(0, 4).map(level),
    st.sampled_from([0.5, 1.5, 2.5, 3.5]).map(level),
    st.sampled_from([UNKNOWN, NOT_CONCERNED, SILENT]),
)


@st.composite
def structures(draw: st.DrawFn) -> Branch:
    """Groups of groups of questions, up to three storeys."""
    count = 0

    def leaf() -> Leaf:
        nonlocal count
        count += 1
        return Leaf(f"q{count}", draw(weights), effort=draw(st.integers(1, 3)))

    def branch(depth: int) -> Branch:
        nonlocal count
        count += 1
        key = f"b{count}"
        children = []
        for _ in range(draw(st.integers(1, 4))):
            deeper = depth < 2 and draw(st.booleans())
            children.append(branch(depth + 1) if deeper else leaf())
        return Branch(key, tuple(children), draw(weights))

    return branch(0)


@st.composite
def situations(draw: st.DrawFn) -> tuple[Branch, dict[str, Answer], dict[str, Fraction], dict[str, Fraction]]:
    """A structure, what was answered, factors of personalisation, and caps of evidence."""
    root = draw(structures())
    keys = [one.key for one in leaves(root)]
    said = {key: draw(answers) for key in keys if draw(st.booleans()) or draw(st.booleans())}
    factors = {
        key: draw(st.sampled_from([Fraction(0), Fraction(1, 2), Fraction(2)]))
        for key in keys
        if draw(st.booleans())
    }
    caps = {key: Fraction(draw(st.integers(1, 4)), 4) for key in keys if draw(st.booleans())}
    return root, said, factors, caps


def shuffled(draw: st.DrawFn, node: Any) -> Any:
    """The same structure with everything in another order."""
    if isinstance(node, Leaf):
        return node
    children = draw(st.permutations([shuffled(draw, child) for child in node.children]))
    return Branch(node.key, tuple(children), node.weight)
