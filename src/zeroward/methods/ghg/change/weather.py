"""The weather view: what a year would have been with an ordinary winter. A view only; the inventory stays as it is.

    corrected = value · (1 − heat share + heat share · reference HDD / HDD of the year)

Heating degree days as Eurostat counts them: 18 °C less the day's mean on days of 15 °C and less (remembered; marked
as an assumption, and both limits can be given).
"""

from typing import Final

import numpy as np
from numpy.typing import ArrayLike, NDArray

from zeroward.methods.ghg.method import MethodError

COMFORT: Final = 18.0
LIMIT: Final = 15.0
MARK: Final = "assumption"


def heating_degree_days(daily_means: ArrayLike, *, comfort: float = COMFORT, limit: float = LIMIT) -> float:
    """Degree days of a period from its daily mean temperatures in °C. Raises MethodError when a day is missing."""
    days = np.asarray(daily_means, dtype=np.float64)
    if days.size == 0 or np.isnan(days).any():
        raise MethodError(
            "A day's temperature is missing.",
            place="daily_means",
            remedy="Fill the gap from a station nearby.",
        )
    return float(np.sum(np.where(days <= limit, comfort - days, 0.0)))


def weather_corrected(
    value: ArrayLike, *, heat_share: ArrayLike, hdd: ArrayLike, hdd_reference: ArrayLike
) -> NDArray[np.float64]:
    """Energy or emissions as they would have been at the reference degree days. Raises MethodError for a share
    outside 0 to 1, or degree days of zero.
    """
    share, days = np.asarray(heat_share, dtype=np.float64), np.asarray(hdd, dtype=np.float64)
    usual = np.asarray(hdd_reference, dtype=np.float64)
    if not np.all((share >= 0) & (share <= 1)):
        raise MethodError("The heat share must lie between 0 and 1.", place="heat_share")
    if not np.all(days > 0) or not np.all(usual >= 0):
        raise MethodError("Degree days must be above zero.", place="hdd", remedy="Leave the correction out.")
    found: NDArray[np.float64] = np.asarray(value, dtype=np.float64) * (1 - share + share * usual / days)
    return found
