"""Example charts of the style guide: one of each kind. The figures are examples, as the page says."""

from zeroward.core.charts import (
    Bar,
    Cause,
    Chart,
    Course,
    Frame,
    Goal,
    Interval,
    Outline,
    Part,
    Point,
    Run,
    Seen,
    Stack,
    Stream,
    Tie,
    Upright,
    Wedge,
    arcs,
    bars,
    blocks,
    courses,
    flow,
    intervals,
    plain,
    radar,
    series,
    stacked,
    strip,
    tonnes,
    waterfall,
    wedges,
)


def chart_examples() -> list[Chart]:
    found = [_bars(), _stacked(), _series(), _intervals(), _waterfall(), _strip(), _many(), _flow()]
    return [*found, _courses(), _wedges(), _blocks(), _arcs(), _radar()]


def _bars() -> Chart:
    rows = [
        Bar("Grid electricity", 1721213.0, 1635152.0, 1807274.0),
        Bar("Petrol and diesel, private cars and commercial vehicles", 415499.0, 353174.0, 477824.0),
        Bar("Natural gas", None, reason="no figure from the supplier yet"),
    ]
    frame = Frame("What the emissions come from", "Grid electricity makes most of the emissions", "Tonnes")
    return bars(frame, rows, names="Carrier", values="Tonnes", say=tonnes)


def _stacked() -> Chart:
    parts = [
        Part("Scope 1", 2, "Scope 1: burned in the city"),
        Part("Scope 2", 1, "Scope 2: electricity from the grid"),
        Part("Scope 3", 4, "Scope 3: treated outside"),
    ]
    rows = [
        Stack("Stationary energy", (276956.0, 1683901.0, None)),
        Stack("Transport", (437354.0, 37312.0, None)),
        Stack("Waste", (None, None, 323916.0)),
        Stack("Land use", (-41210.0, None, None)),
        Stack("Industry", (None, None, None), "not estimated"),
    ]
    frame = Frame(
        "Where the emissions arise",
        "Stationary energy 1 960 857 t, transport 474 666 t, waste 323 916 t, industry not estimated",
        "Tonnes of CO₂ equivalent, by sector and scope",
    )
    return stacked(frame, parts, rows, names="Sector", say=tonnes, total="All sectors")


def _series() -> Chart:
    points = (
        Point(2015, 3320.0, 2980.0, 3700.0),
        Point(2018, 3105.0, 2850.0, 3400.0),
        Point(2019, 3010.0, 2790.0, 3260.0),
        Point(2020, None, reason="no inventory"),
        Point(2021, 2890.0, 2700.0, 3100.0),
        Point(2022, 2759.0, 2600.0, 2930.0),
    )
    frame = Frame("Emissions by year", "From 3 320 kt in 2015 to 2 759 kt in 2022", "Thousand tonnes")
    return series(frame, [Course("Total", points)], years="Year")


def _intervals() -> Chart:
    rows = [Interval("2022", 2600e3, 2759e3, 2930e3), Interval("2021", 2700e3, 2890e3, 3100e3)]
    frame = Frame("How certain the totals are", "The intervals of both years overlap", "95 of 100 draws")
    return intervals(frame, rows, names="Year", values="Tonnes", say=tonnes)


def _waterfall() -> Chart:
    causes = [
        Cause("More inhabitants", 84e3),
        Cause("More activity for each inhabitant", 122e3),
        Cause("Less energy for the same activity", -310e3),
        Cause("Cleaner electricity", -457e3),
    ]
    frame = Frame("What changed since 2015", "Cleaner electricity lowers emissions most", "Tonnes")
    return waterfall(frame, ("2015", 3320e3), causes, ("2022", 2759e3), names="Cause", say=tonnes)


def _strip() -> Chart:
    frame = Frame("Per head, beside seven other cities", "4.3 t per head; the others have 2.9 to 7.1 t")
    others = [2.9, 3.6, 4.0, 4.1, 5.2, 5.3, 7.1]
    return strip(frame, others, own=("Lipnica", 4.3), values="Tonnes per head", say=plain(1))


