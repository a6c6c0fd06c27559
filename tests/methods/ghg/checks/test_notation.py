"""Cells, numbers and keys."""

from zeroward.methods.ghg.checks import Finding, Line, StatedCell, Subject, run
from zeroward.methods.ghg.frameworks import Note, rows_from, view


def subject(
    *notes: Note, lines: tuple[Line, ...] = (), framework: str = "gpc", unfinished: tuple[str, ...] = ()
) -> Subject:
    rows = rows_from([{"source": one.source, "masses": {"CO2": one.co2e or 0.0}} for one in lines])
    return Subject(
        year=2020,
        gwp_set="AR5",
        view=view(rows, framework, gwp="AR5"),
        lines=lines,
        notes=notes,
        unfinished=unfinished,
    )


def only(found: tuple[Finding, ...]) -> Finding:
    (one,) = found
    return one


def figure(source: str, co2e: float = 5.0, amount: float | None = 1.0) -> Line:
    return Line(source, source, amount=amount, co2e=co2e)


def test_required_cells_are_empty_until_a_number_or_key_stands_there() -> None:
    empty = {one.place.key for one in run(subject(), ["REQUIRED_EMPTY"])}
    assert {"I.1.1", "II.4.2", "III.1.2"} <= empty
    assert empty.isdisjoint({"I.1.3", "IV.1", "I.4.4"})  # not needed for BASIC
    filled = subject(Note("rail.fuel", "NO"), lines=(figure("residential.fuel"),))
    assert empty - {one.place.key for one in run(filled, ["REQUIRED_EMPTY"])} == {"I.1.1", "II.2.1"}


def test_a_row_that_could_not_be_computed_leaves_the_cell_empty() -> None:
    keys = {
        one.place.key
        for one in run(subject(Note("rail.fuel", "NO"), unfinished=("rail.fuel",)), ["REQUIRED_EMPTY"])
    }
    assert "II.2.1" in keys


def test_a_key_never_stands_beside_a_number_except_confidential() -> None:
    line = figure("industry.fuel")
    assert (
        only(run(subject(Note("industry.fuel", "NO"), lines=(line,)), ["KEY_AND_NUMBER"])).severity == "error"
    )
    assert run(subject(Note("industry.fuel", "C"), lines=(line,)), ["KEY_AND_NUMBER"]) == ()
    assert "confidential" in only(run(subject(Note("industry.fuel", "C")), ["KEY_AND_NUMBER"])).text


def test_zero_beside_not_occurring_is_a_contradiction() -> None:
    zero = figure("rail.fuel", co2e=0.0, amount=0.0)
    assert (
        only(run(subject(Note("rail.fuel", "NO"), lines=(zero,)), ["KEY_AND_NUMBER"])).code
        == "KEY_AND_NUMBER"
    )


def test_zero_alone_asks_whether_it_was_measured() -> None:
    zero = figure("rail.fuel", co2e=0.0, amount=0.0)
    assert only(run(subject(lines=(zero,)), ["ZERO_NOT_NO"])).severity == "info"
    assert run(subject(lines=(zero, figure("rail.fuel"))), ["ZERO_NOT_NO"]) == ()


def test_included_elsewhere_needs_a_place_that_holds_something() -> None:
    def texts(target: str, *lines: Line) -> list[str]:
        return [
            one.text
            for one in run(subject(Note("rail.losses", "IE", "", target), lines=lines), ["IE_TARGET"])
        ]

    assert "nobody says where" in texts("")[0]
    assert "does not exist" in texts("IX.9")[0]
    assert "in itself" in texts("rail.losses")[0]
    assert "holds no figure" in texts("rail.electricity")[0]
    assert texts("rail.electricity", figure("rail.electricity")) == []
    assert texts("II.2.2", figure("rail.electricity")) == []


def test_a_cell_can_only_be_a_target_where_there_is_a_view() -> None:
    (found,) = run(Subject(year=2020, notes=[Note("rail.losses", "IE", "", "II.2.2")]), ["IE_TARGET"])
    assert "does not exist" in found.text


def test_not_estimated_needs_a_reason() -> None:
    assert only(run(subject(Note("rail.fuel", "NE", "  ")), ["NE_REASON"])).place.key == "rail.fuel"
    assert run(subject(Note("rail.fuel", "NE", "The operator does not answer.")), ["NE_REASON"]) == ()


def test_keys_have_to_be_allowed_by_the_framework() -> None:
    assert only(run(subject(Note("rail.fuel", "XX")), ["KEY_FORBIDDEN"])).severity == "error"
    found = only(run(subject(Note("rail.fuel", "NE", "why"), framework="crf"), ["KEY_FORBIDDEN"]))
    assert (found.severity, found.parameters["mark"]) == ("warning", "assumption")
    assert run(subject(Note("livestock.process", "NE", "why"), framework="crf"), ["KEY_FORBIDDEN"]) == ()


def test_bisko_asks_for_every_mandatory_carrier_even_if_zero() -> None:
    found = run(subject(framework="bisko"), ["REQUIRED_CARRIER"])
    assert {carrier for one in found for carrier in one.parameters["carriers"]} >= {
        "electricity",
        "natural_gas",
        "heat",
    }
    lines = tuple(
        Line(carrier, "residential.fuel", carrier, amount=0.0)
        for one in found
        for carrier in one.parameters["carriers"]
    )
    assert run(subject(lines=lines, framework="bisko"), ["REQUIRED_CARRIER"]) == ()


def test_scope_label_is_held_against_the_reference() -> None:
    cells = [
        StatedCell("gpc", "III.1.2", "3"),
        StatedCell("gpc", "III.1.2", "2", row="7"),
        StatedCell("gpc", "II.5.3", "3"),
    ]
    found = run(Subject(year=2020, cells=cells), ["SCOPE_REFERENCE"])
    assert {(one.place.kind, one.place.key) for one in found} == {("row", "7"), ("cell", "II.5.3")}
    assert "III.1.2 is labelled scope 2, but it is scope 3." in {
        one.message % one.parameters for one in found
    }


def test_rows_without_a_place_and_contradicted_switches_are_named() -> None:
    rows = rows_from([{"source": "non_specified.fuel", "masses": {"CO2": 2000.0}}])
    assert "2 t CO2e" in only(run(Subject(year=2020, view=view(rows, "crf", gwp="AR5")), ["LEFT_OUT"])).text
    cows = rows_from([{"source": "livestock.process", "masses": {"CO2": 2000.0}}])
    off = view(cows, "mission", gwp="AR5", switches={"afolu.1": "not_applicable"})
    assert only(run(Subject(year=2020, view=off), ["LEFT_OUT"])).severity == "error"
    agreed = view(cows, "mission", gwp="AR5", switches={"afolu.1": "excluded"})
    assert run(Subject(year=2020, view=agreed), ["LEFT_OUT"]) == ()
