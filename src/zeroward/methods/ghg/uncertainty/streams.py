"""Each uncertain input has a stream of random numbers of its own, found by its name.

Philox is keyed by a digest of the seed and the input's name. So a draw depends on nothing else: not on how the work
was cut into blocks, rows, cities or processes, nor on what else is in the model. Two cities that use the same
factor draw the same errors for it, also when they are computed on different machines. For the same reason threads can
share the inputs among them: which thread draws an input changes no bit.
"""

import os
from collections.abc import Sequence
from concurrent.futures import Executor, ThreadPoolExecutor
from contextlib import AbstractContextManager, nullcontext
from hashlib import blake2b
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from zeroward.methods.ghg.uncertainty.bounds import Floats
from zeroward.methods.ghg.uncertainty.distributions import Distribution, Kind

KINDS: tuple[Kind, ...] = ("constant", "normal", "lognormal", "uniform", "triangular", "truncated", "gamma")

MOST_THREADS: Final = 4
WORTH: Final = 64
"""Inputs for each thread: below that, waiting for each other costs more than it saves."""


PIECE: Final = 32
"""Inputs that are drawn and transformed together: few enough to stay in the processor's cache."""


class Piece(NamedTuple):
    """Inputs of one kind that lie side by side from row `start` on; one column for each parameter."""

    kind: Kind
    start: int
    members: Sequence[Distribution]
    parameters: Floats


def piece_of(kind: Kind, start: int, members: Sequence[Distribution]) -> Piece:
    values = [(one.mean,) if kind == "constant" else one.parameters for one in members]
    return Piece(kind, start, members, np.array(values).T[:, :, np.newaxis])


def threads(inputs: int) -> AbstractContextManager[Executor | None]:
    """As many threads as the process may use and the inputs keep busy; none for few inputs. NumPy draws without the
    interpreter's lock."""
    allowed = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    many = min(MOST_THREADS, allowed, inputs // WORTH)
    return ThreadPoolExecutor(many) if many > 1 else nullcontext()


def stream(seed: int, key: str) -> np.random.Generator:
    """The generator of one input; its numbers follow each other, however many are taken at a time."""
    digest = blake2b(f"{seed}|{key}".encode(), digest_size=16).digest()
    return np.random.Generator(np.random.Philox(key=int.from_bytes(digest, "little")))


class Sampler:
    """Draws all inputs of a model, block after block. Rows of a block follow the order of `keys`."""

    def __init__(self, keys: Sequence[str], distributions: Sequence[Distribution], *, seed: int) -> None:
        self.kinds: dict[Kind, NDArray[np.intp]] = {}
        order: list[int] = []
        for kind in KINDS:
            members = [at for at, one in enumerate(distributions) if one.kind == kind]
            self.kinds[kind] = np.arange(len(order), len(order) + len(members))
            order += members
        # rows of one kind lie side by side, so that a whole kind is transformed at once
        self.place = np.empty(len(order), dtype=np.intp)
        self.place[order] = np.arange(len(order))
        self.sorted = [distributions[at] for at in order]
        self.streams = [stream(seed, keys[at]) for at in order]
        self.pieces = [
            piece_of(kind, start, self.sorted[start : min(start + PIECE, int(rows[-1]) + 1)])
            for kind, rows in self.kinds.items()
            for start in rows[::PIECE].tolist()
        ]

    def draw(self, count: int) -> Floats:
        """The next `count` draws: an array of inputs (in the order of `place`) by draws."""
        block = np.empty((len(self.sorted), count))
        self.draw_into(block)
        return block

    def draw_into(self, block: Floats, pool: Executor | None = None) -> None:
        """The next draws, as many as the block has columns."""

        def fill(piece: Piece) -> None:
            self.fill(piece, block[piece.start : piece.start + len(piece.members)])

        for _ in pool.map(fill, self.pieces) if pool else map(fill, self.pieces):
            pass

    def fill(self, piece: Piece, part: Floats) -> None:
        """Fill the rows of a piece in place."""
        kind, start, members, parameters = piece
        if kind == "constant":
            part[:] = parameters[0]
            return
        for row, generator, one in zip(part, self.streams[start : start + len(part)], members, strict=True):
            if kind in ("normal", "lognormal"):
                generator.standard_normal(out=row)
            elif kind == "gamma":
                generator.standard_gamma(one.parameters[0], out=row)
            else:
                generator.random(out=row)
        transform(kind, part, parameters)


def transform(kind: Kind, part: Floats, parameters: Floats) -> None:
    """Turn standard draws into those of the kind, in place. `parameters`: one column for each parameter."""
    if kind == "normal":
        part *= parameters[1]
        part += parameters[0]
    elif kind == "lognormal":
        part *= parameters[1]
        part += parameters[0]
        np.exp(part, out=part)
        part *= parameters[3]
        part += parameters[2]
    elif kind == "uniform":
        part *= parameters[1] - parameters[0]
        part += parameters[0]
    elif kind == "triangular":
        low, mode, high = parameters
        width = high - low
        rising = part < (mode - low) / width
        left = low + np.sqrt(part * width * (mode - low))
        right = high - np.sqrt((1 - part) * width * (high - mode))
        part[:] = np.where(rising, left, right)
    elif kind == "gamma":
        part *= parameters[1]
    else:
        truncated(part, parameters)


def truncated(part: Floats, parameters: Floats) -> None:
    """Inverse of the cut-off normal distribution, in the tail that keeps its digits."""
    from scipy.special import log_ndtr, ndtri_exp  # heavy

    location, scale, low, high = parameters
    start, stop = (low - location) / scale, (high - location) / scale
    flipped = start + stop > 0
    first, last = np.where(flipped, -stop, start), np.where(flipped, -start, stop)
    bottom, top = log_ndtr(first), log_ndtr(last)
    share = np.where(flipped, 1 - part, part)
    # log of bottom + share * (top - bottom), without leaving the logarithm
    mixed = top + np.log(share + (1 - share) * np.exp(bottom - top))
    point = np.clip(ndtri_exp(mixed), first, last)
    part[:] = np.clip(location + scale * np.where(flipped, -point, point), low, high)
