from zeroward.methods.survey.report_check import KINDS, check_report

REPORT = """
Over four orientation sessions a total of **28 unique responses** were collected.

<b>Turkey</b> (3 cities)\tDenizli, Ankara (including Çankaya, a district), Tokat
<b>UK</b> (2 cities)\tManchester, Leeds, Exeter
<b>Spain</b> (5 cities)\tA, B, C, D, E

Table 2: Who took part

In the orientation sessions 55% of cities had a target. Among cities in the orientation sessions 50% had a plan.
Nearly half of the cities in orientation sessions were from Türkiye.

What is hardest?
Funding\t47%
Skills\t45%
Peers\t38%
Other\t

Table 6: Support according to orientation sessions

Which stream?
Yes\t50%
No\t50%

Table 7: A second question (n = 28)

Table 8: In the table of contents.....\t12
"""


def _of(kind: str) -> list[str]:
    return [one.text for one in check_report(REPORT) if one.kind == kind]


def test_impossible_percentage_of_a_stream_is_found() -> None:
    assert any(
        one.startswith("55 % cannot come from 28; the next larger base that would do is 29")
        for one in _of("impossible")
    )
    assert not any(one.startswith("50") for one in _of("impossible"))


def test_list_that_does_not_count_up_is_found() -> None:
    assert _of("count") == ["UK: 2 are stated and 3 listed (Manchester, Leeds, Exeter)."]


def test_table_without_base_is_found_and_one_with_a_base_is_not() -> None:
    assert _of("base") == ["Table 6 has percentages and no base."]


def test_blank_cells_and_sums_above_a_hundred_are_found() -> None:
    assert _of("blank") == ["Table 6 has no figure for: Other."]
    assert _of("sum") == ["The shares of table 6 add to 130 %."]


def test_words_that_the_lists_do_not_bear_out_are_found() -> None:
    assert _of("words") == ["“nearly half” stands for 3 of 10 (Turkey): that is 30.0 %."]


def test_smallest_base_of_a_table_is_named() -> None:
    assert any("the next larger base that would do is 47" in one for one in _of("impossible"))


def test_every_finding_says_what_to_do_and_where() -> None:
    lines = REPORT.splitlines()
    for one in check_report(REPORT):
        assert one.remedy
        assert lines[one.line - 1].strip()


def test_comparison_with_another_stream_is_not_taken_for_its_share() -> None:
    text = f"{REPORT}\n# The conference\n\nHere 22% named it, more than in the orientation sessions.\n"
    assert len(check_report(text)) == len(check_report(REPORT))


def test_text_without_numbers_has_no_findings() -> None:
    assert check_report("Nothing to see.\n\nTable 1: Empty\n") == []


def test_percentage_beside_its_counts_is_checked() -> None:
    found = check_report(
        "Of these, 15 of 28 cities (55 %) agreed; 9 of 11 (81%) and 11 of 28 (39.3 %) did not."
    )
    assert [(one.kind, one.numbers["count"]) for one in found] == [("fraction", 15)]
    assert "53.6" in found[0].text


def test_total_that_is_not_the_sum_is_found() -> None:
    rows = (
        "Country | Cities | Share",
        "---|---:|---:",
        "TR | 11 | 39%",
        "UK | 3 | 11%",
        "**Total** | 28 | 100%",
    )
    text = "".join(f"| {row} |\n" for row in rows)
    assert [one.kind for one in check_report(text)] == ["total"]
    assert check_report(text)[0].numbers == {"stated": 28, "total": 14}


def test_percentages_beside_counts_in_a_table_are_checked() -> None:
    text = "Country\tCities\tShare\nTR\t11\t39%\nUK\t3\t15%\nES\t14\t50%\nTotal\t28\t100%\n"
    (found,) = check_report(text)
    assert (found.kind, found.line, found.numbers["share"]) == ("fraction", 3, 15.0)


def test_table_below_its_caption_in_markdown_is_read() -> None:
    text = "Table 3: Needs\n\n| Need | Share |\n|---|---|\n| Money | 60 % |\n| Staff | 70 % |\n"
    assert [one.kind for one in check_report(text)] == ["base", "sum"]


def test_every_finding_quotes_its_line() -> None:
    lines = REPORT.splitlines()
    for one in check_report(REPORT):
        assert one.quote
        assert one.quote[:5] in lines[one.line - 1].replace("<b>", "").replace("</b>", "").replace("**", "")
        assert one.kind in KINDS


def test_base_is_read_from_a_stated_total() -> None:
    text = "The survey collected 28 answers.\n\nIn the survey 55% of cities had a target.\n"
    (found,) = check_report(text)
    assert (found.kind, found.numbers["base"]) == ("impossible", 28)
