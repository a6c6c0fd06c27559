"""What four contracts print, as facts: t CO2e unless said otherwise, with the table or line where it stands.

Copies of the contracts: Open-Earth-Foundation/Query_mechanism_urbind, `documents/<City>.md`.
"""

from typing import Final

# ------------------------------------------------------------------------------------------------------------- Pécs
PECS_YEAR: Final = 2021
PECS_SECTORS: Final = {
    "transport": 172_000,
    "heating": 120_000,
    "electricity": 148_000,
    "waste": 7_000,
    "other": 22_000,
}
PECS_SAVED: Final = {
    "less_travel": 32_000,
    "modal_shift": 5_000,
    "car_pooling": 9_000,
    "electric_cars": 13_000,
    "electric_buses": 1_000,
    "logistics": 10_000,
    "electric_trucks": 2_000,
    "renovation": 4_000,
    "new_buildings": 1_000,
    "appliances": 14_000,
    "clean_heat": 74_000,
    "clean_electricity": 139_000,
    "recycling": 1_000,
}
"""Investment Plan, table 5; sheets B-2.2. The column adds up to 305 kt; 306 is printed."""
PECS_SAVED_PRINTED: Final = 306_000

# ------------------------------------------------------------------------------------------------------- Klagenfurt
KLAGENFURT_YEAR: Final = 2018
KLAGENFURT_SECTORS: Final = {"stationary": 168_000, "transport": 181_000}
"""A-2.3, base 2018, rows “buildings” and “transport”; no row for electricity in that year."""
KLAGENFURT_RESIDUAL: Final = 130_000
KLAGENFURT_TARGET_CUT: Final = 219_000
"""A-2.3: 102 000 in buildings and 117 000 in transport; the gap is printed as zero."""
KLAGENFURT_ACTIONS: Final = (
    ("District cooling", "energy", "stationary", 5_000, 12e6),
    ("More district heating", "energy", "stationary", 15_000, 30e6),
    ("Synthetic gas for natural gas", "energy", "stationary", 30_000, 50e6),
    ("Solar power on municipal buildings", "energy", "stationary", 30_000, 30e6),
    ("Energy storage", "energy", "stationary", 4_500, None),
    ("Solar power in central Carinthia", "energy", "stationary", 30_000, None),
    ("Electric buses and denser timetables", "mobility", "transport", 55_000, 150e6),
    ("Electric cars and deliveries", "mobility", "transport", 25_000, 18e6),
    ("Mobility in the city", "mobility", "transport", 20_000, None),
    ("Mobility of commuters", "mobility", "transport", 30_000, None),
    ("Thermal renovation", "buildings", "stationary", 54_000, 170e6),
    ("Wood in building", "buildings", "stationary", 1_000, None),
    ("Smart city with developers", "buildings", "stationary", 10_000, None),
    ("Smart city measures", "buildings", "stationary", 5_000, 30e6),
)
"""Sheets B-2.2 of which the tonnes fall into a sector: our name, field, sector (our reading), tonnes, euros."""
KLAGENFURT_SINKS: Final = (
    ("Forestation", "nature", "natural", 500),
    ("Climate projects in central Carinthia", "nature", "natural", 14_000),
    ("Carbon capture", "energy", "technical", 20_000),
)
"""Sheets B-2.2 that store or capture carbon, or save it outside the city."""

# ---------------------------------------------------------------------------------------------------------- Leipzig
LEIPZIG_COLUMNS: Final = ("baseline", "target", "existing", "gap", "contract", "residual")
LEIPZIG_ROWS: Final = {
    "stationary": (1_440_022, 1_036_816, 144_002, 856_013, 458_277, 403_206),
    "transport": (801_371, 480_822, 80_137, 400_686, 224_524, 320_549),
    "ippu": (860_061, 559_040, 86_006, 473_034, 215_015, 301_021),
}
"""Table A2.1 by its columns (1) to (6); no data for waste and land."""
LEIPZIG_TOTAL: Final = (3_111_033, 2_039_877, 310_145, 1_729_733, 897_816, 1_061_577)
LEIPZIG_SHEETS: Final = {
    "lighting of buildings": 80,
    "street lighting": 215,
    "solar power on municipal roofs": 23_059,
    "solar heat Lausen": 7_000,
    "renewal of quarters": 200_000,
}
"""Four of 47 sheets B-2.2 state tonnes a year (lighting two); one more states 3 million t over a contract's term."""

# ----------------------------------------------------------------------------------------------------------- Athens
ATHENS_YEAR: Final = 2019
ATHENS_SECTORS: Final = {"stationary": 1_960_857, "transport": 474_666, "waste": 323_916, "afolu": 2}
"""Table A-1.3: built environment 276 956 + 1 683 901, transport 437 354 + 37 312."""
ATHENS_TOTAL: Final = 2_759_441
ATHENS_BAU_2030: Final = 2_386_000
ATHENS_TARGET_2030: Final = 477_000
ATHENS_GAP: Final = 1_909_000
ATHENS_WASTE_BAU_2030: Final = 78_000
ATHENS_SOLAR: Final = ((4_175, 0.16, 0.6, 3_510), (None, None, 0.6004, 46_830))
"""A.E.1: kWp, use of capacity, t/MWh, printed tonnes; A.E.2: 78 000 MWh."""
ATHENS_AE2_MWH: Final = 78_000
