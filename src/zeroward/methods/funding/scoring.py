"""Scores of opportunities for cities: additive, each part kept, so that every score can be explained exactly."""

from dataclasses import dataclass
from datetime import datetime

import numpy as np
import numpy.typing as npt

from zeroward.methods.funding.cities import Cities, Numbers
from zeroward.methods.funding.compiled import Compiled, Places, Ready
from zeroward.methods.funding.parts import SIDED, Asked
from zeroward.methods.funding.verdicts import CLOSED, Deciding
from zeroward.methods.funding.weights import KEYS

Single = npt.NDArray[np.float32]
Codes = npt.NDArray[np.int8]
_OF_SIDES = {part.key: at for at, part in enumerate(SIDED)}


@dataclass(frozen=True, slots=True, eq=False)
class Scored:
    """Chosen pairs of city and opportunity: values by part (pairs × parts), where they are known, verdict and score."""

    rows: npt.NDArray[np.int64]
    places: Places
    values: Numbers
    known: npt.NDArray[np.bool_]
    verdicts: Codes
    points: Numbers
    scores: Numbers


class Scoring:
    """Some cities against all opportunities at a moment."""

    def __init__(self, compiled: Compiled, cities: Cities, now: datetime) -> None:
        self.cities = cities
        self.ready: Ready = compiled.at(now)
        weights = compiled.weights
        self.neutral = weights.value["neutral"]
        self.raw = [
            part.values(Asked(cities, sides.form, weights)) if sides.distinct else np.zeros((len(cities), 0))
            for part, sides in zip(SIDED, self.ready.sides, strict=True)
        ]
        self.writers = np.flatnonzero(cities.writes)
        self.text = (
            compiled.lexicon.values([cities.texts[row] for row in self.writers.tolist()])
            if len(self.writers)
            else None
        )
        self.verdicts: Codes = Deciding(cities, self.ready, compiled.statuses).sides(
            self.ready.gates.distinct
        )
        self.weights = self._weights(compiled)

    def _weights(self, compiled: Compiled) -> Numbers:
        """Cities × parts. A part of which nothing is known for anybody falls away, and the others take its weight."""
        found = np.tile(np.array([one.weight for one in compiled.weights.parts]), (len(self.cities), 1))
        found[~self.cities.writes, KEYS.index("text")] = 0.0
        if not compiled.has_precedents:
            found[:, KEYS.index("precedent")] = 0.0
        whole = found.sum(axis=1, keepdims=True)
        scaled: Numbers = np.divide(found, whole, out=np.zeros_like(found), where=whole > 0)
        return scaled

    def totals(self) -> Single:
        """Cities × live opportunities in single precision, below nought where a gate is closed: good for choosing."""
        live = self.ready.live
        found: Single = np.zeros((len(self.cities), len(live)), np.float32)
        gathered: Single = np.empty_like(found)
        for number, part in enumerate(SIDED):
            weight = self.weights[:, KEYS.index(part.key), None]
            if not weight.any():
                continue
            values = np.where(np.isnan(self.raw[number]), self.neutral, self.raw[number])
            worth = (weight * values).astype(np.float32)
            # “clip” lets numpy write into the buffer; no place lies outside
            np.take(worth, self.ready.sides[number].place[live], axis=1, out=gathered, mode="clip")
            found += gathered
        if self.text is not None:
            weight = self.weights[self.writers, KEYS.index("text"), None]
            found[self.writers] += (weight * self.text[:, live]).astype(np.float32)
        closed = np.take(self.verdicts == CLOSED, self.ready.gates.place[live], axis=1)
        np.putmask(found, closed, np.float32(-1.0))
        return found

    def exact(self, rows: npt.NDArray[np.int64], places: Places) -> Scored:
        """Chosen pairs in double precision. The score is the sum of the points in the order of the parts."""
        values = np.zeros((len(rows), len(KEYS)))
        for at, key in enumerate(KEYS):
            if key == "text":
                values[:, at] = self._words(rows, places)
            else:
                number = _OF_SIDES[key]
                values[:, at] = self.raw[number][rows, self.ready.sides[number].place[places]]
        known = ~np.isnan(values)
        values[~known] = self.neutral
        points = values * self.weights[rows]
        verdicts: Codes = self.verdicts[rows, self.ready.gates.place[places]]
        scores = np.zeros(len(rows))
        for at in range(len(KEYS)):
            scores += points[:, at]
        return Scored(rows, places, values, known, verdicts, points, scores)

    def _words(self, rows: npt.NDArray[np.int64], places: Places) -> Numbers:
        """Values of the part of words; 0 for cities that wrote nothing."""
        found = np.zeros(len(rows))
        if self.text is not None:
            row_of = np.full(len(self.cities), -1)
            row_of[self.writers] = np.arange(len(self.writers))
            writes = row_of[rows] >= 0
            found[writes] = self.text[row_of[rows][writes], places[writes]]
        return found

    def top(self, limit: int) -> Scored:
        """The best of each city, closed ones left out: higher scores first, then the alphabet of keys."""
        totals = self.totals()
        live = self.ready.live
        width = totals.shape[1]
        if limit <= 0 or width == 0:
            return self.exact(np.zeros(0, np.int64), np.zeros(0, np.int32))
        if limit < width:
            least = np.partition(totals, width - limit, axis=1)[:, width - limit]
            # single precision decides who comes near; double precision decides among them
            near = totals >= np.maximum(least - 1e-5, 0.0)[:, None]
        else:
            near = totals >= 0.0
        rows, columns = np.nonzero(near)
        found = self.exact(rows, live[columns])
        order = np.lexsort((found.places, -np.round(found.scores, 12), found.rows))
        rank = _rank_in_row(found.rows[order])
        chosen = order[rank < limit]
        return Scored(
            found.rows[chosen],
            found.places[chosen],
            found.values[chosen],
            found.known[chosen],
            found.verdicts[chosen],
            found.points[chosen],
            found.scores[chosen],
        )


def _rank_in_row(rows: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
    """0, 1, 2 … within each run of the same row."""
    if not len(rows):
        return rows
    starts = np.flatnonzero(np.r_[True, rows[1:] != rows[:-1]])
    lengths = np.diff(np.r_[starts, len(rows)])
    return np.arange(len(rows)) - np.repeat(starts, lengths)
