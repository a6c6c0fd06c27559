"""Every table and field that the study lists for a contract (§2.1–2.4) has its place in a template."""

import pytest

from zeroward.methods.contracts.template.load import LATEST, template_of

FIELDS = {
    "CM-1": "motivation present aims",
    "CM-2": "ambition horizon whole_city exclusion exclusion_after council_decision backing co_benefits boundary map",
    "CM-4": "accountability transparency co_creation innovation engagement systemic demand_driven monitoring",
    "A-1.1": "base_year",
    "A-1.2": "method gwp",
    "A-2.3": "base_year target_year difference",
    "IP-A2": "debt_level debt_limit",
    "IP-B1": "method base_year benchmarks benefit_method",
}
TEXTS = [
    "F-1",
    "F-3",
    "F-4",
    "F-5",
    "A-1.5",
    "A-1.6",
    "A-2.2",
    "A-3.2",
    "A-3.3",
    "B-1.2",
    "B-2.3",
    "C-1.2",
    "C-2.2",
    "IP-A1",
    "IP-A2",
    "IP-A3",
    "IP-B1",
    "IP-B2",
    "IP-B3",
    "IP-C1",
    "IP-C2",
    "IP-C3",
]
TABLES = {
    ("F-2", "F-2"): "short long",
    ("F-4", "F-4"): "step state description",
    ("F-6", "F-6"): "title description file",
    ("CM-2", "sectors"): "sector scope1 scope2 scope3",
    ("CM-2", "areas"): "name treatment description",
    ("CM-3", "priorities"): "number priority description",
    ("CM-5", "signatories"): "name domain level legal_form person position",
    ("CM-6", "commitments"): "signatory commitment priorities",
    ("A-1.1", "A-1.1"): "sector fuel scope1 scope2 scope3 total",
    ("A-1.2", "A-1.2"): "source co2 ch4 n2o hfc pfc sf6 nf3",
    ("A-1.3", "A-1.3"): "sector scope1 scope2 scope3",
    ("A-1.3", "A-1.3a"): "sector amount",
    ("A-1.4", "A-1.4"): "sector scope1 scope2 scope3 total",
    ("A-1.4", "A-1.4b"): "sector year total",
    ("A-1.6", "A-1.6"): "consumer total",
    ("A-2.1", "A-2.1"): "type level name description relevance need",
    ("A-2.3", "A-2.3"): (
        "sector baseline baseline_percent target target_percent existing existing_percent gap gap_percent "
        "contract contract_percent residual residual_percent"
    ),
    ("A-3.1", "A-3.1"): "system stakeholders network influence interest",
    ("B-1.1", "B-1.1"): "field lever early late direct indirect",
    ("B-2.1", "B-2.1"): "field portfolio actions descriptions",
    ("B-2.2", "B-2.2"): (
        "name type description field lever outcome responsible scale stakeholders comments renewable removed fuel "
        "reduction reduction_stationary reduction_transport reduction_waste reduction_ippu reduction_afolu "
        "reduction_other compensated_natural compensated_technical cost unit_cost"
    ),
    ("B-2.3", "B-2.3"): "source amount share",
    ("B-2.3", "B-2.3b"): "means amount",
    ("B-3.1", "B-3.1"): "outcome action number indicator target_2025 target_2027 target_2030",
    ("B-3.2", "B-3.2"): (
        "name unit definition calculation direct direct_sectors indirect co_benefits in_pathways pathways reported "
        "reported_by data_source availability interval deliverables other_systems"
    ),
    ("C-1.1", "C-1.1"): "name description responsible stakeholders impact benefits",
    ("C-2.1", "C-2.1"): "name description responsible stakeholders impact benefits",
    ("C-3.1", "C-3.1"): "action responsible start end field impact cost",
    ("IP-A1", "T1"): "year holder state municipal climate share opex capex",
    ("IP-A1", "T2"): "field subsector year amount share",
    ("IP-A2", "T3"): "source amount share",
    ("IP-A2", "T4"): "type size_from size_to level provider description granted remaining earmark",
    ("IP-A3", "T5"): "barrier typology description solution sector stakeholders",
    ("IP-B1", "T6"): "field action capex opex reduction effectiveness indirect benefit",
    ("IP-B1", "T7"): (
        "project capex opex effectiveness municipality public third households description timeline status funding"
    ),
    ("IP-B2", "T8"): (
        "field action municipality municipality_frequency public public_frequency third third_frequency "
        "households households_frequency"
    ),
    ("IP-B2", "T9"): "field action municipality other covered source need allocation",
    ("IP-B3", "T10"): "field indicator unit baseline target",
    ("IP-B3", "T11"): "field indicator unit baseline target",
    ("IP-C1", "T12"): "policy status description outcome capital_low capital_high",
    ("IP-C2", "T13"): "field project risk description priority mitigation likelihood residual",
    ("IP-C3", "T14"): "stakeholder investment network influence interest engagement",
    ("IP-C3", "T15"): "stakeholder activity cost",
}
SECTORS = ["stationary", "transport", "waste", "ippu", "afolu"]


@pytest.mark.parametrize("place", TABLES)
def test_table_of_the_study(place):
    module, table = place
    columns = {column.key for column in template_of(LATEST).module(module).table(table).columns}
    assert set(TABLES[place].split()) <= columns


@pytest.mark.parametrize("module", FIELDS)
def test_fields_of_the_study(module):
    assert set(FIELDS[module].split()) <= {field.key for field in template_of(LATEST).module(module).fields}


def test_texts_of_the_study():
    assert all(template_of(LATEST).module(module).text for module in TEXTS)


def test_investment_plan_has_its_fifteen_tables_in_order():
    tables = [
        table
        for module in template_of(LATEST).modules
        for table in module.tables
        if module.id.startswith("IP-")
    ]
    assert (
        [table.id for table in tables]
        == [table.number for table in tables]
        == [f"T{n}" for n in range(1, 16)]
    )


def test_older_investment_plan_prints_its_own_numbers():
    tables = {
        table.id: table.number
        for module in template_of("ccc/2").modules
        for table in module.tables
        if module.id.startswith("IP-")
    }
    assert (tables["T6"], tables["T9"], len(tables)) == ("T5", "T6", 11)
    assert not {"T1", "T7", "T8", "T15"} & tables.keys()


def test_every_module_of_the_investment_plan_has_goals_questions_text_and_tables():
    modules = [module for module in template_of(LATEST).modules if module.part == "investment_plan"]
    assert len(modules) == 9
    assert all(module.goals and module.questions and module.text and module.tables for module in modules)


def test_sectors_are_the_five_of_the_template_and_the_total():
    template = template_of(LATEST)
    assert [row.key for row in template.table("A-1.1").rows] == [*SECTORS, "total"]
    assert [row.key for row in template.table("A-2.3").rows] == [*SECTORS, "other", "total"]


def test_first_generation_has_pairs_of_amount_and_share_and_the_bridge_to_money():
    columns = [column.key for column in template_of("ccc/1").table("A-2.3").columns]
    assert "gap_percent" in columns
    assert "contract" not in columns
    assert [template_of(key).module("C-3.1").optional for key in ("ccc/1", LATEST)] == [False, True]