def _many() -> Chart:
    frame = Frame("Per head, beside 40 other cities", "8.4 t per head; the middle half has 3.9 to 6.1 t")
    others = [2.0 + (place * 37 % 40) / 8 + (place % 3) * 0.6 for place in range(40)]
    return strip(frame, others, own=("Lipnica", 8.4), values="Tonnes per head", say=plain(1))


def _flow() -> Chart:
    streams = [
        Stream("Grid electricity", "Residential buildings", 690e3),
        Stream("Grid electricity", "Commercial and institutional buildings", 820e3),
        Stream("Grid electricity", "Transport", 37e3),
        Stream("Natural gas", "Residential buildings", 190e3),
        Stream("Natural gas", "Commercial and institutional buildings", 86e3),
        Stream("Petrol", "Transport", 209e3),
        Stream("Diesel", "Transport", 171e3),
        Stream("Without a fuel", "Waste", 323e3),
    ]
    frame = Frame("From carrier to sector", "Most electricity goes into buildings", "Tonnes")
    return flow(frame, streams, sources="Carrier", targets="Sector", values="Tonnes", say=tonnes)


def _course(first: float, last: float) -> dict[int, float]:
    return {2021 + at: first + (last - first) * at / 9 for at in range(10)}


def _courses() -> Chart:
    plan = _course(720.0, 480.0)
    runs = [
        Run("Without action", _course(720.0, 700.0), 7, "dash"),
        Run(
            "Plan",
            plan,
            low={year: value * 0.92 for year, value in plan.items()},
            high={year: value * 1.08 for year, value in plan.items()},
        ),
        Run("Way to the target", _course(720.0, 144.0), 0, "dots", quiet=True),
    ]
    frame = Frame("Emissions by year", "The plan misses its target by 336 kt", "Thousand tonnes a year")
    goal = Goal(2030, 144.0, "Target 144 kt", 480.0, "336 kt missing")
    return courses(frame, runs, years="Year", goal=goal, seen=[Seen("Observed", {2022: 705.0, 2023: 668.0})])


def _wedges() -> Chart:
    layers = [
        Wedge("Heat network without gas", _course(0.0, 90.0), 1),
        Wedge("Deep renovation", _course(0.0, 55.0), 2),
        Wedge("All others", _course(0.0, 75.0), 7),
    ]
    frame = Frame("What each action takes away", "The heat network takes away most", "Thousand tonnes a year")
    return wedges(
        frame, ("Without action", _course(720.0, 700.0)), layers, "Plan: what is left", years="Year"
    )


def _blocks() -> Chart:
    made = [
        Upright("M3", "Parking is paid", 12_000.0, -38.0),
        Upright("M1", "Tram", 20_000.0, 77.0),
        Upright("M4", "Deep renovation", 49_000.0, 120.0),
    ]
    frame = Frame("Cost per tonne", "12 000 t a year pay for themselves", "Euros a tonne, tonnes a year")
    return blocks(frame, made, names="Action", widths="Tonnes", heights="Euros a tonne", say_width=tonnes)


def _arcs() -> Chart:
    names = (
        "Departments that do not work together",
        "Slow implementation",
        "Little trust",
        "Lack of funding",
    )
    ties = [
        Tie(0, 1, "two interviews"),
        Tie(1, 2, "one interview", looped=True),
        Tie(2, 3, "focus group", looped=True),
        Tie(3, 1, "two interviews", looped=True),
    ]
    frame = Frame("What makes what worse", "Slow work, little trust and lack of funding feed each other")
    legend = ("Leads to", "Part of a loop")
    return arcs(frame, names, ties, causes="Cause", effects="Effect", why="Who said so", legend=legend)


def _radar() -> Chart:
    axes = [
        "Mandate",
        "People at work",
        "Data",
        "Actions",
        "Powers",
        "Technology",
        "Justice",
        "Partners",
        "Money",
    ]
    outlines = [
        Outline("Said", [3, 2, 2.5, 2, 1.5, 2, 1, None, 1.5], 2),
        Outline("With evidence", [2, 1, 2.5, 1, 1, 1, 1, None, 1], 1),
    ]
    frame = Frame(
        "Where the city stands", "Strongest in its mandate, weakest in justice", "Levels from 0 to 4"
    )
    return radar(frame, axes, outlines, top=4, names="Dimension")
