"""Many cases, few experts with queues: an auction of seats (Bertsekas and Castañón 1989), then exchanges to the best.

Each case goes where fit less price is largest. An expert with too many raises the price of its seats until only as
many stay as there is room for; the rest look again. A price above zero therefore means a full queue, and the prices
prove how good the result is: no assignment can beat the sum of what the cases keep and what the seats cost. The
auction comes close; `transport_exact` takes the last steps.

Where there are fewer seats than cases all prices rise together until enough cases rather wait. Most of that way is
known beforehand, so prices start there; when some turn out too high (a queue that costs and is not full), the auction
is held again from zero. The result is the same from any start.
"""

from typing import Final

import numpy as np
from numpy.typing import NDArray

from zeroward.methods.matching.market import NOWHERE, Places
from zeroward.methods.matching.transport_exact import polish

WAITING: Final = 1.0
"""What it costs to let a case wait, in units of the best fit there is."""
_STEP: Final = 0.01
"""What a price rises by at least, in units of the best fit."""
_HASTE: Final = 1.005
"""Steps grow: where seats are short, prices have a long way to rise. What is lost by haste is mended afterwards."""
_BELOW: Final = 0.3
"""How far below the price at which enough cases wait the start lies, in units of the best fit."""
Table = NDArray[np.float64]


def transport(fit: Table, seats: NDArray[np.int64]) -> tuple[Places, Table, float]:
    """The expert of each case, the price of each expert's seats, and how much larger the sum of fit could be."""
    count, width = fit.shape
    most = float(np.nanmax(fit, initial=0.0)) or 1.0
    waiting = -WAITING * most
    worth = np.full((count, width + 1), -np.inf)
    worth[:, :width] = np.where(np.isnan(fit) | (seats == 0)[None, :], -np.inf, fit)
    worth[:, width] = waiting
    room = np.append(seats, count)
    start = _start(worth, room, most)
    place, price, idle = _auction(worth, room, np.append(np.full(width, start), 0.0), _STEP * most)
    if start > 0 and idle:
        place, price, _idle = _auction(worth, room, np.zeros(width + 1), _STEP * most)
    place, price = polish(worth, place, room, price)
    found = worth[np.arange(count), place]
    bound = float((worth - price).max(axis=1, initial=-np.inf).sum() + (room[:width] * price[:width]).sum())
    experts = np.where(place == width, NOWHERE, place).astype(np.int64)
    return experts, price[:width], max(0.0, bound - float(found.sum()))


def _start(worth: Table, room: NDArray[np.int64], most: float) -> float:
    """A price that seats will cost at least, or nearly so, when there are too few of them."""
    short = len(worth) - int(room[:-1].sum())
    if short <= 0 or worth.shape[1] == 1:
        return 0.0
    gain = np.partition(worth[:, :-1].max(axis=1) - worth[:, -1], short - 1)[short - 1]
    return max(0.0, float(gain) - _BELOW * most)


def _auction(worth: Table, room: NDArray[np.int64], price: Table, step: float) -> tuple[Places, Table, bool]:
    """Places, prices, and whether some queue costs although it is not full."""
    place = (worth - price).argmax(axis=1)
    while True:
        step *= _HASTE
        loads = np.bincount(place, minlength=len(room))
        over = np.flatnonzero(loads > room)
        if not len(over):
            return place, price, bool(((loads < room) & (price > 0)).any())
        leaving = _raise(worth, price, place, room, over, step)
        place[leaving] = (worth[leaving] - price).argmax(axis=1)


def _raise(
    worth: Table, price: Table, place: Places, room: NDArray[np.int64], over: NDArray[np.int64], step: float
) -> NDArray[np.int64]:
    """Raise the prices of all full queues; returns the cases that have to look again."""
    full = np.zeros(len(price), dtype=bool)
    full[over] = True
    cases = np.flatnonzero(full[place])
    own = place[cases]
    net = worth[cases] - price
    rows = np.arange(len(cases))
    mine = net[rows, own]
    net[rows, own] = -np.inf
    margin = mine - net.max(axis=1)
    order = np.lexsort((margin, own))
    cases, own, margin = cases[order], own[order], margin[order]
    starts = np.flatnonzero(np.concatenate(([True], own[1:] != own[:-1])))
    sizes = np.diff(np.append(starts, len(own)))
    experts = own[starts]
    excess = sizes - room[experts]
    price[experts] += np.maximum(margin[starts + excess], 0.0) + step
    position = np.arange(len(own)) - np.repeat(starts, sizes)
    leaving: NDArray[np.int64] = cases[position < np.repeat(excess, sizes)]
    return leaving
