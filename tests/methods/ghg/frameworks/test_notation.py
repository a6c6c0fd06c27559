from zeroward.methods.ghg.frameworks import Note, rows_from, states, view


def seen(*records: tuple[str, float]):
    return view(
        rows_from([{"source": key, "masses": {"CO2": mass}} for key, mass in records]), "gpc", gwp="AR5"
    )


def test_number_zero_key_and_missing_are_four_states() -> None:
    found = states(
        seen(("residential.fuel", 5.0), ("rail.fuel", 0.0)),
        [Note("waterborne.fuel", "NO"), Note("aviation.fuel", "NE", "No data yet")],
    )
    assert [found[ref].state for ref in ("I.1.1", "II.2.1", "II.3.1", "II.4.1", "II.5.1")] == [
        "number", "zero", "key", "key", "missing",
    ]  # fmt: skip
    assert found["II.3.1"].keys == ("NO",)
    assert found["II.5.1"].open_sources == ("off_road.fuel",)


def test_a_cell_of_several_sources_is_answered_when_all_of_them_are() -> None:
    part = states(seen(), [Note("residential.electricity", "NO")])["I.1.2"]
    assert (part.state, part.open_sources) == ("missing", ("residential.heat", "residential.cooling"))
    whole = states(
        seen(), [Note(f"residential.{kind}", "NO") for kind in ("electricity", "heat", "cooling")]
    )["I.1.2"]
    assert (whole.state, whole.keys) == ("key", ("NO",))


def test_a_number_in_one_source_fills_the_cell() -> None:
    found = states(seen(("residential.electricity", 4.0)), [Note("residential.heat", "NO")])["I.1.2"]
    assert (found.state, found.keys, found.open_sources) == ("number", ("NO",), ())


def test_a_confidential_cell_keeps_its_number_and_says_so() -> None:
    found = states(seen(("industry.fuel", 4.0)), [Note("industry.fuel", "C")])["I.3.1"]
    assert (found.state, found.confidential) == ("number", True)


def test_rows_that_could_not_be_computed_leave_the_cell_missing() -> None:
    found = states(seen(), [Note("rail.fuel", "NO")], with_rows=["rail.fuel"])["II.2.1"]
    assert (found.state, found.open_sources) == ("missing", ("rail.fuel",))


def test_a_cell_that_a_switch_leaves_out_is_off() -> None:
    rows = rows_from([])
    found = states(view(rows, "mission", gwp="AR5", switches={"afolu.1": "not_applicable"}), [])
    assert (found["afolu.1"].state, found["stationary.3"].state, found["ippu.1"].state) == (
        "off",
        "off",
        "missing",
    )
