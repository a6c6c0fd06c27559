"""Who stands in the middle of a map: degree, closeness, betweenness, eigenvector and PageRank.

Arrows run from cause to effect; without `directed` every edge counts both ways. Lengths are numbers of steps.
Conventions are those of igraph: betweenness counts each pair once in an undirected map; the eigenvector is scaled to a
largest entry of 1; closeness is that within the part of the map that can be reached.
"""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from zeroward.methods.ghg.method import MethodError
from zeroward.methods.ghg.say import say
from zeroward.methods.systems.ism import closure

Array = NDArray[np.float64]
_DAMPING = 0.85
_SQUARINGS = 50


@dataclass(frozen=True, slots=True)
class Centralities:
    degree: Array
    given: Array
    taken: Array
    closeness: Array
    betweenness: Array
    eigenvector: Array
    pagerank: Array
    density: float


def adjacency(edges: Iterable[tuple[int, int]], size: int, *, directed: bool = False) -> Array:
    """1 where an edge leads from row to column. Raises MethodError for an edge to a node that is not there."""
    table = np.zeros((size, size))
    for first, second in edges:
        if not (0 <= first < size and 0 <= second < size):
            raise MethodError(say("An edge leads to a node that is not there."), place="edges")
        table[first, second] = 1.0
        if not directed:
            table[second, first] = 1.0
    np.fill_diagonal(table, 0.0)
    return table


def centralities(table: Array) -> Centralities:
    """All of them from a table of 0 and 1 without loops to oneself."""
    size = table.shape[0]
    directed = not np.array_equal(table, table.T)
    steps, between = _paths(table)
    if not directed:
        between = between / 2
    given, taken = table.sum(axis=1), table.sum(axis=0)
    return Centralities(
        given + taken if directed else given,
        given,
        taken,
        _closeness(steps),
        between,
        _eigenvector(table),
        pagerank(table),
        float(table.sum()) / max(1, size * (size - 1)),
    )


def _paths(table: Array) -> tuple[Array, Array]:
    """Steps between nodes, and for each node the share of shortest paths that it lies on (Brandes 2001)."""
    size = table.shape[0]
    after = [np.flatnonzero(row).tolist() for row in table]
    steps, between = np.full((size, size), np.inf), np.zeros(size)
    for start in range(size):
        order, ways = [start], np.zeros(size)
        before: list[list[int]] = [[] for _ in range(size)]
        ways[start], steps[start, start] = 1.0, 0.0
        for node in order:  # grows while it is read: breadth first
            for other in after[node]:
                if np.isinf(steps[start, other]):
                    steps[start, other] = steps[start, node] + 1
                    order.append(other)
                if steps[start, other] == steps[start, node] + 1:
                    ways[other] += ways[node]
                    before[other].append(node)
        shares = np.zeros(size)
        for node in reversed(order[1:]):
            for earlier in before[node]:
                shares[earlier] += ways[earlier] / ways[node] * (1 + shares[node])
            between[node] += shares[node]
    return steps, between


def _closeness(steps: Array) -> Array:
    reached = np.isfinite(steps).sum(axis=1) - 1
    total = np.where(np.isfinite(steps), steps, 0.0).sum(axis=1)
    return np.asarray(np.divide(reached, total, out=np.full(len(total), np.nan), where=total > 0))


def _eigenvector(table: Array) -> Array:
    """By what comes in; NaN for all where nothing goes round, since no middle feeds itself then.

    High powers of I + A by squaring: they converge where a map falls into parts or has two sides, too.
    """
    if not np.diagonal(closure(table > 0)).any():
        return np.full(table.shape[0], np.nan)
    power = table.T + np.eye(table.shape[0])
    for _ in range(_SQUARINGS):
        power = power @ power
        power /= power.max()
    values = power.sum(axis=1)
    return np.asarray(values / values.max())


def pagerank(table: Array, damping: float = _DAMPING) -> Array:
    """Shares of a walker who follows arrows, and jumps anywhere now and then or where no arrow leads on."""
    size = table.shape[0]
    out = table.sum(axis=1)
    follow = np.where(out[:, None] > 0, table / np.maximum(out, 1)[:, None], 1 / size)
    matrix = np.eye(size) - damping * follow.T
    found = np.linalg.solve(matrix, np.full(size, (1 - damping) / size))
    return np.asarray(found / found.sum())
