"""What changed between two inventories, and why: decompositions that add up, weather, base year."""

from zeroward.methods.ghg.change.base_year import Alteration, Recalculation, recalculation
from zeroward.methods.ghg.change.chain import chain, kaya
from zeroward.methods.ghg.change.lmdi import Decomposition, lmdi, log_mean
from zeroward.methods.ghg.change.sectors import Figures, SectorChange, by_sector
from zeroward.methods.ghg.change.tables import by_sector_of, figures_of, rows_of, waterfall_of
from zeroward.methods.ghg.change.waterfall import Bar, Restated, Row, Side, Waterfall, waterfall
from zeroward.methods.ghg.change.weather import heating_degree_days, weather_corrected

__all__ = [
    "Alteration",
    "Bar",
    "Decomposition",
    "Figures",
    "Recalculation",
    "Restated",
    "Row",
    "SectorChange",
    "Side",
    "Waterfall",
    "by_sector",
    "by_sector_of",
    "chain",
    "figures_of",
    "heating_degree_days",
    "kaya",
    "lmdi",
    "log_mean",
    "recalculation",
    "rows_of",
    "waterfall",
    "waterfall_of",
    "weather_corrected",
]
