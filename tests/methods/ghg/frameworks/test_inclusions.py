from zeroward.methods.ghg.frameworks import switches_from


def test_table_of_rows_and_scopes_becomes_switches() -> None:
    table = {
        "stationary": {"1": "included", "3": "included"},
        "ippu": {"1": "excluded", "2": "not_applicable"},
        "port": "excluded",
    }
    assert switches_from("mission", table) == {
        "stationary.1": "included",
        "stationary.3": "included",
        "ippu.1": "excluded",
        "port": "excluded",
    }


def test_a_framework_without_switches_takes_none() -> None:
    assert switches_from("gpc", {"stationary": {"1": "excluded"}}) == {}
